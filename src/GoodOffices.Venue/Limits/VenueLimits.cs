namespace GoodOffices.Venue.Limits;

/// <summary>What the venue grants at most, so that one participant cannot crowd out another. All of it can be set in
/// <c>venue.json</c> under <c>limits</c>.</summary>
internal sealed record VenueLimits
{
    /// <summary>Requests a second that an authenticated signer may sustain.</summary>
    public int RequestsPerSecond { get; init; } = 200;

    /// <summary>Requests that an authenticated signer may make at once before the rate applies.</summary>
    public int RequestBurst { get; init; } = 4_000;

    /// <summary>Requests a second from one address to what is open to anyone.</summary>
    public int OpenRequestsPerSecond { get; init; } = 20;

    /// <summary>Requests at once from one address to what is open to anyone.</summary>
    public int OpenRequestBurst { get; init; } = 400;

    /// <summary>Live streams that one signer may hold open.</summary>
    public int StreamsPerSigner { get; init; } = 8;

    /// <summary>Connections to the venue in all.</summary>
    public int Connections { get; init; } = 1_000;

    /// <summary>The largest enclosure, in bytes.</summary>
    public long EnclosureBytes { get; init; } = 64L << 20;

    /// <summary>The largest publication, in bytes.</summary>
    public long PublicationBytes { get; init; } = 4L << 20;

    /// <summary>The largest part of a record that one request may bring back after a restore, in bytes.</summary>
    public long RestorationBytes { get; init; } = 16L << 20;

    /// <summary>How large one log's file may grow, in bytes; zero for as large as the disk.</summary>
    public long LogBytes { get; init; }

    /// <summary>Hours that a token stays valid.</summary>
    public int TokenHours { get; init; } = 12;

    /// <exception cref="ArgumentException">A limit is zero or negative where it may not be.</exception>
    public void Check()
    {
        Require(RequestsPerSecond, nameof(RequestsPerSecond));
        Require(RequestBurst, nameof(RequestBurst));
        Require(OpenRequestsPerSecond, nameof(OpenRequestsPerSecond));
        Require(OpenRequestBurst, nameof(OpenRequestBurst));
        Require(StreamsPerSigner, nameof(StreamsPerSigner));
        Require(Connections, nameof(Connections));
        Require(EnclosureBytes, nameof(EnclosureBytes));
        Require(PublicationBytes, nameof(PublicationBytes));
        Require(RestorationBytes, nameof(RestorationBytes));
        Require(TokenHours, nameof(TokenHours));
        ArgumentOutOfRangeException.ThrowIfNegative(LogBytes, nameof(LogBytes));
    }

    private static void Require(long value, string name) => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
}
