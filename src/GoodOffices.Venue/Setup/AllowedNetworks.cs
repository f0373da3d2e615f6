using System.Net;

namespace GoodOffices.Venue.Setup;

/// <summary>From where the venue takes connections. It does not replace the devices' authentication: it keeps strangers from reaching that at all.</summary>
/// <param name="networks">Empty for everywhere.</param>
internal sealed class AllowedNetworks(IReadOnlyList<IPNetwork> networks)
{
    /// <summary>Reads addresses and networks.</summary>
    /// <exception cref="VenueFailure">One of them is neither.</exception>
    public static AllowedNetworks Parse(IEnumerable<string> texts) => new([.. texts.Select(Parse)]);

    /// <summary>Whether a connection from there is taken.</summary>
    public bool Contains(EndPoint? remote) => networks.Count == 0
        || (remote is IPEndPoint { Address: var address } && networks.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)));

    private static IPNetwork Parse(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : throw new VenueFailure(ExitCode.Usage, $"'{text}' is neither an address nor a network.",
            "Give --allow an address such as 192.0.2.17, or a network with its length such as 198.51.100.0/24.");
}
