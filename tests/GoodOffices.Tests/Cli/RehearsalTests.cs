using GoodOffices.Cli.Rehearsal;

namespace GoodOffices.Tests.Cli;

/// <summary>Drafts through a real venue and real nodes.</summary>
public sealed class RehearsalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("good-offices-rehearsal-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Three_parties_rehearse_on_a_basis_and_each_gets_its_draft_back()
    {
        (string Party, string Text)[] drafts =
        [
            ("ARM", "# Agreement\n\n## Article 1\n\nThe Parties shall meet.\n\n## Article 2\n\nEach Party bears its costs. [Draft note]\n"),
            ("AZE", "# Agreement\n\n## Article 1\n\nThe Parties may meet.\n\n## Article 2\n\nEach Party bears its own costs. [Draft note]\n"),
            ("GEO", "# Agreement\n\n## Article 1\n\nThe Parties shall meet every year.\n\n## Article 2\n\n## Article 3\n\nDone in two originals.\n"),
        ];
        await WriteAsync("basis.md", "# Agreement\n\n## Article 1\n\nThe Parties meet.\n\n## Article 2\n\nEach Party bears its costs.\n");
        foreach (var (party, text) in drafts)
        {
            await WriteAsync(party + ".md", text);
        }

        var (exit, _, error) = await Programs.RunAsync(_folder.FullName, "rehearse", "--host", "KAZ", "--basis", "basis.md", "ARM=ARM.md", "AZE=AZE.md", "GEO=GEO.md", "--out", "out");
        Assert.True(exit == 0, error);
        await ResolvesAsync(drafts);
        Assert.Equal(0, (await Programs.RunAsync(_folder.FullName, "verify", "out")).Exit);
        Assert.Contains("I/1 ", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "out", "questions.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_real_drafts_of_one_agreement_come_back_byte_for_byte()
    {
        var data = Path.Combine(Environment.GetEnvironmentVariable("GOODOFFICES_DATA") ?? Path.Combine(Conventions.Repository.Root, "..", "shared", "data"), "texts", "climate-drafts");
        Assert.SkipUnless(Directory.Exists(data), "the climate drafts are not here (GOODOFFICES_DATA)");
        (string Party, string Text)[] drafts =
        [
            ("ARM", await File.ReadAllTextAsync(Path.Combine(data, "2015-10-23.md"))), ("AZE", await File.ReadAllTextAsync(Path.Combine(data, "2015-11-06.md"))),
        ];
        var (exit, _, error) = await Programs.RunAsync(_folder.FullName, "rehearse", "--host", "KAZ", $"ARM={Path.Combine(data, "2015-10-23.md")}", $"AZE={Path.Combine(data, "2015-11-06.md")}", "--out", "out");
        Assert.True(exit == 0, error);
        await ResolvesAsync(drafts);
        Assert.Equal(0, (await Programs.RunAsync(_folder.FullName, "verify", "out")).Exit);
    }

    [Fact]
    public void Put_together_the_pieces_of_a_party_are_its_draft()
    {
        string[] known = ["# Article 1\n", "# Article 2\n", "Article 3\n", "1. The Parties shall meet.\n", "1. The Parties may meet.\n", "\n", "(a) in good faith;\n", "[bracketed] text ", "no line break", "Հայերեն\n", "中文。\n"];
        var draft = Gen.Int[0, known.Length - 1].Array[0, 30].Select(numbers => string.Concat(numbers.Select(number => known[number])));
        Gen.Select(draft, draft, draft).Sample((first, second, basis) =>
        {
            var pieces = Pieces.Cut(basis, [("AAA", first), ("BBB", second)]);
            Assert.Equal(first, string.Concat(pieces.Select(piece => piece.Texts["AAA"])));
            Assert.Equal(second, string.Concat(pieces.Select(piece => piece.Texts["BBB"])));
            Assert.Equal(basis, string.Concat(pieces.Select(piece => piece.Texts[Pieces.Basis])));
            Assert.Distinct(pieces.Select(piece => piece.Key));
        }, iter: 300);
    }

    private async Task ResolvesAsync((string Party, string Text)[] drafts)
    {
        foreach (var (party, text) in drafts)
        {
            var (exit, output, error) = await Programs.RunAsync(_folder.FullName, "text", "resolve", "--party", party, Path.Combine("out", "rolling.md"));
            Assert.True(exit == 0, error);
            Assert.True(text == output, $"the draft of {party} comes back otherwise");
        }
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), text);
}
