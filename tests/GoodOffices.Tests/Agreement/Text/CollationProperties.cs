using GoodOffices.Agreement.Text;

namespace GoodOffices.Tests.Agreement.Text;

public sealed class CollationProperties
{
    private static readonly string[] Words =
    [
        "shall", "may", "the", "Party", "Parties", "transit", "border", "within", "measures", "take", "all", "Стороны", "могут", "обязаны", "граница",
        "Կողմերը", "պարտավոր", "են", "الطرفان", "يجوز", "الحدود", "締約国", "国境", "e\u0301tat", "naïve", "don't", "3.14", "მხარეები",
        ",", ".", ";", " ", "  ", "\n", "\r\n", "\n\n", "1. ", "Article 2\n", "[", "]", "\\", ":", "ARM: ", "\t", "____", "\uFEFF", "\u200D", "👩‍⚖️",
    ];

    private static readonly string[] Codes = ["ARM", "AZE", "GEO", "KAZ", "TUR"];

    private static readonly Gen<string> Draft = Gen.Int[0, Words.Length - 1].Select(word => Words[word]).Array[0, 40].Select(words => string.Concat(words.SelectMany(word => new[] { word, " " })));

    private static readonly Gen<string> Rough = Gen.Int[0, Words.Length - 1].Select(word => Words[word]).Array[0, 25].Select(words => string.Concat(words));

    // Versions of one draft, as real wordings are: some words changed, dropped or put in.
    private static readonly Gen<(string Party, string Text)[]> Versions =
        Gen.Select(Draft, Gen.Int[1, 5], Gen.Int[0, Words.Length - 1].Select(word => Words[word]).Array[60], Gen.Int[0, 9].Array[200], Rough).Select((draft, parties, others, dice, rough) =>
            Enumerable.Range(0, parties).Select(party => (Codes[party], dice[party] == 0 ? rough : Changed(draft, others, dice, party))).ToArray());

    [Fact]
    public void Every_party_gets_its_wording_back_exactly() => Versions.Sample(versions =>
    {
        var text = Collation.Of(null, versions);
        Assert.All(versions, version => Assert.Equal(version.Text, text.Resolve(version.Party)));
    }, iter: 800);

    [Fact]
    public void What_is_printed_reads_back_to_the_same_text() => Versions.Sample(versions =>
    {
        var text = Collation.Of(null, versions);
        var parsed = RollingText.Parse(text.Print());
        Assert.Empty(parsed.Strays);
        Assert.Equal(text, parsed.Text);
    }, iter: 800);

    [Fact]
    public void The_order_of_the_parties_changes_nothing() => Gen.Select(Versions, Gen.Int[1, 119]).Sample((versions, shuffle) =>
    {
        var shuffled = versions.OrderBy(version => (Array.IndexOf(Codes, version.Party) * shuffle) % 7).ThenByDescending(version => version.Party).ToArray();
        Assert.Equal(Collation.Of(null, versions).Print(), Collation.Of(null, shuffled).Print());
    }, iter: 400);

    [Fact]
    public void Renaming_the_parties_renames_the_attributions_and_changes_nothing_else() => Versions.Sample(versions =>
    {
        var renamed = versions.Select(version => ($"X{version.Party}", version.Text)).ToArray();
        Assert.Equal(Collation.Of(null, versions).Print(), Rename(Collation.Of(null, renamed)).Print());
    }, iter: 400);

    [Fact]
    public void A_basis_is_nobodys_and_loses_nothing() => Gen.Select(Versions, Draft).Sample((versions, basis) =>
    {
        var text = Collation.Of(basis, versions);
        Assert.All(versions, version => Assert.Equal(version.Text, text.Resolve(version.Party)));
        Assert.True(text.Parties.All(party => versions.Any(version => version.Party == party)));
    }, iter: 400);

    [Fact]
    public void A_bracket_never_splits_a_word() => Versions.Sample(versions =>
    {
        var text = Collation.Of(null, versions);
        foreach (var (party, wording) in versions)
        {
            var boundaries = new HashSet<int> { 0 };
            for (var at = 0; at < wording.Length;) boundaries.Add(at = WordBreaks.Next(wording, at));
            Assert.All(Seams(text, party), seam => Assert.Contains(seam, boundaries));
        }
    }, iter: 400);

    [Fact]
    public void Tokens_joined_are_the_text() => Rough.Sample(text =>
    {
        var wording = Wording.Of(text);
        Assert.Equal(text, string.Concat(Enumerable.Range(0, wording.Count).Select(token => wording[token].ToString())));
    }, iter: 400);

    [Fact]
    public void Any_text_at_all_is_read_and_its_literal_signs_are_kept() => Gen.String[Gen.Char["[]\\: ARMaz,\n"], 0, 60].Sample(foreign =>
    {
        var parsed = RollingText.Parse(foreign);
        Assert.Equal(parsed.Text, RollingText.Parse(parsed.Text.Print()).Text);
    }, iter: 3000);

    private static string Changed(string draft, string[] others, int[] dice, int party)
    {
        var words = draft.Split(' ');
        return string.Join(' ', words.Select((word, at) => dice[((at * 5) + party) % dice.Length] switch
        {
            0 when party > 0 => others[(at + party) % others.Length],
            1 when party > 1 => "",
            2 when party > 0 => word + " " + others[(at * party) % others.Length],
            _ => word,
        }));
    }

    private static RollingText Rename(RollingText text) => RollingText.Of(text.Segments.Select(segment => segment is Segment.Bracket bracket
        ? new Segment.Bracket([.. bracket.Alternatives.Select(alternative =>
            new Alternative([.. alternative.Parties.Select(party => party[1..])], Rename(alternative.Content)))])
        : segment));

    private static List<int> Seams(RollingText text, string party)
    {
        var seams = new List<int>();
        var length = 0;
        void Walk(RollingText part)
        {
            foreach (var segment in part.Segments)
            {
                seams.Add(length);
                if (segment is Segment.Plain plain) length += plain.Text.Length;
                else if (((Segment.Bracket)segment).Alternatives.FirstOrDefault(alternative => alternative.Parties.Contains(party)) is { } own) Walk(own.Content);
            }
        }

        Walk(text);
        seams.Add(length);
        return seams;
    }
}
