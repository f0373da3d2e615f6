using GoodOffices.Agreement;

namespace GoodOffices.Desk.Overlaps;

/// <summary>What a list for a mutual yes can be made of.</summary>
public static class OverlapCandidates
{
    /// <summary>For each open question its live proposals and, where somebody asks for that, no such provision; and the open packages.</summary>
    /// <param name="table">The table.</param>
    /// <param name="play">How it stands.</param>
    public static IReadOnlyList<OverlapOption> Of(Table table, StateOfPlay play)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(play);
        var options = new List<OverlapOption>();
        foreach (var question in play.UnresolvedQuestions)
        {
            foreach (var compiled in play[question.Provision]!.Compilation)
            {
                options.Add(compiled.Content is { } content
                    ? new OverlapOption.OnProvision(question.Provision, compiled.Proposals[0], content.Digest)
                    : new OverlapOption.OnProvision(question.Provision, null, null));
            }
        }

        options.AddRange(table.Packages.Values.Where(static package => package.State == PackageState.Open).Select(static package => new OverlapOption.OfPackage(package.Id, package.Digest)));
        return options;
    }
}
