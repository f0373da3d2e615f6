using System.IO.Pipes;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Demonstration;

namespace GoodOffices.Tests.Cli;

/// <summary>After the play: what is printed answers until a line is entered, and then no more.</summary>
public sealed partial class OpenHouseTests : IDisposable
{
    private const string Play = """
        H: init --party {CH} --name "{HOST}"
        A: init --party {CA} --name "{A}"
        B: init --party {CB} --name "{B}"
        @venue-init
        H: convene --title "Talks" --place Almaty --party-file {NODE-A}/party.json --party-file {NODE-B}/party.json --venue-file {VENUE}/venue.json --out {DIR}/convocation.cbor
        @venue-run
        H: join {DIR}/convocation.cbor --venue {URL} --certificate {CERTIFICATE} --fingerprint "{FINGERPRINT}"
        A: join {DIR}/convocation.cbor --venue {URL} --certificate {CERTIFICATE} --fingerprint "{FINGERPRINT}"
        B: join {DIR}/convocation.cbor --venue {URL} --certificate {CERTIFICATE} --fingerprint "{FINGERPRINT}"
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("good-offices-open-house-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_sites_are_up_until_a_line_is_entered()
    {
        var stage = GoodOffices.Cli.Demonstration.Stage.Build(_folder.FullName, Cast.Almaty);
        await using (stage)
        {
            await new Director(stage, new Narrator(new Terminal(Stream.Null, TextWriter.Null, TextReader.Null))).PlayAsync(StoryFiles.Play(Play, Cast.Almaty), TestContext.Current.CancellationToken);
            await stage.EndAsync();
            await using var keys = new AnonymousPipeServerStream(PipeDirection.Out);
            await using var typed = new AnonymousPipeClientStream(PipeDirection.In, keys.ClientSafePipeHandle);
            await using var printed = new MemoryStream();
            var terminal = new Terminal(Stream.Synchronized(printed), TextWriter.Null, new StreamReader(typed));
            var held = OpenHouse.HoldAsync(stage, new Narrator(terminal), terminal, TestContext.Current.CancellationToken);
            string text;
            do
            {
                Assert.False(held.IsCompleted, held.Exception?.ToString());
                await Task.Delay(50, TestContext.Current.CancellationToken);
                text = Terminal.Utf8.GetString(printed.ToArray());
            }
            while (!text.Contains("Press Enter to end.", StringComparison.Ordinal));

            var addresses = Address().Matches(text).Select(static match => new Uri(match.Value)).ToList();
            Assert.Equal(["http", "http", "http", "https", "https"], addresses.Select(static one => one.Scheme));
            Assert.Contains(stage.Venue!.Certificate, text, StringComparison.Ordinal);
            foreach (var letter in (string[])["A", "B", "H"]) Assert.Contains((await File.ReadAllTextAsync(stage.PassphraseFile(letter), TestContext.Current.CancellationToken)).Trim(), text, StringComparison.Ordinal);
            Assert.All(addresses.GroupBy(static one => one.Port), static group => Assert.True(Listens(group.First())));
            Assert.StartsWith("<?xml", await PublicAsync(stage, "feed.atom"), StringComparison.Ordinal);
            Assert.StartsWith("<!doctype html>", await PublicAsync(stage, ""), StringComparison.Ordinal);

            await keys.WriteAsync("\n"u8.ToArray(), TestContext.Current.CancellationToken);
            await held;
            Assert.All(addresses.GroupBy(static one => one.Port), static group => Assert.False(Listens(group.First())));
        }
    }

    private static async Task<string> PublicAsync(GoodOffices.Cli.Demonstration.Stage stage, string path)
    {
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate!.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256).Equals(stage.Venue!.Certificate, StringComparison.OrdinalIgnoreCase) };
        using var client = new HttpClient(handler);
        return await client.GetStringAsync(new Uri(stage.Venue!.Address, path));
    }

    private static bool Listens(Uri address)
    {
        try
        {
            using var client = new TcpClient(address.Host, address.Port);
            return client.Connected;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"https?://[^\s;]+")]
    private static partial Regex Address();
}
