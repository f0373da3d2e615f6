namespace GoodOffices.Agreement.Corridors;

/// <summary>Repairs one breach of sovereignty and leaves everything else as it is.</summary>
internal static class SovereigntyRepair
{
    public static Regime Of(Regime regime, SovereigntyFinding finding)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(finding);
        if (!Sovereignty.Findings(regime).Any(standing => standing.Key == finding.Key))
        {
            throw new ArgumentException($"The regime has no finding '{finding.Key}'.", nameof(finding));
        }

        if (!finding.IsBreach)
        {
            return regime;
        }

        return Regime.Of(finding.Aspect == SovereigntyAspect.Measure
            ? Measure(regime, finding)
            : regime.Parts with { Sections = ValueList.From(regime.Sections.Select(section => section.Id == finding.Section ? Section(section, finding) : section)) });
    }

    private static SectionRegime Section(SectionRegime section, SovereigntyFinding finding)
    {
        var own = new Body(section.Sovereign);
        return finding.Aspect switch
        {
            SovereigntyAspect.Law => section with { Law = section.Sovereign },
            SovereigntyAspect.Border => section with { Border = own },
            SovereigntyAspect.Customs => section with { Customs = own },
            SovereigntyAspect.Security => section with { Security = own },
            SovereigntyAspect.Owner => section with { Owner = own },
            SovereigntyAspect.Manager => section with { Manager = own },
            SovereigntyAspect.Operator => section with { Operator = own },
            _ => section with
            {
                Arrangements = ValueList.From(section.Arrangements.Select(item =>
                    Sovereignty.SubjectOf(item) == finding.Subject ? item with { ByConsent = true, Revocable = true } : item)),
            },
        };
    }

    /// <summary>Steps go back to the soil of the side that applies them; a measure of neither side goes, with its pairs.</summary>
    private static RegimeParts Measure(Regime regime, SovereigntyFinding finding)
    {
        var measure = regime.Measures.First(candidate => candidate.Id.ToString() == finding.Subject);
        if (regime.OtherSide(measure.Crossing, measure.By) is null)
        {
            return regime.Parts with
            {
                Measures = ValueList.From(regime.Measures.Where(candidate => candidate.Id != measure.Id)),
                Pairs = ValueList.From(regime.Pairs.Where(pair => pair.First != measure.Id && pair.Second != measure.Id)),
            };
        }

        var home = measure with { Steps = ValueList.From(measure.Steps.Select(static step => step with { Place = null })) };
        return regime.Parts with { Measures = ValueList.From(regime.Measures.Select(candidate => candidate.Id == measure.Id ? home : candidate)) };
    }
}
