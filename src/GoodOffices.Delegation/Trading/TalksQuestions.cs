using System.Collections.Immutable;
using GoodOffices.Agreement;
using GoodOffices.Analysis.Packages;

namespace GoodOffices.Delegation.Trading;

/// <summary>The unresolved questions of a table as a domain of packages: for each its live proposals, those of counter-packages among them, and no provision.</summary>
public sealed class TalksQuestions
{
    /// <summary>The option that there be no such provision; no proposal is numbered so.</summary>
    public const string NoProvision = "none";

    private readonly Table _table;
    private readonly ImmutableArray<ProvisionStanding> _standings;
    private readonly ImmutableArray<ImmutableArray<CompiledProposal?>> _options;

    private TalksQuestions(Table table, ImmutableArray<ProvisionStanding> standings)
    {
        (_table, _standings) = (table, standings);
        _options = [.. standings.Select(static standing => (ImmutableArray<CompiledProposal?>)[.. standing.Compilation.Where(static one => one.Content is not null), standing.Compilation.FirstOrDefault(static one => one.Content is null)])];
        Domain = standings.IsEmpty ? null : new PackageDomain("", standings.Select((standing, at) => Question.OfOptions(standing.Id.ToString(), _options[at].Select(NameOf))), []);
    }

    /// <summary>The questions; each is named by its provision, each option by its earliest proposal. Null where none is open.</summary>
    public PackageDomain? Domain { get; }

    /// <summary>The parties at the table, in the order of their seats.</summary>
    public IReadOnlyList<PartyId> Parties => _table.Rules.Parties;

    /// <summary>The questions in the order of the domain.</summary>
    public IReadOnlyList<ProvisionStanding> Standings => _standings;

    /// <summary>What is open on a table now.</summary>
    public static TalksQuestions Of(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var play = StateOfPlay.Of(table);
        return new TalksQuestions(table, [.. play.UnresolvedQuestions.Select(question => play[question.Provision]!)]);
    }

    /// <summary>What the compilation says of an option; null for no provision where nobody asks for that.</summary>
    public CompiledProposal? Compiled(OptionChoice choice) => _options[choice.Question][choice.Option];

    /// <summary>For each question the option of no provision: where the talks would stand if nothing more were agreed.</summary>
    public int[] Nothing() => [.. _options.Select(static options => options.Length - 1)];

    /// <summary>For each question the option that a party proposes or accepted; -1 where there is none.</summary>
    public int[] StandsBy(PartyId party) => [.. _options.Select(options => FirstWhere(options, one => one.Proponents.Contains(party) || one.Supporters.Contains(party)))];

    /// <summary>For each question, the options that every party but one stands by, or said that it could accept.</summary>
    public ImmutableArray<ImmutableArray<int>> TakenByOthers(PartyId party) => [.. _options.Select(options =>
        (ImmutableArray<int>)[.. Enumerable.Range(0, options.Length).Where(option => options[option] is { } one
            && Parties.All(other => other == party || one.Proponents.Contains(other) || one.Supporters.Contains(other) || one.CouldAccept.Contains(other)))])];

    /// <summary>What a package would settle, as the act that tables it takes it: a proposal for each question, null for no provision.</summary>
    public IReadOnlyList<(ProvisionId Provision, ProposalId? Proposal)> Items(ReadOnlySpan<int> package)
    {
        var items = new List<(ProvisionId, ProposalId?)>();
        for (var at = 0; at < package.Length; at++)
        {
            items.Add((_standings[at].Id, _options[at][package[at]] is { Content: not null } chosen ? chosen.Proposals[0] : null));
        }

        return items;
    }

    /// <summary>The open packages that touch a question, each with its options, and no provision for the questions that it leaves open.</summary>
    public IEnumerable<(Package Package, int[] Options)> Tabled()
    {
        foreach (var package in _table.Packages.Values.Where(static package => package.State == PackageState.Open))
        {
            var (options, touches) = (Nothing(), false);
            for (var at = 0; at < options.Length; at++)
            {
                if (package.Items.FirstOrDefault(item => item.Provision == _standings[at].Id) is { Proposal: var proposal })
                {
                    touches = true;
                    options[at] = proposal is { } named ? FirstWhere(_options[at], one => one.Proposals.Contains(named)) : options[at];
                }
            }

            if (touches && options.All(static option => option >= 0))
            {
                yield return (package, options);
            }
        }
    }

    private static string NameOf(CompiledProposal? option) => option is { Content: not null } ? option.Proposals[0].ToString() : NoProvision;

    private static int FirstWhere(ImmutableArray<CompiledProposal?> options, Func<CompiledProposal, bool> holds)
    {
        for (var at = 0; at < options.Length; at++)
        {
            if (options[at] is { } option && holds(option))
            {
                return at;
            }
        }

        return -1;
    }
}
