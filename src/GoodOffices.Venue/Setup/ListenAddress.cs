using System.Net;

namespace GoodOffices.Venue.Setup;

/// <summary>Where the venue listens: <c>https://ADDRESS:PORT</c>.</summary>
internal static class ListenAddress
{
    public const string Default = "https://127.0.0.1:7443";

    /// <summary>Reads an address; port 0 takes a free one.</summary>
    /// <exception cref="VenueFailure">Not of that form, or not HTTPS.</exception>
    public static Uri Parse(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            && address.AbsolutePath == "/" && address.Query.Length == 0 && address.UserInfo.Length == 0)
        {
            return address;
        }

        throw new VenueFailure(ExitCode.Usage, $"'{text}' is not an address to listen on.",
            $"Give --listen as https://ADDRESS:PORT, for example {Default}. The venue speaks HTTPS only.");
    }

    /// <summary>The addresses on this machine that it stands for.</summary>
    /// <exception cref="VenueFailure">The name does not resolve.</exception>
    public static IPEndPoint EndPoint(Uri address)
    {
        var host = address.Host.Trim('[', ']');
        if (IPAddress.TryParse(host, out var literal))
        {
            return new IPEndPoint(literal, address.Port);
        }

        try
        {
            return new IPEndPoint(Dns.GetHostAddresses(host)[0], address.Port);
        }
        catch (Exception error) when (error is System.Net.Sockets.SocketException or ArgumentException or IndexOutOfRangeException)
        {
            throw new VenueFailure(ExitCode.Address, $"The name {host} does not resolve to an address.",
                "Give --listen an address of this machine, for example https://0.0.0.0:7443 for all of them.", error);
        }
    }
}
