using BenchmarkDotNet.Attributes;
using GoodOffices.Agreement.Text;

namespace GoodOffices.Benchmarks.Text;

/// <summary>The rolling text by BenchmarkDotNet, with what it allocates: <c>micro --filter '*Text*'</c>.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private readonly string _notation = BracketedText.Of(30_000, 1_600, 10);
    private readonly (string Party, string Text)[] _wordings = [.. Enumerable.Range(0, 20).Select(number => ($"P{number}",
        $"Each Party shall permit the transit of goods within {10 + (number % 4)} days of a request, {(number % 2 == 0 ? "without" : "against")} a fee.\n"))];

    private RollingText _text = RollingText.Empty;

    [GlobalSetup]
    public void Setup() => _text = RollingText.Parse(_notation).Text;

    [Benchmark]
    public RollingText Parse() => RollingText.Parse(_notation).Text;

    [Benchmark]
    public string Print() => _text.Print();

    [Benchmark]
    public string Resolve() => _text.Resolve("ARM");

    [Benchmark]
    public RollingText Collate_one_provision_of_twenty_parties() => Collation.Of(null, _wordings);
}
