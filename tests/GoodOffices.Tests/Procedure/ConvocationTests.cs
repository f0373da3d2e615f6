using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Procedure;

public sealed class ConvocationTests
{
    [Fact]
    public void A_convocation_reads_as_it_was_signed()
    {
        Assert.True(Convocation.TryDecode(Samples.Convocation.Bytes, out var read, out _));
        Assert.Equal(Samples.Convocation.TalksId, read.TalksId);
        Assert.Equal(Hash.Of(Samples.Convocation.Bytes.Span), read.TalksId);
        Assert.Equal("Pourparlers", read.Terms.Title.For(LanguageTag.Parse("fr")));
        Assert.Equal(Samples.Convocation.Terms.Parties, read.Terms.Parties);
        Assert.Equal(new DateOnly(2024, 5, 11), read.Terms.LastDay);
    }

    [Fact]
    public void The_bytes_of_a_convocation_and_of_modalities_are_the_golden_ones()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests/vectors/procedure/convocation.txt"));
        Assert.Contains($"convocation {Convert.ToHexStringLower(Samples.Convocation.Bytes.Span)}", lines);
        Assert.Contains($"talks-id {Samples.Convocation.TalksId}", lines);
        Assert.Contains($"words {Samples.Convocation.Fingerprint.Words}", lines);
        Assert.Contains($"modalities {Convert.ToHexStringLower(Samples.Modalities.Encode())}", lines);
        Assert.Contains($"modalities-digest {Samples.Modalities.Digest}", lines);
    }

    [Fact]
    public void No_changed_byte_is_accepted()
    {
        var bytes = Samples.Convocation.Bytes.ToArray();
        for (var at = 0; at < bytes.Length; at++)
        {
            byte[] changed = [.. bytes];
            changed[at] ^= (byte)(1 << (at % 8));
            Assert.False(Convocation.TryDecode(changed, out _, out _), $"byte {at}");
        }
    }

    [Fact]
    public void Whatever_the_bytes_are_reading_gives_a_reason()
    {
        var original = Samples.Convocation.Bytes.ToArray();
        Mutations.Of([original]).Sample(bytes =>
            Assert.Equal(bytes.AsSpan().SequenceEqual(original), Convocation.TryDecode(bytes, out _, out _)), iter: 5_000);
    }

    [Fact]
    public void Whatever_the_bytes_are_modalities_have_one_form_or_a_reason()
    {
        Mutations.Of([Samples.Modalities.Encode()]).Sample(bytes =>
        {
            if (Modalities.TryDecode(bytes, out var read, out var error)) Assert.Equal(bytes, read.Encode());
            else Assert.NotEmpty(error.Rule);
        }, iter: 10_000);
    }

    [Fact]
    public void A_convocation_signed_by_another_key_is_refused()
    {
        var forged = TestKeys.Terms("AAA", "BBB");
        using var other = TestKeys.Of("AAA key");
        Assert.Throws<ArgumentException>(() => Convocation.Sign(forged, other));
    }

    [Fact]
    public void The_order_in_which_parties_are_named_says_nothing()
    {
        var terms = TestKeys.Terms("AAA", "BBB");
        Refused(terms with { Parties = [terms.Parties[1], terms.Parties[0]] }, "ascending");
    }

    [Fact]
    public void What_makes_no_sense_is_refused_by_name()
    {
        var terms = TestKeys.Terms("AAA", "BBB");
        using var log = TestKeys.Log("venue.example/talks/");
        Refused(terms with { Parties = [terms.Parties[0]] }, "2 to 200");
        Refused(terms with { Parties = [terms.Parties[0], terms.Parties[0]] }, "twice");
        Refused(terms with { Parties = terms.Parties.Add(terms.Host) }, "host is not a party");
        Refused(terms with { Parties = terms.Parties.SetItem(1, terms.Parties[1] with { Key = terms.Parties[0].Key }) }, "no key");
        Refused(terms with { Parties = terms.Parties.SetItem(1, terms.Parties[1] with { Cosigner = terms.Parties[0].Cosigner }) }, "no key");
        Refused(terms with { Parties = terms.Parties.SetItem(1, terms.Parties[1] with { Names = TextInLanguages.None }) }, "name");
        Refused(terms with { Title = TextInLanguages.None }, "title");
        Refused(terms with { LastDay = new DateOnly(2024, 5, 9) }, "last day");
        Refused(terms with { RulesVersion = 2 }, "newer version");
        Refused(terms with { Suite = "none" }, "suite");
        Refused(terms with { UnicodeVersion = "16" }, "Unicode");
        Refused(terms with { Budget = new Budget(0, 1) }, "budget");
        Refused(terms with { LogKey = log.Key }, "origin");
        Refused(terms with { LogKey = TestKeys.Cosigner("AAA").Key }, "vkey");
    }

    [Fact]
    public void A_convocation_of_two_hundred_parties_fits_into_an_entry()
    {
        var codes = Enumerable.Range(0, 200).Select(number => $"P{number:000}").ToArray();
        var convocation = TestKeys.Convocation(TestKeys.Terms(codes));
        Assert.InRange(convocation.Bytes.Length, 1, Convocation.MaxLength);
    }

    [Fact]
    public void A_record_begins_with_a_first_convocation()
    {
        var amended = TestKeys.Convocation(TestKeys.Terms("AAA", "BBB") with { Amends = Hash.Of([1]) });
        Assert.False(Proceedings.TryBegin(amended.Bytes, "", out _, out var why));
        Assert.Equal("convocation-amends", why.Code);
        Assert.False(Proceedings.TryBegin(new byte[] { 1, 2, 3 }, "", out _, out why));
        Assert.Equal("convocation", why.Code);
    }

    private static void Refused(ConvocationTerms terms, string word) =>
        Assert.Contains(word, Assert.Throws<ArgumentException>(() => TestKeys.Convocation(terms)).Message, StringComparison.OrdinalIgnoreCase);
}
