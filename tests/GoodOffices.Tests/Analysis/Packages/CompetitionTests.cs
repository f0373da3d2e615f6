using System.Text.Json;
using GoodOffices.Analysis.Packages;
using GoodOffices.Tests.Record;

namespace GoodOffices.Tests.Analysis.Packages;

/// <summary>Scenarios of the ANAC competitions, with solutions that were computed elsewhere by full enumeration in fractions.</summary>
public sealed class CompetitionTests
{
    private const double Near = 1e-9;

    [Fact]
    public void Frontiers_and_solutions_agree_with_the_published_references()
    {
        var folder = PublishedData.Folder("anac");
        using var references = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "reference.json")));
        Assert.NotEmpty(references.RootElement.EnumerateObject());
        foreach (var scenario in references.RootElement.EnumerateObject())
        {
            Agrees(Path.Combine(folder, "scenarios", scenario.Name), scenario.Value);
        }
    }

    [Fact]
    public void The_frontier_of_overlapping_boxes_agrees_with_the_published_reference()
    {
        var folder = PublishedData.Folder("anac");
        using var references = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "reference-nonlinear.json")));
        var compared = 0;
        foreach (var scenario in references.RootElement.EnumerateObject().Where(one => Directory.Exists(Path.Combine(folder, "scenarios", one.Name))))
        {
            var path = Path.Combine(folder, "scenarios", scenario.Name);
            var solution = PackageSolver.Solve(Scenario(path, Directory.GetFiles(path, "*domain.xml")[0], Directory.GetFiles(path, "profile-*.xml").Order(StringComparer.Ordinal), WorthRule.Raw));
            Assert.True(solution.IsExact);
            Same(scenario.Value.GetProperty("exact_frontier").EnumerateArray().Reverse(), solution, Enumerable.Range(0, solution.Frontier.Count));
            compared++;
        }

        Assert.True(compared > 0);
    }

    private static void Agrees(string path, JsonElement reference)
    {
        var problem = Scenario(path, reference.GetProperty("domain").GetString()!, reference.GetProperty("profiles_used").EnumerateArray().Select(static one => one.GetString()!), WorthRule.Genius);
        var solution = PackageSolver.Solve(problem);
        Assert.Equal(reference.GetProperty("outcomes").GetInt64(), (long)problem.Domain.Outcomes);
        Assert.Equal(reference.GetProperty("issues").GetInt32(), problem.Domain.Questions.Length);
        Assert.Equal(reference.GetProperty("pareto_utility_points").GetInt32(), solution.Frontier.Count);
        Assert.Equal(reference.GetProperty("pareto_rational_points").GetInt32(), Enumerable.Range(0, solution.Frontier.Count).Count(solution.Frontier.IsRational));
        if (reference.TryGetProperty("frontier", out var frontier) && frontier.ValueKind == JsonValueKind.Array)
        {
            Same(frontier.EnumerateArray(), solution, Enumerable.Range(0, solution.Frontier.Count));
        }

        Same(reference.GetProperty("nash").EnumerateArray(), solution, solution.By(FairnessRule.Nash).Points);
        Same(reference.GetProperty("ks_maxmin").EnumerateArray(), solution, solution.By(FairnessRule.KalaiSmorodinsky).Points);
        Same(reference.GetProperty("max_welfare").EnumerateArray(), solution, solution.By(FairnessRule.Utilitarian).Points);

        // The reference lists whatever has the largest smallest gain; leximin goes on among those.
        var smallest = reference.GetProperty("kalai_egalitarian").EnumerateArray().ToList();
        var leximin = solution.By(FairnessRule.Egalitarian).Points;
        Assert.Equal(smallest.Count > 0, leximin.Length > 0);
        Assert.All(leximin, point => Assert.Contains(smallest, one => IsSame(one, solution.Frontier.Worths(point))));
    }

    private static PackageProblem Scenario(string path, string domainFile, IEnumerable<string> profiles, WorthRule rule)
    {
        var domain = GeniusDomain.Read(File.ReadAllBytes(Path.Combine(path, domainFile)), domainFile);
        Assert.True(domain.IsRead, domain.Fault?.ToString());
        return new PackageProblem(domain.Value, profiles.Select(file =>
        {
            var profile = GeniusProfile.Read(File.ReadAllBytes(Path.Combine(path, file)), file, domain.Value, file, rule);
            Assert.True(profile.IsRead, profile.Fault?.ToString());
            return profile.Value;
        }));
    }

    private static void Same(IEnumerable<JsonElement> expected, PackageSolution solution, IEnumerable<int> points)
    {
        var (all, found) = (expected.ToList(), points.ToList());
        Assert.Equal(all.Count, found.Count);
        Assert.All(all.Zip(found), pair => Assert.True(IsSame(pair.First, solution.Frontier.Worths(pair.Second)), $"{pair.First} is not {string.Join(", ", solution.Frontier.Worths(pair.Second))}"));
    }

    private static bool IsSame(JsonElement expected, double[] worths) =>
        expected.EnumerateArray().Select(static one => one.GetDouble()).Zip(worths).All(static pair => Math.Abs(pair.First - pair.Second) < Near);
}
