using CsCheck;
using GoodOffices.Analysis.Overlap;
using GoodOffices.Analysis.Overlap.Group;
using GoodOffices.Analysis.Overlap.Messages;

namespace GoodOffices.Tests.Analysis.Overlap;

/// <summary>
/// What a party can compute from all that it sees and knows. Secrecy itself rests on the decisional Diffie-Hellman assumption, which no
/// test shows; what a test can show is that no element of the view is another one, or a small multiple of it, on account of what the
/// others marked.
/// </summary>
public sealed class ViewTests
{
    private static readonly Gen<(bool[] Own, bool[] Other, bool[] Instead, int Seed)> Marks =
        from own in Gen.Bool.Array[6]
        from other in Gen.Bool.Array[6]
        from instead in Gen.Bool.Array[6]
        from seed in Gen.Int[0, 1_000_000]
            // The other party marks alike wherever this one said yes, and as it likes elsewhere.
        select (own, other, own.Zip(other, instead).Select(static one => one.First ? one.Second : one.Third).ToArray(), seed);

    [Fact]
    public void A_view_is_the_same_whatever_the_other_marked_where_this_party_said_no() => Marks.Sample(static one =>
    {
        var (view, instead) = (View(one.Own, one.Other, one.Seed, viewer: 0), View(one.Own, one.Instead, one.Seed + 1, viewer: 0));
        Assert.Equal(view.Outcome, instead.Outcome);
        Assert.Equal(Relations(view.Elements), Relations(instead.Elements));
        (view, instead) = (View(one.Other, one.Own, one.Seed, viewer: 1), View(one.Instead, one.Own, one.Seed + 1, viewer: 1));
        Assert.Equal(view.Outcome, instead.Outcome);
        Assert.Equal(Relations(view.Elements), Relations(instead.Elements));
    }, iter: 8);

    [Fact]
    public void The_search_for_relations_finds_a_sum_that_nobody_blinded()
    {
        var none = new List<Element> { Element.Generator, default(Element) - Element.Generator };
        var two = new List<Element> { Element.Generator, Scalar.Of(2) * (default(Element) - Element.Generator) };
        Assert.NotEqual(Relations(none), Relations(two));
    }

    [Fact]
    public void What_comes_out_where_somebody_said_no_is_never_twice_the_same()
    {
        bool[] yes = [true, true, true, true], no = [false, false, false, false];
        foreach (var (first, second) in ((bool[], bool[])[])[(yes, no), (no, no), (no, yes)])
        {
            var seen = new HashSet<Element>();
            for (var seed = 0; seed < 3; seed++)
            {
                foreach (var element in View(first, second, seed, viewer: 0).Opened) Assert.True(seen.Add(element) && !element.IsIdentity);
            }
        }
    }

    /// <summary>All elements that a party of two sees, and what it makes of them with its own secrets.</summary>
    private static (List<Element> Elements, List<Element> Opened, bool?[] Outcome) View(bool[] first, bool[] second, int seed, int viewer)
    {
        var players = new Players(Players.Statement(2, first.Length), [first, second], seed).PlayTo(OverlapPhase.Blinding);
        var (sums, ballots, own) = (players.Transcript.Sums, players.Transcript.Ballots[1 - viewer], players.Secrets[viewer]);
        players.Step();
        // Who blinds last can undo its own blinding of what is opened: what is left is what the first one's sums were of.
        var undone = players.Transcript.Sums.Select(sum => sum.Payload - (players.Secrets[0].Number * sum.Randomness) - (players.Secrets[1].Number * sum.Randomness)).ToList();
        players.PlayTo(OverlapPhase.Opening);
        var (blinded, marks) = (players.Transcript.Sums, players.Transcript.BlindingMarks);
        var opened = blinded.Select(sum => sum.Payload - (players.Secrets[0].Number * sum.Randomness) - (players.Secrets[1].Number * sum.Randomness)).ToList();
        var stripped = blinded.Select(sum => sum.Payload - (own.Number * sum.Randomness));
        List<Element> elements =
        [
            Element.Generator, Element.SecondGenerator, players.Transcript.Keys[1 - viewer]!.Value,
            .. ballots.SelectMany(static one => (Element[])[one.Ballot.Randomness, one.Ballot.Payload]),
            .. sums.SelectMany(static one => (Element[])[one.Randomness, one.Payload]),
            .. blinded.SelectMany(static one => (Element[])[one.Randomness, one.Payload]),
            // A set has no order: marks are listed by where they stand in the message.
            .. players.Transcript.Messages.Where(static one => one.Message.Span[0] == (byte)OverlapStep.Blinding).SelectMany(one => Enumerable.Range(0, first.Length).Select(option => MarkOf(one.Message.Span, option))),
            .. stripped, .. opened, .. undone,
        ];
        Assert.Equal(2 * first.Length, marks.Count);
        return (elements, opened, [.. players.PlayTo(OverlapPhase.Complete).Transcript.Outcome]);
    }

    private static Element MarkOf(ReadOnlySpan<byte> message, int option) =>
        new MessageReader(message[(1 + (option * BlindedSum.Size) + Ciphertext.Size)..]).Element();

    /// <summary>Which elements, or their differences from one another, are small multiples of each other: by place.</summary>
    private static List<string> Relations(List<Element> elements)
    {
        var (found, seen) = (new List<string>(), new Dictionary<Element, string>());
        foreach (var (element, at) in elements.Select(static (element, at) => (element, at)))
        {
            foreach (var factor in (int[])[1, 2, -1, -2])
            {
                var multiple = factor < 0 ? default(Element) - (Scalar.Of(-factor) * element) : Scalar.Of(factor) * element;
                var name = $"{factor}*{at}";
                if (seen.TryGetValue(multiple, out var before)) found.Add($"{before} = {name}");
                else seen[multiple] = name;
            }
        }

        return found;
    }
}
