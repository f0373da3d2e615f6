using GoodOffices.Agreement.Text;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Agreement.Text;

/// <summary>What docs/guide/text.md shows is what comes out.</summary>
public sealed class GuideTests
{
    [Fact]
    public void The_guides_drafts_give_the_guides_rolling_text()
    {
        var blocks = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "text.md")).Split("```markdown\n").Skip(1).Select(block => block.Split("```")[0]).ToList();
        Assert.Equal(blocks[2], Collation.Of(null, [("ARM", blocks[0]), ("AZE", blocks[1])]).Print());
        Assert.Equal(3, RollingText.Parse(blocks[3]).Text.Parties.Count);
    }
}
