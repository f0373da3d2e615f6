using GoodOffices.Record;

namespace GoodOffices.Procedure;

/// <summary>A delegate's credentials.</summary>
/// <param name="Grant">The act that issued them, by which they are revoked.</param>
/// <param name="Index">The entry of that act.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Title">The person's title or function.</param>
/// <param name="Powers">What the delegate may do at the table.</param>
public sealed record Credentials(Hash Grant, long Index, TextInLanguages Name, TextInLanguages Title, PowerSet Powers);
