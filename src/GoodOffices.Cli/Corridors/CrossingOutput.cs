using System.Globalization;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;

namespace GoodOffices.Cli.Corridors;

/// <summary>Prints the two sides of a crossing face to face, with a mark before each line in which they differ.</summary>
internal static class CrossingOutput
{
    /// <summary>What the marks mean.</summary>
    public const string Legend = "* differs, < only the left side, > only the right side";
    /// <summary>What the option for a short print says.</summary>
    public const string DifferingHelp = "Only the traffic for which the two sides differ.";

    private const int NameWidth = 30;
    private const int Narrowest = 24;

    /// <summary>Prints a crossing for people.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="regime">The regime.</param>
    /// <param name="id">The crossing.</param>
    /// <param name="differing">Only the traffic for which the two sides differ.</param>
    /// <param name="colour">Whether lines in which they differ are set bold.</param>
    public static void Write(TextWriter output, Regime regime, CrossingId id, bool differing, bool colour)
    {
        var crossing = regime.Crossing(id)!;
        var (first, second) = regime.Sides(id);
        var link = regime.Link(crossing.Link)!;
        output.WriteLine($"{id}{Also(crossing.Name)}{Also(PlaceNames.Write(crossing.Names))}: {first.Id} ({first.Sovereign}) meets {second.Id} ({second.Sovereign}); link {link.Id}{Also(link.Name)}{Also(PlaceNames.Write(link.Names))}, {link.Mode.Code()}");
        foreach (var face in CrossingFaces.Of(regime, id).Where(face => !differing || Differs(face)))
        {
            output.WriteLine();
            Write(output, face, id, colour);
        }
    }

    /// <summary>A crossing as a value for <c>--json</c>.</summary>
    public static object Json(Regime regime, CrossingId id) => new
    {
        crossing = id.ToString(),
        name = regime.Crossing(id)!.Name,
        names = regime.Crossing(id)!.Names.Select(static name => new { by = name.By.ToString(), name.Name }),
        link = regime.Crossing(id)!.Link.ToString(),
        sections = new[] { regime.Sides(id).First, regime.Sides(id).Second }.Select(side => new { id = side.Id.ToString(), sovereign = side.Sovereign.ToString() }),
        faces = CrossingFaces.Of(regime, id).Select(Json),
    };

    private static bool Differs(CrossingFace face) => face.Right is null || face.Findings.Count > 0 || face.Terms.Any(static term => term.Differs) || face.Steps.Any(static step => step.Differs);

    private static void Write(TextWriter output, CrossingFace face, CrossingId at, bool colour)
    {
        var standard = face.Pair is { } pair ? Symbols.Words(pair.Standard).Replace('-', ' ') : face.Right is null ? "alone" : "no pair is declared";
        output.WriteLine($"{Symbols.Words(face.Left.Direction)}, {Symbols.Words(face.Left.Flow).Replace('-', ' ')} {Symbols.Words(face.Left.Carriage)}: {standard}");
        var rows = Rows(face, at).ToList();
        var width = Math.Max(Narrowest, rows.Max(static row => row.Left.Length));
        var right = Math.Max(Narrowest, rows.Max(static row => row.Right.Length));
        foreach (var (mark, name, one, other, difference) in rows)
        {
            var line = $"  {mark} {name.PadRight(NameWidth)} {one.PadRight(width)}  {other.PadRight(right)}  {difference}".TrimEnd();
            output.WriteLine(colour && mark != ' ' ? $"\u001b[1m{line}\u001b[0m" : line);
        }

        foreach (var finding in face.Findings)
        {
            output.WriteLine($"  {(finding.Weight == FindingWeight.Binding ? "difference" : "justified")}: {Symbols.Words(finding.Dimension)}: {finding.Amount}{(finding.Ground is { } ground ? $" ({ground.Shown})" : "")}");
        }

        if (face is { Findings.Count: 0, Pair: not null })
        {
            output.WriteLine("  within the standard that both declared");
        }
    }

    private static IEnumerable<(char Mark, string Name, string Left, string Right, string Difference)> Rows(CrossingFace face, CrossingId at)
    {
        yield return (' ', "", Side(face.Left, at), face.Right is { } other ? Side(other, at) : "(none)", "");
        foreach (var term in face.Terms)
        {
            yield return (Mark(term.Differs, true, face.Right is not null), term.Field, term.Left, face.Right is null ? "" : term.Right, "");
        }

        foreach (var step in face.Steps)
        {
            yield return (Mark(step.Differs, step.Left is not null, step.Right is not null), step.Procedure, Shown(step.Left), Shown(step.Right), Difference(step));
        }

        yield return (Mark(face.RightTotal is null || !Shown(face.LeftTotal).Equals(Shown(face.RightTotal), StringComparison.Ordinal), true, face.RightTotal is not null), "in all (agreed steps, fee)",
            Shown(face.LeftTotal), Shown(face.RightTotal), face.RightTotal is { } right ? Difference(face.LeftTotal.Likely - right.Likely, face.LeftTotal.EurCents - right.EurCents, face.LeftTotal.Documents.Count - right.Documents.Count) : "");
    }

