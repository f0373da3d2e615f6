using System.Xml.Linq;
using GoodOffices.Analysis.Packages.Reading;

namespace GoodOffices.Analysis.Packages;

/// <summary>Reads the domain files of the GENIUS format: which questions there are, with which options.</summary>
/// <remarks>The format is that of the negotiation environment GENIUS as the ANAC competitions use it; docs/spec/packages.md says what of it is read.</remarks>
public static class GeniusDomain
{
    /// <summary>How many steps a range of real numbers is cut into unless another number is asked for.</summary>
    public const int UsualSteps = 100;

    /// <summary>Reads a domain; never throws for what a file says.</summary>
    /// <param name="bytes">The file; XML in any encoding that it declares.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="steps">How many steps a range of real numbers is cut into, 1 to 100,000 less one.</param>
    public static Reading<PackageDomain> Read(ReadOnlyMemory<byte> bytes, string file, int steps = UsualSteps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(steps, Question.MostOptions);
        return FileReading.Of(file, reading => Read(reading, XmlFile.Root(reading, bytes), steps));
    }

    private static PackageDomain Read(FileReading reading, XElement root, int steps)
    {
        var issues = root.DescendantsAndSelf().Named("issue").ToList();
        if (issues.Count is 0 or > PackageDomain.MostQuestions)
        {
            throw reading.Fault(root.LineOf(), issues.Count == 0 ? "it names no issue" : $"it names {issues.Count} issues; at most {PackageDomain.MostQuestions} are read",
                "name the domain file first, then a profile for each party");
        }

        var (questions, names) = (new List<Question>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var issue in issues)
        {
            var question = GeniusIssue.Question(reading, issue, steps);
            if (!names.Add(question.Name))
            {
                throw reading.Fault(issue.LineOf(), $"two issues are called '{FileReading.Shown(question.Name)}'");
            }

            questions.Add(question);
        }

        var name = root.DescendantsAndSelf().Named("objective").Select(static objective => objective.Text("name")).FirstOrDefault();
        return new PackageDomain(name ?? "", questions, []);
    }
}
