using System.Collections.Immutable;
using GoodOffices.Analysis.Packages;

namespace GoodOffices.Analysis.Overlap;

/// <summary>A transcript with the names of its parties and options.</summary>
/// <param name="Parties">The parties in the order of their seats.</param>
/// <param name="Options">The options in the order of the list.</param>
/// <param name="Transcript">The round, verified message by message.</param>
public sealed record OverlapFile(ImmutableArray<string> Parties, ImmutableArray<string> Options, OverlapTranscript Transcript)
{
    /// <summary>The first message that does not verify: then the transcript ends before it. Null where all do.</summary>
    public ReadingFault? Refused { get; init; }

    /// <summary>The options that all said yes to, as far as they are open.</summary>
    public IEnumerable<string> Overlap => Options.Where((_, option) => Transcript.Outcome[option] is true);

    /// <summary>The parties whose message is awaited.</summary>
    public IEnumerable<string> Awaited => Transcript.Awaited.Select(party => Parties[party]);

    /// <summary>How far the round is.</summary>
    public override string ToString() => Transcript.ToString();
}
