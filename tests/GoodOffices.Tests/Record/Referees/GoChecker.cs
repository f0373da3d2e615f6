using System.Diagnostics;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Record.Referees;

/// <summary>Builds tests/referees/govverify once and runs it.</summary>
internal static class GoChecker
{
    private const string Modules = "/usr/share/gocode";
    private static readonly Lazy<string?> Built = new(Build);

    public static (int Code, string Output) Run(params string[] arguments)
    {
        Assert.SkipWhen(Built.Value is null, "Go or golang.org/x/mod is not installed (golang-go, golang-golang-x-mod-dev)");
        return Execute(Built.Value!, Repository.Root, arguments);
    }

    private static string? Build()
    {
        var source = Path.Combine(Repository.Root, "tests", "referees", "govverify");
        if (!Directory.Exists(Path.Combine(Modules, "src", "golang.org", "x", "mod")) || !IsOnPath("go")) return null;
        var target = Path.Combine(Repository.Root, "artifacts", "referees", "govverify");
        if (File.Exists(target) && File.GetLastWriteTimeUtc(target) > File.GetLastWriteTimeUtc(Path.Combine(source, "main.go"))) return target;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var (code, output) = Execute("go", source, "build", "-o", target, "main.go");
        Assert.True(code == 0, output);
        return target;
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static (int Code, string Output) Execute(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GO111MODULE"] = "off";
        start.Environment["GOPATH"] = Modules;
        start.Environment["GOFLAGS"] = "";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, output.Result + errors.Result);
    }
}
