using GoodOffices.Procedure;

namespace GoodOffices.Venue.Publications;

/// <summary>A party's act that a publication file proves.</summary>
/// <param name="Party">Whose device signed it.</param>
/// <param name="Index">The entry.</param>
/// <param name="Time">When, by the venue's clock.</param>
/// <param name="Signature">The device's Ed25519 signature under the entry, in hexadecimal digits.</param>
internal sealed record ProvenAct(PartyCode Party, long Index, DateTimeOffset Time, string Signature);
