using System.Diagnostics.CodeAnalysis;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure;

/// <summary>Who a signing key is in one log.</summary>
/// <param name="Role">What the key is.</param>
/// <param name="Party">The participant whose it is; null only where the role is unknown.</param>
/// <param name="IsHost">Whether that participant is the host.</param>
/// <param name="Delegate">Whose device it is; null for other keys.</param>
/// <param name="Kem">The device's key for secrets of rooms; null for other keys.</param>
/// <param name="Label">Neutral words that tell devices apart; empty for other keys.</param>
/// <param name="SinceIndex">The entry that made it so; 0 for the keys of the convocation.</param>
/// <param name="RevokedAtIndex">The entry that ended it; null while it stands.</param>
public sealed record Standing(
    SignerRole Role, PartyCode? Party, bool IsHost, DelegateId? Delegate, KemPublicKey? Kem, string Label, long SinceIndex, long? RevokedAtIndex)
{
    /// <summary>A key that nobody enrolled.</summary>
    public static Standing Nobody { get; } = new(SignerRole.Unknown, null, false, null, null, "", 0, null);

    /// <summary>Whether the key was revoked or replaced.</summary>
    public bool IsRevoked => RevokedAtIndex is not null;

    /// <summary>Whether the key is somebody's and stands: whoever proves to hold it may read this log.</summary>
    [MemberNotNullWhen(true, nameof(Party))]
    public bool IsCurrent => Party is not null && !IsRevoked;

    /// <summary>Whether it is a device that was not revoked.</summary>
    [MemberNotNullWhen(true, nameof(Party), nameof(Delegate))]
    public bool IsCurrentDevice => Role == SignerRole.Device && !IsRevoked;

    internal static Standing OfKey(SignerRole role, PartyCode party, bool isHost, long index) => new(role, party, isHost, null, null, "", index, null);
}
