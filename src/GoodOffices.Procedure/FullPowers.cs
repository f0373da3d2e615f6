using GoodOffices.Procedure.Acts;
using GoodOffices.Record;

namespace GoodOffices.Procedure;

/// <summary>Full powers that a delegate holds (VCLT art. 2(1)(c), 7).</summary>
/// <param name="Grant">The act that gave them, by which they are revoked.</param>
/// <param name="Index">The entry of that act.</param>
/// <param name="Basis">The instruments named, or the office.</param>
/// <param name="Powers">To adopt, to authenticate, to bind.</param>
/// <param name="ShownFrom">First day named in the document; shown only.</param>
/// <param name="ShownUntil">Last day named in the document; shown only.</param>
public sealed record FullPowers(Hash Grant, long Index, FullPowersBasis Basis, PowerSet Powers, DateOnly? ShownFrom, DateOnly? ShownUntil);
