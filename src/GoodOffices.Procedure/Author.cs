using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure;

/// <summary>Who signed the entry that is being judged, and where it stands.</summary>
internal sealed record Author(long Index, Hash ActHash, PublicKey Key, Standing Standing)
{
    public PartyCode Party { get; } = Standing.Party ?? throw new ArgumentException("An author is somebody's.", nameof(Standing));

    public bool IsDevice => Standing.Role == SignerRole.Device;

    public bool IsParticipantKey => Standing.Role == SignerRole.ParticipantKey;
}
