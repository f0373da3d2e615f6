namespace GoodOffices.Cli.Rehearsing;

/// <summary>A provision as the drafts have it: an article or paragraph, with each party's wording of it.</summary>
/// <param name="Key">Its key in the instrument, such as <c>7.2</c>: the article and paragraph where the drafts count them, else a running number.</param>
/// <param name="Heading">How it begins, in a few words.</param>
/// <param name="Wordings">Each party's wording by code, byte for byte; a party without the provision has an empty one.</param>
/// <param name="Basis">The basis for negotiation; null where there is none, or nothing of it stands here.</param>
internal sealed record DraftProvision(string Key, string Heading, IReadOnlyDictionary<string, string> Wordings, string? Basis);
