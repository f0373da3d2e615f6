using GoodOffices.Agreement;

namespace GoodOffices.Desk.Text;

/// <summary>Which proposal on a provision a delegate has before it: the one it was shown, or chose. What comes to the table later takes its place only when the delegate says so, since an acceptance binds.</summary>
public sealed class ProposalReading
{
    private readonly HashSet<ProposalId> _seen;
    private readonly ProposalId? _proposal;
    private readonly bool _isDeletion;

    private ProposalReading(CompiledProposal? read, IEnumerable<CompiledProposal> onTheTable)
    {
        _seen = [.. onTheTable.SelectMany(static entry => entry.Proposals)];
        (_proposal, _isDeletion) = (read is { Proposals: [var proposal, ..] } ? proposal : null, read is { Content: null });
    }

    /// <summary>What is shown first: the latest that others stand by, else the latest.</summary>
    /// <param name="compilation">What is on the table now.</param>
    /// <param name="reader">Whose delegate reads.</param>
    public static ProposalReading First(IReadOnlyList<CompiledProposal> compilation, PartyId reader)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return new ProposalReading(Latest(compilation, reader), compilation);
    }

    /// <summary>One that was chosen, with all that is on the table in sight.</summary>
    public static ProposalReading Of(CompiledProposal chosen, IReadOnlyList<CompiledProposal> compilation)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(compilation);
        return new ProposalReading(chosen, compilation);
    }

    /// <summary>What is read, as it stands now; null where it is no longer on the table, or nothing was.</summary>
    /// <param name="compilation">What is on the table now.</param>
    /// <param name="reader">Whose delegate reads.</param>
    public CompiledProposal? Target(IReadOnlyList<CompiledProposal> compilation, PartyId reader)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var read = compilation.FirstOrDefault(entry => _proposal is { } proposal ? entry.Proposals.Contains(proposal) : _isDeletion && entry.Content is null);
        // One's own party's latest word is no surprise to it.
        return read ?? (Latest(compilation, reader) is { } latest && StandsBy(latest, reader) ? latest : null);
    }

    /// <summary>The proposals of others that came to the table since.</summary>
    /// <param name="compilation">What is on the table now.</param>
    /// <param name="reader">Whose delegate reads.</param>
    public IReadOnlyList<ProposalId> Newer(IReadOnlyList<CompiledProposal> compilation, PartyId reader)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return [.. compilation.Where(entry => !StandsBy(entry, reader)).SelectMany(static entry => entry.Proposals).Where(proposal => !_seen.Contains(proposal))];
    }

    private static CompiledProposal? Latest(IReadOnlyList<CompiledProposal> compilation, PartyId reader) =>
        compilation.LastOrDefault(entry => !StandsBy(entry, reader)) ?? (compilation.Count > 0 ? compilation[^1] : null);

    private static bool StandsBy(CompiledProposal entry, PartyId party) => entry.Proponents.Contains(party) || entry.Supporters.Contains(party);
}
