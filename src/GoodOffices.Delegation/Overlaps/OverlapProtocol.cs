using GoodOffices.Agreement;
using GoodOffices.Analysis.Overlap;
using Statement = GoodOffices.Analysis.Overlap.OverlapStatement;

namespace GoodOffices.Delegation.Overlaps;

/// <summary>The protocol of overlaps as tables are folded with it: exponential ElGamal on ristretto255 (docs/spec/overlap.md).</summary>
public sealed class OverlapProtocol : IOverlapProtocol
{
    private OverlapProtocol()
    {
    }

    /// <summary>The one there is.</summary>
    public static OverlapProtocol Instance { get; } = new();

    /// <inheritdoc/>
    public int MostOptions => Statement.MostOptions;

    /// <inheritdoc/>
    public int MostParties => Statement.MostParties;

    /// <inheritdoc/>
    public IOverlapTranscript Begin(Agreement.OverlapStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var options = statement.Options.Select(static option => (ReadOnlyMemory<byte>)option.ToArray());
        return new OverlapCourse(OverlapTranscript.Begin(new Statement(statement.Context.ToArray(), statement.Parties, options, statement.MarkLimit, statement.First)));
    }
}
