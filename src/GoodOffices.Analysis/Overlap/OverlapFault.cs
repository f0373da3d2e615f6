namespace GoodOffices.Analysis.Overlap;

/// <summary>Why a message of a round is refused.</summary>
/// <param name="Code">A stable name of the rule, such as <c>ballot-proof</c>; docs/spec/overlap.md lists them.</param>
/// <param name="Option">Which option, from 0; null where it is about none.</param>
/// <param name="What">What is wrong, in a sentence.</param>
public sealed record OverlapFault(string Code, int? Option, string What)
{
    /// <summary>The sentence, with the option counted from one.</summary>
    public override string ToString() => Option is { } option ? $"{What} (option {option + 1}; {Code})" : $"{What} ({Code})";

    internal static OverlapFault Length(int expected, int found) => new("message-length", null, $"The message has {found} bytes instead of {expected}.");

    internal static OverlapFault NotAwaited { get; } = new("not-awaited", null, "No such step of this party is awaited now.");

    internal static OverlapFault Complete { get; } = new("round-complete", null, "The round is complete.");

    internal static OverlapFault Malformed(int? option) => new("element-malformed", option, "Thirty-two bytes encode no element of the group.");

    internal static OverlapFault Identity(int? option) => new("element-identity", option, "An element is the identity.");

    internal static OverlapFault Number(int? option) => new("scalar-malformed", option, "A number is not below the order of the group.");

    internal static OverlapFault KeyProof { get; } = new("key-proof", null, "The party did not prove that it knows the secret of its key.");

    internal static OverlapFault KeyCopied { get; } = new("key-copied", null, "The key is another party's.");

    internal static OverlapFault KeysCancel { get; } = new("keys-cancel", null, "The keys of all parties cancel each other.");

    internal static OverlapFault BallotCopied(int? option) => new("ballot-copied", option, "The ballot is a copy of another one.");

    internal static OverlapFault BallotProof(int? option) => new("ballot-proof", option, "The ballot is not proved to be a yes or a no.");

    internal static OverlapFault BallotsCancel(int? option) => new("ballots-cancel", option, "The ballots of all parties cancel each other.");

    internal static OverlapFault LimitProof { get; } = new("limit-proof", null, "The ballots are not proved to keep to the limit.");

    internal static OverlapFault BlindingNone(int? option) => new("blinding-none", option, "The sum is handed on as it was.");

    internal static OverlapFault BlindingReused(int? option) => new("blinding-reused", option, "The number that blinds was used before in this round.");

    internal static OverlapFault BlindingProof(int? option) => new("blinding-proof", option, "The sum is not proved to be blinded by one number.");

    internal static OverlapFault ShareProof(int block) => new("share-proof", null, $"The shares of block {block + 1} are not proved to be made with the party's key.");
}
