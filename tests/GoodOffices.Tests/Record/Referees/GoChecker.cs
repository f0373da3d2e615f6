using System.Diagnostics;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Record.Referees;

/// <summary>Builds a program of tests/referees once and runs it.</summary>
internal sealed class GoChecker
{
    private const string Modules = "/usr/share/gocode";
    private readonly Lazy<string?> _built;
    private readonly string _packages;

    private GoChecker(string name, string module, string packages) => (_built, _packages) = (new(() => Build(name, module)), packages);

    /// <summary>Checks a record.</summary>
    public static GoChecker Record { get; } = new("govverify", "golang.org/x/mod", "golang-go, golang-golang-x-mod-dev");

    /// <summary>Checks the transcript of a round of overlap.</summary>
    public static GoChecker Overlap { get; } = new("overlapverify", "github.com/bwesterb/go-ristretto", "golang-go, golang-github-bwesterb-go-ristretto-dev");

    public (int Code, string Output) Run(params string[] arguments)
    {
        Assert.SkipWhen(_built.Value is null, $"Go or a package of it is not installed ({_packages})");
        return Execute(_built.Value!, Repository.Root, arguments);
    }

    private static string? Build(string name, string module)
    {
        var source = Path.Combine(Repository.Root, "tests", "referees", name);
        if (!Directory.Exists(Path.Combine(Modules, "src", module)) || !IsOnPath("go")) return null;
        var target = Path.Combine(Repository.Root, "artifacts", "referees", name);
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
