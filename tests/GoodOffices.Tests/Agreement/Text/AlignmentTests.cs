using GoodOffices.Agreement.Text;

namespace GoodOffices.Tests.Agreement.Text;

/// <summary>The alignment against a slow and obvious one, and against texts made to be hard.</summary>
public sealed class AlignmentTests
{
    private static readonly PairAlignment.Costs _costs = new(7, 6);

    private static int[] TokenWeights { get; } = [1, 2, 3, 6, 7, 13, 15, 1];

    [Fact]
    public void The_alignment_is_the_best_there_is() => Gen.Select(Gen.Int[0, 4].Array[0, 9], Gen.Int[0, 4].Array[0, 9]).Sample((left, right) =>
    {
        var matches = new int[left.Length];
        Array.Fill(matches, -1);
        PairAlignment.Align(new Matcher(left, right), (0, left.Length), (0, right.Length), _costs, matches);
        Assert.All(matches.Select((match, at) => (match, at)).Where(pair => pair.match >= 0), pair => Assert.Equal(left[pair.at], right[pair.match]));
        if (left.Length > 0 && right.Length > 0) Assert.Equal(Best(left, right, 0, 0, 0), Score(left, right, matches));
    }, iter: 3000);

    [Fact]
    public void Without_costs_the_alignment_is_a_longest_common_subsequence() => Gen.Select(Gen.Int[0, 3].Array[1, 40], Gen.Int[0, 3].Array[1, 40]).Sample((left, right) =>
    {
        var matches = new int[left.Length];
        Array.Fill(matches, -1);
        PairAlignment.Align(new Ones(left, right), (0, left.Length), (0, right.Length), new PairAlignment.Costs(0, 0), matches);
        Assert.Equal(LongestCommonSubsequence(left, right), matches.Count(match => match >= 0));
    }, iter: 2000);

    [Fact]
    public void Sixteen_pairs_at_a_time_are_aligned_as_one_by_one() =>
        Gen.Select(Gen.Int[0, 7].Array[1, 70], Gen.Int[0, 7].Array[1, 70], Gen.Int[0, 3].Array[71, 71]).Sample((left, right, differences) =>
        {
            var parted = differences.Select(number => number == 0).ToArray();
            var (one, sixteen) = (new int[left.Length], new int[left.Length]);
            Array.Fill(one, -1);
            Array.Fill(sixteen, -1);
            PairAlignment.Align(new Parted(left, right, parted), (0, left.Length), (0, right.Length), _costs, one);
            new TokenAlignment().Align(left, parted.AsSpan(0, left.Length + 1), right, TokenWeights, _costs, sixteen, 0);
            Assert.Equal(one, sixteen);
        }, iter: 5000);

    [Theory]
    [InlineData("a ", "b ")]
    [InlineData("a b ", "b a ")]
    [InlineData("[", "]")]
    [InlineData("\n", "\n\n")]
    [InlineData("1. x\n", "2. x\n")]
    [InlineData("Article 1\n", "Article 2\n")]
    public void Texts_made_to_be_hard_lose_nothing(string left, string right)
    {
        var (first, second) = (Repeated(left, 30_000), Repeated(right, 20_000) + left);
        var text = Collation.Of(null, [("ARM", first), ("AZE", second)]);
        Assert.Equal(first, text.Resolve("ARM"));
        Assert.Equal(second, text.Resolve("AZE"));
        Assert.Equal(text, RollingText.Parse(text.Print()).Text);
    }

    [Fact]
    public void Two_hundred_parties_with_wordings_of_their_own_are_collated()
    {
        var wordings = Enumerable.Range(0, 200).Select(number => ($"P{number}", $"Each Party shall issue {number * 3} permits{(number % 3 == 0 ? ", free of charge," : "")} a year{(number % 7 == 0 ? " at most" : "")}.")).ToList();
        var text = Collation.Of(null, wordings);
        Assert.All(wordings, wording => Assert.Equal(wording.Item2, text.Resolve(wording.Item1)));
        Assert.Equal(text, RollingText.Parse(text.Print()).Text);
        Assert.StartsWith("Each Party shall issue ", text.Print(), StringComparison.Ordinal);
    }

    private static string Repeated(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static int Score(int[] left, int[] right, int[] matches)
    {
        var (score, l, r) = (0, 0, 0);
        for (var at = 0; at <= left.Length; at++)
        {
            if (at < left.Length && matches[at] < 0) continue;
            var match = at == left.Length ? right.Length : matches[at];
            score -= Cost(at > l, match > r);
            if (at < left.Length) score += Weight(left[at]);
            (l, r) = (at + 1, match + 1);
        }

        return score;
    }

    private static int Cost(bool onLeft, bool onRight) => (onLeft || onRight ? _costs.Opening : 0) + (onLeft && onRight ? _costs.SecondSide : 0);

    // Every alignment there is, by recursion: which pair is matched next, if any.
    private static int Best(int[] left, int[] right, int l, int r, int score)
    {
        var best = score - Cost(l < left.Length, r < right.Length);
        for (var nextLeft = l; nextLeft < left.Length; nextLeft++)
        {
            for (var nextRight = r; nextRight < right.Length; nextRight++)
            {
                if (left[nextLeft] != right[nextRight]) continue;
                best = Math.Max(best, Best(left, right, nextLeft + 1, nextRight + 1, score - Cost(nextLeft > l, nextRight > r) + Weight(left[nextLeft])));
            }
        }

        return best;
    }

    private static int LongestCommonSubsequence(int[] left, int[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var l = 1; l <= left.Length; l++)
        {
            for (var r = 1; r <= right.Length; r++)
            {
                lengths[l, r] = left[l - 1] == right[r - 1] ? lengths[l - 1, r - 1] + 1 : Math.Max(lengths[l - 1, r], lengths[l, r - 1]);
            }
        }

        return lengths[left.Length, right.Length];
    }

    private static int Weight(int item) => (item * 5) + 1;

    private readonly struct Matcher(int[] left, int[] right) : PairAlignment.IMatcher
    {
        public int Weight(int leftItem, int rightItem) => left[leftItem] == right[rightItem] ? AlignmentTests.Weight(left[leftItem]) : 0;

        public bool IsParted(int leftItem) => false;
    }

    private readonly struct Ones(int[] left, int[] right) : PairAlignment.IMatcher
    {
        public int Weight(int leftItem, int rightItem) => left[leftItem] == right[rightItem] ? 1 : 0;

        public bool IsParted(int leftItem) => false;
    }

    private readonly struct Parted(int[] left, int[] right, bool[] parted) : PairAlignment.IMatcher
    {
        public int Weight(int leftItem, int rightItem) => left[leftItem] == right[rightItem] ? TokenWeights[left[leftItem]] : 0;

        public bool IsParted(int leftItem) => parted[leftItem];
    }
}
