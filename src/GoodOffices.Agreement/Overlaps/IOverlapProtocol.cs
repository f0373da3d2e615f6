namespace GoodOffices.Agreement;

/// <summary>The protocol by which parties learn which options all of them said yes to, and nothing else. The table knows no
/// cryptography: whoever folds it passes the protocol in (<see cref="TableRules.Overlap"/>).</summary>
public interface IOverlapProtocol
{
    /// <summary>How many options a list may have at most.</summary>
    int MostOptions { get; }

    /// <summary>How many parties a round may have at most.</summary>
    int MostParties { get; }

    /// <summary>A round before its first message.</summary>
    /// <param name="statement">What it is about.</param>
    IOverlapTranscript Begin(OverlapStatement statement);
}
