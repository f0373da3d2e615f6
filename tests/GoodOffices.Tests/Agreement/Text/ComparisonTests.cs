using GoodOffices.Agreement.Text;

namespace GoodOffices.Tests.Agreement.Text;

public sealed class ComparisonTests
{
    [Fact]
    public void Words_removed_and_added_are_told()
    {
        var comparison = Comparison.Of("The Parties may consult.", "The Parties shall consult promptly.");
        Assert.Equal(
            [(ChangeKind.Same, "The Parties "), (ChangeKind.Removed, "may"), (ChangeKind.Added, "shall"), (ChangeKind.Same, " consult"), (ChangeKind.Added, " promptly"), (ChangeKind.Same, ".")],
            comparison.Changes.Select(change => (change.Kind, change.Text)));
        Assert.Equal(2, comparison.ChangedStretches);
    }

    [Theory]
    [InlineData("Drivers hold a licence recognised by both Parties.")]
    [InlineData("Drivers hold a valid licence recognised by both of the Parties.")]
    public void A_paragraph_that_moved_is_one_move_even_if_it_was_changed_a_little(string moved)
    {
        string[] others = ["The Joint Commission meets in spring.\n\n", "Tolls cover the cost of the road.\n\n", "Vehicles are inspected every year.\n\n"];
        var before = "Drivers hold a licence recognised by both Parties.\n\n" + string.Concat(others);
        var comparison = Comparison.Of(before, string.Concat(others) + moved + "\n\n");
        Assert.Equal([ChangeKind.MovedFrom, ChangeKind.Same, ChangeKind.MovedTo], comparison.Changes.Select(change => change.Kind).Where((_, at) => at < 2).Append(comparison.Changes.Last(change => change.Kind != ChangeKind.Same).Kind));
        Assert.All(comparison.Changes.Where(change => change.Kind != ChangeKind.Same), change => Assert.Equal(1, change.Move));
    }

    [Fact]
    public void Equal_texts_have_no_change() => Assert.Equal(0, Comparison.Of("a\n\nb", "a\n\nb").ChangedStretches);

    [Fact]
    public void Nothing_of_either_text_is_lost() => Drafts.Some.Sample(drafts =>
    {
        var (before, after) = (drafts.Wordings[0].Text, drafts.Wordings[1].Text);
        var changes = Comparison.Of(before, after).Changes;
        Assert.Equal(before, string.Concat(changes.Where(change => change.Kind is ChangeKind.Same or ChangeKind.Removed or ChangeKind.MovedFrom).Select(change => change.Text)));
        Assert.Equal(after, string.Concat(changes.Where(change => change.Kind is ChangeKind.Same or ChangeKind.Added or ChangeKind.MovedTo).Select(change => change.Text)));
    }, iter: 1000);
}