    private static char Mark(bool differs, bool left, bool right) => !right ? '<' : !left ? '>' : differs ? '*' : ' ';

    private static string Side(CrossingMeasure measure, CrossingId at) => $"{measure.By}{(measure.Crossing == at ? "" : $" at {measure.Crossing}")}{(measure.IsAgreed ? "" : " (not agreed)")}";

    private static string Shown(ProcedureStep? step) => step is null ? "-"
        : $"{Minutes(step.Minutes.Least, step.Minutes.Likely, step.Minutes.Most)} min {Euros(step.EurCents)} EUR {Counted(step.Documents.Count)}"
            + (step.SharePerMille == ProcedureStep.Everything ? "" : string.Create(CultureInfo.InvariantCulture, $" {step.SharePerMille / 10m:0.#}%"))
            + (step.Hours == OpeningHours.Always ? "" : $" {step.Hours}")
            + (step.Place is { } place ? $" in {place}" : "")
            + (step.IsAgreed ? "" : " (not agreed)");

    private static string Shown(FaceTotal? total) => total is null ? ""
        : $"{Minutes(total.Least, total.Likely, total.Most)} min {Euros(total.EurCents)} EUR {Counted(total.Documents.Count)} {HoursOf(total)} h/week";

    private static string Minutes(long least, long likely, long most) =>
        least == likely && likely == most ? likely.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{least}-{likely}-{most}");

    private static string Counted(int documents) => string.Create(CultureInfo.InvariantCulture, $"{documents} doc");

    private static string HoursOf(FaceTotal total) => (total.Hours.MinutesOfWeek / 60m).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Euros(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Difference(FaceStep step) => step is { Differs: true, Left: { } left, Right: { } right }
        ? Difference(left.Minutes.Likely - right.Minutes.Likely, left.EurCents - right.EurCents, left.Documents.Count - right.Documents.Count) : "";

    private static string Difference(long minutes, long cents, int documents)
    {
        var parts = new List<string>();
        Add(parts, minutes != 0, string.Create(CultureInfo.InvariantCulture, $"{minutes:+0;-0} min"));
        Add(parts, cents != 0, string.Create(CultureInfo.InvariantCulture, $"{cents / 100m:+0.00;-0.00} EUR"));
        Add(parts, documents != 0, string.Create(CultureInfo.InvariantCulture, $"{documents:+0;-0} doc"));
        return string.Join(", ", parts);
    }

    private static void Add(List<string> parts, bool differs, string text)
    {
        if (differs)
        {
            parts.Add(text);
        }
    }

    private static string Also(string name) => name.Length == 0 ? "" : $" ({name})";

    private static object Json(CrossingFace face) => new
    {
        face.Left.Direction,
        face.Left.Flow,
        face.Left.Carriage,
        standard = face.Pair?.Standard,
        left = Json(face.Left, face.LeftTotal),
        right = face.Right is { } right ? Json(right, face.RightTotal!) : null,
        terms = face.Terms.Select(term => new { term.Field, term.Left, term.Right, term.Differs }),
        steps = face.Steps.Select(step => new { step.Procedure, left = Json(step.Left), right = Json(step.Right), step.Differs }),
        findings = face.Findings.Select(finding => new { finding.Key, finding.Dimension, finding.Weight, finding.Measure, ground = finding.Ground?.Shown }),
    };

    private static object Json(CrossingMeasure measure, FaceTotal total) => new
    {
        measure = measure.Id.ToString(),
        by = measure.By.ToString(),
        crossing = measure.Crossing.ToString(),
        minutes = new { total.Least, total.Likely, total.Most },
        eur = total.EurCents / 100m,
        total.Documents,
        hours = total.Hours.ToString(),
        hoursAWeek = total.Hours.MinutesOfWeek / 60m,
    };

    private static object? Json(ProcedureStep? step) => step is null ? null : new
    {
        minutes = new { step.Minutes.Least, step.Minutes.Likely, step.Minutes.Most },
        eur = step.EurCents / 100m,
        step.Documents,
        hours = step.Hours.ToString(),
        step.SharePerMille,
        place = step.Place?.ToString(),
        agreed = step.IsAgreed,
    };
}
