using GoodOffices.Agreement;
using GoodOffices.Cli.Rehearsing;

namespace GoodOffices.Tests.Cli.Rehearsing;

public sealed class ProvisionCutterTests
{
    private static readonly string[] Pieces =
    [
        "## Article 1 Aims\n\n", "## Article 2\n", "# Annex\n\n", "1. The Parties shall meet.\n\n", "2. The Parties should meet [twice].\n",
        "(3) They exchange lists.\r\n\r\n", "Հոդված 4\n\n", "Статья 5. Транзит\n", "第六条 过境\n", "المادة 7\n\n", "plain words\n", "\n", "\r", "  indented\n", "no end", "\uFEFF", "é̂ 😀\n\n",
    ];

    private static readonly Gen<string> Draft = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 12].Select(string.Concat);

    [Fact]
    public void The_wordings_of_a_party_joined_are_its_draft() =>
        Gen.Select(Draft, Draft, Draft, Draft).Sample(texts =>
        {
            (string Party, string Text)[] drafts = [("ARM", texts.Item1), ("AZE", texts.Item2), ("GEO", texts.Item3)];
            foreach (var basis in (string?[])[null, texts.Item4])
            {
                var provisions = ProvisionCutter.Cut(basis, drafts);
                foreach (var (party, text) in drafts)
                {
                    Assert.Equal(text, string.Concat(provisions.Select(provision => provision.Wordings[party])));
                }
            }
        }, iter: 300);

    [Fact]
    public void Every_key_names_one_provision() =>
        Gen.Select(Draft, Draft).Sample(texts =>
        {
            var provisions = ProvisionCutter.Cut(null, [("ARM", texts.Item1), ("AZE", texts.Item2)]);
            Assert.Distinct(provisions.Select(provision => provision.Key));
            Assert.All(provisions, provision => Assert.True(ProvisionId.TryParse($"I/{provision.Key}", out _), provision.Key));
            Assert.All(provisions, provision => Assert.Contains(provision.Wordings.Values, wording => wording.Length > 0));
        }, iter: 300);

    [Fact]
    public void Articles_and_paragraphs_are_provisions_with_the_numbers_that_the_drafts_give_them()
    {
        const string First = "The Parties,\n\n## Article 1 Aims\n\nThey cooperate.\n\n## Article 2 Opening\n\n1. The road opens.\n\n2. It stays open.\n\n## Article 3\n\n1. Snow is cleared.\n";
        var second = First.Replace("## Article", "### Article", StringComparison.Ordinal).Replace("\n### Article 3", "\n3. Tolls are shared.\n\n4. They are low.\n\n### Article 3", StringComparison.Ordinal);
        var provisions = ProvisionCutter.Cut(null, [("ARM", First), ("AZE", second)]);
        Assert.Equal(["preamble", "1", "2.1", "2.2", "2.3", "2.4", "3.1"], provisions.Select(provision => provision.Key));
        Assert.Equal("", provisions[4].Wordings["ARM"]);
        Assert.StartsWith("3. Tolls are shared.\n", provisions[4].Wordings["AZE"], StringComparison.Ordinal);
        Assert.Equal("Article 2 Opening", provisions[2].Heading);
    }

    [Fact]
    public void There_are_as_many_provisions_as_are_allowed_and_no_more()
    {
        var draft = string.Concat(Enumerable.Range(1, 500).Select(static article => $"## Article {article}\n\nThe road opens in year {article}.\n\n"));
        Assert.InRange(ProvisionCutter.Cut(null, [("ARM", draft), ("AZE", draft)]).Count, 200, ProvisionCutter.UsualMost);
        Assert.Equal(500, ProvisionCutter.Cut(null, [("ARM", draft), ("AZE", draft)], 1_000).Count);
    }

    [Fact]
    public void A_text_without_numbers_is_cut_at_its_paragraphs()
    {
        var provisions = ProvisionCutter.Cut(null, [("ARM", "We meet.\n\nWe talk.\n\nWe agree."), ("AZE", "We meet.\n\nWe speak.\n\nWe agree.")]);
        Assert.Equal(3, provisions.Count);
    }

    [Fact]
    public void A_basis_is_cut_with_the_drafts()
    {
        var provisions = ProvisionCutter.Cut("## Article 1\n\nOne.\n\n## Article 2\n\nTwo.\n", [("ARM", "## Article 1\n\nOne.\n\n## Article 2\n\nTwo, too.\n"), ("AZE", "## Article 1\n\nOnly one.\n\n## Article 2\n\nTwo.\n")]);
        Assert.Equal(["## Article 1\n\nOne.\n\n", "## Article 2\n\nTwo.\n"], provisions.Select(provision => provision.Basis));
    }
}
