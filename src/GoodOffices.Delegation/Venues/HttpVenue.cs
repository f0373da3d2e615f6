using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation.Venues;

/// <summary>The venue over HTTPS (HTTP/2 where it can), its certificate pinned by fingerprint and not by anybody's authority.</summary>
public sealed class HttpVenue : IVenue
{
    private readonly VenueAddress _address;
    private readonly Convocation _convocation;
    private readonly TimeProvider _time;

    /// <summary>A venue at an address. Nothing is sent before the first connection's first call.</summary>
    /// <param name="address">Where it is, and its certificate's fingerprint.</param>
    /// <param name="convocation">The talks, and the key of their log.</param>
    /// <param name="time">The clock by which tokens end and waits are measured.</param>
    public HttpVenue(VenueAddress address, Convocation convocation, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(convocation);
        ArgumentNullException.ThrowIfNull(time);
        (_address, _convocation, _time) = (address, convocation, time);
    }

    /// <summary>Reads what a venue shows to anyone: the convocation. It is believed no further than its fingerprint is compared.</summary>
    /// <exception cref="VenueException">The venue was not reached, or does not answer as agreed.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadConvocationAsync(VenueAddress address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var client = new PinnedClient(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/convocation");
        using var response = await client.SendAsync(request, ct);
        return response.IsSuccessStatusCode ? await HttpVenueConnection.ReadAsync(response, Convocation.MaxLength, ct)
            : throw new VenueException($"http-{(int)response.StatusCode}", $"The venue answered {(int)response.StatusCode} and gives no convocation.", "Check the address.");
    }

    /// <inheritdoc/>
    public IVenueConnection Connect(SigningKey signer, string log, Func<ReadOnlyMemory<byte>?> highest) =>
        new HttpVenueConnection(new PinnedClient(_address), new Authenticator(_address, _convocation, signer, log, highest, _time), log);
}
