using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Cli;

/// <summary>The commands of docs/guide/first-talks.md, run as they stand by four system users.</summary>
public sealed partial class FirstTalksTests : IAsyncDisposable
{
    private const string Exchange = "/srv/talks";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("good-offices-guide-");
    private readonly List<string> _users = [];
    private readonly List<Process> _background = [];
    private bool _madeExchange;

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _background)
        {
            await RunAsync("kill", "-TERM", $"{process.Id}");
            await process.WaitForExitAsync();
            process.Dispose();
        }

        foreach (var user in _users)
        {
            // What the user still runs ends with it; runuser itself may have ended before the program that it started.
            await AsAsync(user, "kill -TERM -1 || true");
            await RunAsync("userdel", "-f", user);
        }

        if (_madeExchange)
        {
            Directory.Delete(Exchange, recursive: true);
        }

        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_commands_of_the_guide_set_up_talks_by_four_users()
    {
        Assert.SkipUnless(Environment.UserName == "root" && File.Exists("/usr/sbin/useradd") && File.Exists("/usr/sbin/runuser"), "making system users needs root, useradd and runuser");
        Assert.SkipUnless(!Directory.Exists(Exchange), $"{Exchange} is in use on this machine");
        var blocks = Blocks(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "guide", "first-talks.md"))).ToList();
        Assert.Equal(4, blocks.Select(block => block.User).Distinct().Count());
        await PrepareAsync(blocks.Select(block => block.User).Distinct());
        var said = "";
        foreach (var (user, background, commands) in blocks)
        {
            var (exit, output, error) = background ? await StartAsync(user, commands) : await AsAsync(user, commands);
            Assert.True(exit == 0, $"as {user}:\n{commands}\n{output}\n{error}");
            said += output;
        }

        Assert.Contains("[ARM: sixty][AZE: thirty]", said, StringComparison.Ordinal);
        Assert.Contains("1 of 1 provisions agreed", said, StringComparison.Ordinal);
        Assert.Equal(3, said.Split("the record is whole").Length - 1);
        Assert.Matches(@"common talks (\d+) of \1 entries", said);
        await OnlyTheThreeReachTheVenueAsync();
        // What is a user's own is nobody else's: not even the venue's, which runs all the time.
        var (denied, _, _) = await AsAsync("go-venue", $"cat {_folder.FullName}/go-arm/passphrase.txt {_folder.FullName}/go-arm/node/party.key");
        Assert.NotEqual(0, denied);
    }

    /// <summary>Each of the four has an address of its own, and the venue answers on its own and to these three.</summary>
    private static async Task OnlyTheThreeReachTheVenueAsync()
    {
        using var file = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Exchange, "venue.json")));
        var certificate = file.RootElement.GetProperty("certificateSha256").GetString()!;
        foreach (var from in (string[])["127.0.0.12", "127.0.0.13", "127.0.0.14"])
        {
            Assert.Equal(HttpStatusCode.OK, await HealthAsync(from, certificate));
        }

        foreach (var from in (string[])["127.0.0.1", "127.0.0.11", "127.0.0.15"])
        {
            await Assert.ThrowsAsync<HttpRequestException>(async () => await HealthAsync(from, certificate));
        }
    }

    private static async Task<HttpStatusCode> HealthAsync(string from, string pinned)
    {
        using var handler = new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && Convert.ToHexStringLower(SHA256.HashData(shown.GetRawCertData())) == pinned },
            ConnectCallback = async (context, ct) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                await socket.ConnectAsync(context.DnsEndPoint, ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var client = new HttpClient(handler);
        using var answer = await client.GetAsync(new Uri("https://127.0.0.11:7443/health/live"));
        return answer.StatusCode;
    }

    private async Task PrepareAsync(IEnumerable<string> users)
    {
        await MustAsync("chmod", "755", _folder.FullName);
        var programs = Path.Combine(_folder.FullName, "bin");
        await MustAsync("cp", "-r", AppContext.BaseDirectory, programs);
        await MustAsync("chmod", "-R", "a+rX", programs);
        Directory.CreateDirectory(Exchange);
        _madeExchange = true;
        await MustAsync("chmod", "1777", Exchange);
        foreach (var user in users)
        {
            Assert.SkipWhen((await RunAsync("id", user)).Exit == 0, $"a user {user} exists on this machine");
            await MustAsync("useradd", "--system", "--no-user-group", "--create-home", "--home-dir", Path.Combine(_folder.FullName, user), user);
            _users.Add(user);
            await MustAsync("chmod", "700", Path.Combine(_folder.FullName, user));
        }
    }

    private Task<(int Exit, string Output, string Error)> AsAsync(string user, string commands) => RunAsync(Start(user, commands));

    /// <summary>Starts what goes on in the background, and waits until the venue says where it listens.</summary>
    private async Task<(int Exit, string Output, string Error)> StartAsync(string user, string commands)
    {
        var process = Process.Start(Start(user, "exec " + commands))!;
        _background.Add(process);
        for (var line = 0; line < 20; line++)
        {
            if (await process.StandardOutput.ReadLineAsync() is not { } said)
            {
                return (1, "", await process.StandardError.ReadToEndAsync());
            }

            if (said.StartsWith("listening:", StringComparison.Ordinal))
            {
                return (0, said, "");
            }
        }

        return (1, "", "the venue did not say where it listens");
    }

    private ProcessStartInfo Start(string user, string commands)
    {
        var home = Path.Combine(_folder.FullName, user);
        var start = new ProcessStartInfo("/usr/sbin/runuser") { WorkingDirectory = home, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in (string[])["-u", user, "--", "env", $"HOME={home}", $"PATH={Path.Combine(_folder.FullName, "bin")}:{Environment.GetEnvironmentVariable("PATH")}", "sh", "-e", "-c", commands])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static async Task MustAsync(string program, params string[] arguments)
    {
        var (exit, _, error) = await RunAsync(program, arguments);
        Assert.True(exit == 0, $"{program} {string.Join(' ', arguments)}: {error}");
    }

    private static Task<(int Exit, string Output, string Error)> RunAsync(string program, params string[] arguments) =>
        RunAsync(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true });

    private static async Task<(int Exit, string Output, string Error)> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private static IEnumerable<(string User, bool Background, string Commands)> Blocks(string guide) =>
        Block().Matches(guide).Select(match => (match.Groups["user"].Value, match.Groups["background"].Success, match.Groups["commands"].Value.Trim()));

    [GeneratedRegex(@"^As `(?<user>[a-z-]+)`[^\n]*:\n```sh(?<background> background)?\n(?<commands>.*?)\n```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
