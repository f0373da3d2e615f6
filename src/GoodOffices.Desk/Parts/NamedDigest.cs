using GoodOffices.Record;

namespace GoodOffices.Desk.Parts;

/// <summary>A digest and what it is the digest of, in words.</summary>
/// <param name="Name">Such as the text in one language.</param>
/// <param name="Digest">The digest.</param>
public sealed record NamedDigest(string Name, Hash Digest);
