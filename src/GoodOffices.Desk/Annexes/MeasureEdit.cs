using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Desk.Annexes;

/// <summary>What a person changes in a measure of its own side: fields, steps added and taken out, parts added. Whoever wants it alike on both
/// sides has the measures that are declared its mirror change with it.</summary>
public sealed class MeasureEdit
{
    private static readonly string[] s_fixed = ["id", "crossing", "by", "direction", "flow", "carriage", "procedure"];
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);
    private readonly List<string> _added = [];
    private readonly List<string> _parts = [];
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, string> _moved = new(StringComparer.Ordinal);

    /// <summary>Begins with a measure of a regime.</summary>
    /// <exception cref="ArgumentException">The regime has no such measure.</exception>
    public MeasureEdit(Regime regime, MeasureId measure)
    {
        ArgumentNullException.ThrowIfNull(regime);
        (Regime, Measure) = (regime, regime.Measure(measure) ?? throw new ArgumentException($"There is no measure '{measure}' in this regime.", nameof(measure)));
        var root = Root(measure) + "/";
        Fields = [.. RegimeCollation.Of([(Measure.By, regime)]).Rows.Where(row => !row.IsEntry && row.Path.StartsWith(root, StringComparison.Ordinal) && !s_fixed.Contains(row.Path[(row.Path.LastIndexOf('/') + 1)..]))];
    }

    /// <summary>The regime as it was.</summary>
    public Regime Regime { get; }

    /// <summary>The measure as it was.</summary>
    public CrossingMeasure Measure { get; }

    /// <summary>The fields that can be changed, in the order of the form.</summary>
    public IReadOnlyList<RegimeRow> Fields { get; }

    /// <summary>Whether the measures that are declared its mirror change alike.</summary>
    public bool Mirrored { get; set; } = true;

    /// <summary>The procedures of the steps that are added at the end.</summary>
    public IReadOnlyList<string> Added => _added;

    /// <summary>The parts that are added.</summary>
    public IReadOnlyList<string> AddedParts => _parts;

    /// <summary>The parts that could be added: those that the measure does not have.</summary>
    public IEnumerable<string> OfferedParts => NewField.Parts.Where(part => !_parts.Contains(part) && Fields.All(row => !row.Place.Field.StartsWith(part + ".", StringComparison.Ordinal)));

    /// <summary>Whether anything is changed.</summary>
    public bool IsChanged => _added.Count + _parts.Count + _removed.Count + Moves.Count() > 0 || Fields.Any(row => !IsRemoved(row.Place.Step) && this[row] != Before(row));

    /// <summary>The value of a field as it is typed now.</summary>
    public string this[RegimeRow field]
    {
        get => _typed.GetValueOrDefault(field.Path) ?? Before(field);
        set => _typed[field.Path] = value;
    }

    /// <summary>The value of a field of what is added as it is typed now.</summary>
    public string this[NewField field]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(field);
            return _typed.GetValueOrDefault(field.Path) ?? field.Begins;
        }
        set
        {
            ArgumentNullException.ThrowIfNull(field);
            _typed[field.Path] = value;
        }
    }

    /// <summary>Whether a field is another than it was.</summary>
    public bool Differs(RegimeRow field) => this[field] != Before(field);

    /// <summary>Whether a step is to be taken out.</summary>
    public bool IsRemoved(string step) => step.Length > 0 && _removed.Contains(step);

    /// <summary>Takes a step out, or leaves it in after all.</summary>
    public void Toggle(string step)
    {
        if (!_removed.Remove(step)) _removed.Add(step);
    }

    /// <summary>The steps of the chain as it would be without any move, by the keys of their paths: those added at the end.</summary>
    public IReadOnlyList<string> Steps => [.. Fields.Select(static row => row.Place.Step).Where(step => step.Length > 0 && !IsRemoved(step)).Distinct(), .. _added];

    /// <summary>Before which step a step is to come: empty for the end, null where it stays in its place.</summary>
    public string? ComesBefore(string step) => _moved.TryGetValue(step, out var before) && Steps.Contains(step) && (before.Length == 0 || Steps.Contains(before)) ? before : null;

    /// <summary>Gives a step another place in the chain. Of several that are moved the last one has the last word.</summary>
    /// <param name="step">Which step.</param>
    /// <param name="before">The step before which it comes; empty for the end, null to leave it in its place.</param>
    public void Move(string step, string? before)
    {
        _moved.Remove(step);
        if (before is not null && before != step) _moved.Add(step, before);
    }

    private IEnumerable<KeyValuePair<string, string>> Moves => _moved.Where(pair => ComesBefore(pair.Key) is not null);

    /// <summary>Adds a step of the catalogue at the end of the chain, with the figures that the catalogue begins with.</summary>
    public void Add(string procedure)
    {
        if (!_added.Contains(procedure) && Measure.Steps.All(step => step.Procedure != procedure)) _added.Add(procedure);
    }

    /// <summary>Adds a part that the measure does not have.</summary>
    public void AddPart(string part)
    {
        if (OfferedParts.Contains(part)) _parts.Add(part);
    }

    /// <summary>Takes back an added step or part, with what was typed into it.</summary>
    public void TakeBack(string added)
    {
        var fields = _parts.Remove(added) ? NewField.OfPart(added) : _added.Remove(added) ? NewField.OfStep(added) : [];
        foreach (var field in fields) _typed.Remove(field.Path);
    }

    /// <summary>The procedures that could be added: those of the link's mode that the chain does not have.</summary>
    public IEnumerable<BorderProcedure> Offered => ProcedureCatalogue.All.Where(procedure => procedure.AppliesTo(Regime.ModeOf(Measure)) && !_added.Contains(procedure.Id) && Measure.Steps.All(step => step.Procedure != procedure.Id));

    /// <summary>The regime as it would be, or why it would be none.</summary>
    public RegimeCheck Check() => RegimeEditing.Apply(Regime, Changes());

    /// <summary>The changes, those of the mirrors after the own ones.</summary>
    public IReadOnlyList<RegimeChange> Changes() => [.. Of(Measure), .. Mirrored ? Mirrors().SelectMany(Of) : []];

    /// <summary>The measures that are declared its mirror.</summary>
    public IEnumerable<CrossingMeasure> Mirrors() => Regime.Pairs
        .Where(pair => pair.Standard != ReciprocityStandard.NonDiscrimination && pair.Second is not null && (pair.First == Measure.Id || pair.Second == Measure.Id))
        .Select(pair => Regime.Measure(pair.First == Measure.Id ? pair.Second!.Value : pair.First)!).DistinctBy(static measure => measure.Id);

    /// <summary>Whom it is about, and nothing of what it says.</summary>
    public override string ToString() => Measure.ToString();

    private IEnumerable<RegimeChange> Of(CrossingMeasure to)
    {
        foreach (var step in _removed.Where(step => Has(to, step)).OrderDescending(StringComparer.Ordinal)) yield return new RegimeChange.Remove($"{Root(to.Id)}/steps/{step}");
        foreach (var field in Fields.Where(field => Differs(field) && !IsRemoved(field.Place.Step)))
        {
            // A mirror that lacks the step has nothing to change alike: it is a difference, and stays one.
            if (field.Place.Step.Length > 0 && !Has(to, field.Place.Step)) continue;
            // What a file may leave out is not there to be taken out.
            if (this[field].Length == 0 && field.Alternatives[0].Value is { IsUsual: true }) continue;
            var path = Root(to.Id) + field.Path[Root(Measure.Id).Length..];
            yield return this[field].Length == 0 && Before(field).Length > 0 && field.Alternatives[0].Value!.Kind != RegimeValueKind.Texts ? new RegimeChange.Remove(path) : new RegimeChange.Set(path, Written(field.Alternatives[0].Value!.Kind, this[field]));
        }

        foreach (var field in _added.Where(procedure => !Has(to, procedure)).SelectMany(NewField.OfStep).Concat(_parts.SelectMany(NewField.OfPart)))
        {
            // What is left empty is left out, unless the form asks for it: then that is the fault which is shown.
            if (this[field].Length > 0 || field.Kind == RegimeValueKind.Texts) yield return new RegimeChange.Set($"{Root(to.Id)}/{field.Path}", Written(field.Kind, this[field]));
        }

        foreach (var (step, before) in Moves.Where(pair => HasThen(pair.Key) && (pair.Value.Length == 0 || HasThen(pair.Value)))) yield return new RegimeChange.Move($"{Root(to.Id)}/steps/{step}", before);

        bool HasThen(string step) => _added.Contains(step) || Has(to, step);
    }

    // Most of the languages that people write here have a comma before the cents; a file has a point.
    private static string Written(RegimeValueKind kind, string typed) => kind == RegimeValueKind.Eur && !typed.Contains('.', StringComparison.Ordinal) ? typed.Trim().Replace(',', '.') : typed;

    // A second step of the same procedure is named with "~2" by the table and by paths alike.
    private static bool Has(CrossingMeasure measure, string step)
    {
        var (procedure, count) = step.Split('~') is [var name, var number] ? (name, int.Parse(number, CultureInfo.InvariantCulture)) : (step, 1);
        return measure.Steps.Count(known => known.Procedure == procedure) >= count;
    }

    private static string Root(MeasureId measure) => $"measures/{measure}";

    private static string Before(RegimeRow field) => field.Alternatives[0].Value!.Typed;
}
