using GoodOffices.Agreement;
using GoodOffices.Record;

namespace GoodOffices.Desk.Closing;

/// <summary>A provision that an act binds to, as it was when the act was drawn up.</summary>
/// <param name="Name">Its number as printed; its key where it has none.</param>
/// <param name="Heading">Its heading by language.</param>
/// <param name="Content">What is bound to; null where there would be no such provision.</param>
/// <param name="Digest">The digest of that, which the act carries; null where there would be no such provision.</param>
public sealed record BoundProvision(string Name, Texts Heading, Content? Content, Hash? Digest);
