using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Analysis.Packages;
using GoodOffices.Analysis.Packages.Solving;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Trading;
using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Rooms;
using GoodOffices.Desk.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GoodOffices.Desk.Packages;

/// <content>What the packages of one table are, and what is done with them.</content>
public sealed partial class PackageDesk
{
    private readonly List<Judgement> _judgements = [];
    private CancellationTokenSource _solving = new();
    private Table? _table;
    private QuestionNames? _names;
    private int[] _chosen = [];
    private string? _note;
    private PackageId? _answerTo;
    private Bargain? _bargain;
    private string? _wrong;
    private int? _point;
    private int _other = 1;
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);
    private readonly List<string> _dropped = [];
    private List<string> _settled = [];
    private (Table? Table, Command.TablePackage? Command, Trial? Trial, int Remaining) _tried;
    private (PackageId Package, DeskAnswer? Answer)? _latest;
    private Echoed? _echo;
    private string _answering = "";
    private bool _toComposer;
    private bool _isBusy;
    private DeskAnswer? _answer;
    private string? _kept;

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    /// <summary>The node's picture, given with the room so that both are of one moment.</summary>
    [Parameter, EditorRequired] public new DeskView View { get; set; } = default!;

    /// <summary>At which table.</summary>
    [Parameter, EditorRequired] public RoomView Room { get; set; } = default!;

    /// <summary>What is added to the ids of this table's parts, so that those of another on the page are others.</summary>
    [Parameter] public string Suffix { get; set; } = "";

    private IReadOnlyList<string> Codes => [.. _judgements.Select(static judgement => judgement.Party.ToString())];

    private int Other => Math.Clamp(_other, 1, Math.Max(1, _judgements.Count - 1));

    private int[] Package => _point is { } point && _bargain is { } bargain && point < bargain.Solution.Frontier.Count ? bargain.Solution.Frontier.Package(point) : _names!.Questions.Nothing();

    private string PointName => PointLabels.Where(one => one.Point == _point).Select(static one => one.Label).FirstOrDefault() ?? L["packages.today"];

    private IEnumerable<(int Point, string Label)> PointLabels
    {
        get
        {
            if (_bargain is not { } bargain) yield break;
            var fair = bargain.Fair.ToDictionary(static one => one.Point, static one => one.Rules);
            for (var point = 0; point < Math.Min(bargain.Solution.Frontier.Count, 400); point++)
            {
                var worths = string.Join(", ", Codes.Select((code, party) => $"{code} {Of100(bargain.Solution.Frontier.Worth(point, party))}"));
                yield return (point, fair.TryGetValue(point, out var rules) ? $"{worths} ({string.Join(", ", rules.Select(rule => L["fair." + rule]))})" : worths);
            }
        }
    }

    private string Worth => _wrong ?? (_bargain is not { } bargain ? L["packages.weighing"]
        : !bargain.Solution.IsPossible ? L["packages.impossible"]
        : L.Format("packages.finding", bargain.Solution.Frontier.Count, bargain.Outcomes) + (bargain.Solution.IsWhole ? "" : " " + L.Format("packages.bound", Of100(bargain.Solution.Bound))));

    private Command.TablePackage? Command
    {
        get
        {
            var items = _names!.Questions.Items([.. _chosen.Select(static option => Math.Max(option, 0))]).Where((_, at) => _chosen[at] >= 0).ToList();
            return items.Count < 2 ? null : new Command.TablePackage(ValueList.From(items.Select(static item => item.Proposal).OfType<ProposalId>()), ValueList.From(items.Where(static item => item.Proposal is null).Select(static item => item.Provision)), _note ?? "");
        }
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_table, Room.Table)) return;
        _table = Room.Table;
        var questions = TalksQuestions.Of(Room.Table);
        var before = _names?.Questions;
        if (questions.Domain is null)
        {
            _names = null;
            return;
        }

        CarryChoices(questions);
        _names = new QuestionNames(questions, Room.Table, L);
        if (before is not null && IsSame(before, questions)) return;
        // What was set with sliders and not kept goes with the questions; the rest is read. Nothing of the questions as they were is drawn meanwhile.
        var carried = _judgements.Where(static judgement => judgement.IsTouched).Select(judgement => judgement.Over(questions)).ToList();
        _judgements.Clear();
        (_bargain, _point) = (null, null);
        await LoadAsync(questions, carried);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_toComposer) return;
        _toComposer = false;
        await using var script = await Browser.InvokeAsync<IJSObjectReference>("import", "/_content/GoodOffices.Desk/desk.js");
        await script.InvokeVoidAsync("focus", Id("composer"));
        await script.InvokeVoidAsync("show", Id("composer"));
    }

    private string Id(string name) => name + Suffix;

    // A choice that is no longer there is named before anything is tabled without it.
    private void CarryChoices(TalksQuestions questions)
    {
        var (before, chosen) = (_names, _chosen);
        _chosen = [.. questions.Domain!.Questions.Select(static _ => -1)];
        for (var at = 0; before is not null && at < chosen.Length; at++)
        {
            if (chosen[at] < 0) continue;
            var option = OptionCarry.Option(before.Questions, new OptionChoice(at, chosen[at]), questions);
            if (option < 0) _dropped.Add(before.Question(at));
            else _chosen[OptionCarry.Question(before.Questions, at, questions)] = option;
        }
    }

    private static bool IsSame(TalksQuestions one, TalksQuestions other) => one.Domain is { } left && other.Domain is { } right
        && left.Questions.Select(static question => question.Name).SequenceEqual(right.Questions.Select(static question => question.Name), StringComparer.Ordinal)
        && left.Questions.Zip(right.Questions, static (a, b) => a.Options.SequenceEqual(b.Options, StringComparer.Ordinal)).All(static same => same);

    private async Task LoadAsync(TalksQuestions questions, IReadOnlyList<Judgement> carried)
    {
        var read = new List<Judgement>();
        foreach (var party in questions.Parties.OrderBy(party => party.ToString() != View.Party.Value))
        {
            if (carried.FirstOrDefault(one => one.Party == party) is { } set)
            {
                read.Add(set);
                continue;
            }

            var kept = await Session.Desk!.WithNodeAsync((node, ct) => node.KeptWorthsAsync(Room.Id, party, ct), default);
            read.Add(Judgement.Of(questions, party, kept));
        }

        _judgements.Clear();
        _judgements.AddRange(read);
        _point = null;
        await ChangedAsync();
    }

    /// <summary>Solves anew; what was being solved is given up.</summary>
    private async Task ChangedAsync()
    {
        if (_names is null || _judgements.Count < 2) return;
        await _solving.CancelAsync();
        _solving.Dispose();
        _solving = new CancellationTokenSource();
        var (questions, worths, ct) = (_names.Questions, _judgements.Select(static judgement => judgement.ToWorths()).ToList(), _solving.Token);
        _kept = null;
        try
        {
            _bargain = await Task.Run(() => Bargain.Of(questions, worths, ct), ct);
            _wrong = null;
            if (_point >= _bargain.Solution.Frontier.Count) _point = null;
        }
        catch (OperationCanceledException)
        {
            // A later change is being solved.
        }
        catch (Exception tied) when (tied is ContradictionException or OutOfStepsException)
        {
            (_bargain, _wrong) = (null, L["packages.contradiction"]);
        }
    }

    private void Select(int point) => _point = point;

    private void ChoosePoint(ChangeEventArgs change) => _point = int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var point) ? point : null;

    private void Choose(int question, ChangeEventArgs change) => _chosen[question] = _names!.Questions.Domain!.Questions[question].PlaceOf(change.Value as string ?? "");

    private void Use()
    {
        (_chosen, _answerTo, _answer, _settled) = ([.. Package], null, null, []);
        _dropped.Clear();
    }

    private void Acted(PackageId package, DeskAnswer? answer) => _latest = (package, answer);

    private void Begin(Package package)
    {
        if (_names is null) return;
        _answerTo = package.State == PackageState.Open ? package.Id : null;
        (_answer, _echo, _toComposer) = (null, null, true);
        _dropped.Clear();
        // The other side sees in the note what it answers; a note that was written stays.
        var answering = _answerTo is { } answered ? L.Format("packages.in-answer", answered) : "";
        if (string.IsNullOrWhiteSpace(_note) || _note == _answering) _note = answering;
        _answering = answering;
        _settled = [.. package.Items.Where(item => _names.Questions.Standings.All(standing => standing.Id != item.Provision)).Select(static item => item.Provision.ToString())];
        for (var at = 0; at < _chosen.Length; at++)
        {
            var item = package.Items.FirstOrDefault(one => one.Provision == _names.Questions.Standings[at].Id);
            var options = _names.Questions.Domain!.Questions[at].Options;
            _chosen[at] = item is null ? -1 : item.Proposal is null ? options.Length - 1
                : Enumerable.Range(0, options.Length).FirstOrDefault(option => _names.Questions.Compiled(new OptionChoice(at, option)) is { } compiled && compiled.Proposals.Contains(item.Proposal.Value), -1);
            if (item is not null && _chosen[at] < 0) _dropped.Add(_names.Question(at));
        }
    }

    private List<Package> On(Func<Package, bool> which) => [.. Room.Table.Packages.Values.Where(which).OrderByDescending(static package => package.TabledBy)];

    private Prospect Look(Command command) => Prospect.Of(View.Proceedings!, View.Device, Room.Id, Room.Table, View.Caucus?.Instructions ?? CaucusState.Empty, command);

    // What a package would close does not hang on its note: it is not tried anew with each letter of that.
    private (Trial Trial, int Remaining) Try(Command.TablePackage command)
    {
        var bare = command with { Note = "" };
        if (!ReferenceEquals(_tried.Table, Room.Table) || _tried.Command != bare)
        {
            var trial = Trial.OfPackage(Room.Table, Room.Play, new PartyId(View.Party.Value), bare);
            _tried = (Room.Table, bare, trial, StateOfPlay.Of(trial.Table).UnresolvedQuestions.Count());
        }

        return (_tried.Trial!, _tried.Remaining);
    }

    private Task TableAllTheSameAsync()
    {
        // A second press of the button may come before it has gone.
        if (_echo is not { } asked) return Task.CompletedTask;
        _answered.Add(asked.Words);
        _echo = null;
        return TableAsync();
    }

    private async Task TableAsync()
    {
        if (_isBusy || !View.MayTable || _dropped.Count > 0 || Command is not { } command) return;
        _isBusy = true;
        try
        {
            _echo = await WrongRoom.FindAsync(Session.Desk!, View, Room.State.Participants, command.Note, _answered);
            if (_echo is not null) return;
            _answer = await Session.Desk!.DoAsync(Room.Id, command, null, null, default);
        }
        finally
        {
            _isBusy = false;
        }

        if (_answer is DeskAnswer.Recorded) (_chosen, _note, _answerTo, _settled) = ([.. _chosen.Select(static _ => -1)], null, null, []);
    }

    private async Task KeepAsync()
    {
        foreach (var judgement in _judgements.Where(static judgement => judgement.CanKeep))
        {
            await Session.Desk!.WithNodeAsync(async (node, ct) =>
            {
                await node.KeepWorthsAsync(Room.Id, judgement.Party, judgement.Encode(), ct);
                return true;
            }, default);
            judgement.Keep();
        }

        _kept = L["packages.kept"];
    }

    private async Task ForgetAsync()
    {
        foreach (var judgement in _judgements) await Session.Desk!.WithNodeAsync((node, ct) => node.ForgetWorthsAsync(Room.Id, judgement.Party, ct), default);
        await LoadAsync(_names!.Questions, []);
    }

    private async Task PrintAsync()
    {
        await using var script = await Browser.InvokeAsync<IJSObjectReference>("import", "/_content/GoodOffices.Desk/text.js");
        await script.InvokeVoidAsync("print");
    }

    private static string Of100(double worth) => (100 * worth).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Gain(double gain) => (100 * gain).ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _solving.Cancel();
        _solving.Dispose();
        base.Dispose(disposing);
    }
}
