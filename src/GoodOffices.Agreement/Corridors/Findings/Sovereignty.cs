namespace GoodOffices.Agreement.Corridors;

/// <summary>Sovereignty over infrastructure: each national section is under its sovereign's law and authority. What others
/// own, manage, operate or do on it needs the sovereign's consent, which it can take back; then it is noted.</summary>
public static class Sovereignty
{
    /// <summary>Breaches and noted arrangements, section by section in the order of their codes.</summary>
    /// <remarks>Linear in the entries of the regime.</remarks>
    public static IReadOnlyList<SovereigntyFinding> Findings(Regime regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        var findings = new List<SovereigntyFinding>();
        foreach (var section in regime.Sections)
        {
            OfAuthorities(section, findings);
            OfBodies(section, findings);
            OfArrangements(section, findings);
        }

        foreach (var measure in regime.Measures)
        {
            OfMeasure(regime, measure, findings);
        }

        return findings;
    }

    /// <summary>The regime in which a breach is repaired: law, authority or body is the sovereign's again, an arrangement is by
    /// revocable consent, steps return to the soil of the side that applies them. Nothing that was noted changes.</summary>
    /// <exception cref="ArgumentException">The finding is not one of this regime.</exception>
    public static Regime Repair(Regime regime, SovereigntyFinding finding) => SovereigntyRepair.Of(regime, finding);

    private static void OfAuthorities(SectionRegime section, List<SovereigntyFinding> findings)
    {
        if (section.Law != section.Sovereign)
        {
            findings.Add(Finding(section, SovereigntyAspect.Law, section.Law, true, $"the law of {section.Law} applies on a section of {section.Sovereign}"));
        }

        OfAuthority(section, SovereigntyAspect.Border, section.Border, findings);
        OfAuthority(section, SovereigntyAspect.Customs, section.Customs, findings);
        OfAuthority(section, SovereigntyAspect.Security, section.Security, findings);
    }

    private static void OfAuthority(SectionRegime section, SovereigntyAspect aspect, Body body, List<SovereigntyFinding> findings)
    {
        if (body.State != section.Sovereign)
        {
            findings.Add(Finding(section, aspect, body.State, true, $"{body.Shown} has the {FieldNaming.Word(aspect)} authority on a section of {section.Sovereign}"));
        }
    }

    private static void OfBodies(SectionRegime section, List<SovereigntyFinding> findings)
    {
        OfBody(section, SovereigntyAspect.Owner, section.Owner, findings);
        OfBody(section, SovereigntyAspect.Manager, section.Manager, findings);
        OfBody(section, SovereigntyAspect.Operator, section.Operator, findings);
    }

    private static void OfBody(SectionRegime section, SovereigntyAspect aspect, Body body, List<SovereigntyFinding> findings)
    {
        if (body.State == section.Sovereign)
        {
            return;
        }

        var covered = section.Arrangements.FirstOrDefault(item => item.Holder == body.State && item.Kind is ArrangementKind.Concession or ArrangementKind.Lease && Stands(item));
        var role = $"{body.Shown} is the {FieldNaming.Word(aspect)} on a section of {section.Sovereign}";
        findings.Add(Finding(section, aspect, body.State, covered is null,
            covered is null ? $"{role} without a concession or lease by its revocable consent" : $"{role} by {Words(covered)}"));
    }

    private static void OfArrangements(SectionRegime section, List<SovereigntyFinding> findings)
    {
        foreach (var item in section.Arrangements)
        {
            findings.Add(Finding(section, SovereigntyAspect.Arrangement, item.Holder, !Stands(item), $"{Words(item)} on a section of {section.Sovereign}")
                with
            { Subject = SubjectOf(item) });
        }
    }

    private static void OfMeasure(Regime regime, CrossingMeasure measure, List<SovereigntyFinding> findings)
    {
        var (first, second) = regime.Sides(measure.Crossing);
        if (measure.By != first.Sovereign && measure.By != second.Sovereign)
        {
            findings.Add(Finding(first, SovereigntyAspect.Measure, measure.By, true, $"{measure.By} applies the measure {measure.Id} at a crossing between {first.Sovereign} and {second.Sovereign}")
                with
            { Subject = measure.Id.ToString() });
            return;
        }

        var host = measure.By == first.Sovereign ? second : first;
        if (measure.Steps.Any(step => step.Place == host.Sovereign) && !host.Arrangements.Any(item => LetsOfficersIn(item, measure.By)))
        {
            findings.Add(Finding(host, SovereigntyAspect.Measure, measure.By, true, $"steps of the measure {measure.Id} of {measure.By} take place on a section of {host.Sovereign} without its revocable consent to foreign officers")
                with
            { Subject = measure.Id.ToString() });
        }
    }

    internal static string SubjectOf(Arrangement item) => $"{FieldNaming.Word(item.Kind)}:{item.Holder}";

    private static bool LetsOfficersIn(Arrangement item, PartyId officersOf) =>
        item.Holder == officersOf && item.Kind is ArrangementKind.ForeignOfficers or ArrangementKind.JointControl && Stands(item);

    private static bool Stands(Arrangement item) => item.ByConsent && item.Revocable;

    private static string Words(Arrangement item) =>
        $"{FieldNaming.Word(item.Kind).Replace('-', ' ')} of {item.Holder}, {(item.ByConsent ? "by consent" : "without consent")}, {(item.Revocable ? "revocable" : "irrevocable")}"
        + (item.Until is { } until ? $", until {FieldNaming.Day(until)}" : "");

    private static SovereigntyFinding Finding(SectionRegime section, SovereigntyAspect aspect, PartyId by, bool breach, string why) =>
        new(section.Id, aspect, "", breach, why) { Place = section.Shown, First = section.Sovereign, Second = by };
}
