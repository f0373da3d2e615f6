using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement.Corridors;

/// <summary>What makes entries a regime. Each rule that is broken gives a fault that names the entry; one entry does not hide
/// another.</summary>
internal sealed partial class RegimeRules
{
    private const int LongestText = 2_000;
    private const int MostMinutes = 366 * 24 * 60;
    private const long MostEurCents = 100_000_000_000;

    private readonly RegimeParts _parts;
    private readonly List<RegimeFault> _faults = [];
    private readonly Dictionary<LinkId, LinkRegime> _links = [];
    private readonly Dictionary<SectionId, SectionRegime> _sections = [];
    private readonly Dictionary<CrossingId, CrossingRegime> _crossings = [];
    private readonly Dictionary<MeasureId, CrossingMeasure> _measures = [];

    private RegimeRules(RegimeParts parts) => _parts = parts;

    public static List<RegimeFault> Faults(RegimeParts parts)
    {
        var rules = new RegimeRules(parts);
        rules.CheckCounts();
        rules.CheckWhole();
        rules.CheckLinks();
        rules.CheckSections();
        rules.CheckCrossings();
        rules.CheckMeasures();
        rules.CheckPairs();
        return rules._faults;
    }

    private void CheckCounts()
    {
        (string Name, int Count)[] lists =
        [
            ("links", _parts.Links.Count), ("counterparts", _parts.Counterparts.Count), ("sections", _parts.Sections.Count),
            ("crossings", _parts.Crossings.Count), ("measures", _parts.Measures.Count), ("pairs", _parts.Pairs.Count),
        ];
        foreach (var (name, count) in lists)
        {
            Check(count <= CanonicalReader.LongestList, name, "too-many", $"there are {count} entries; a list has at most {CanonicalReader.LongestList}");
        }
    }

    private void CheckWhole()
    {
        CheckText("title", _parts.Title);
        var seen = new HashSet<PartyId>();
        for (var at = 0; at < _parts.Parties.Count; at++)
        {
            var party = _parts.Parties[at];
            Check(party != default, $"parties[{at}]", "wrong-form", "a party's code is a capital letter, then capital letters, digits or hyphens");
            Check(party == default || seen.Add(party), $"parties[{at}]", "party-twice", $"{party} stands twice");
        }

        Check(_parts.Parties.Count >= 2, "parties", "too-few-parties", "a regime has at least two parties between whom procedures are mutual");
    }

    private void CheckLinks()
    {
        for (var at = 0; at < _parts.Links.Count; at++)
        {
            var (link, path) = (_parts.Links[at], $"links[{at}]");
            Check(_links.TryAdd(link.Id, link), $"{path}.id", "link-twice", $"the link {link.Id} stands twice");
            CheckText($"{path}.name", link.Name);
            CheckNames(path, link.Names);
            if (link.Committee is { } committee)
            {
                CheckText($"{path}.committee.mandate", committee.Mandate);
                CheckNumber($"{path}.committee.meetingsPerYear", committee.MeetingsPerYear);
                CheckNumber($"{path}.committee.convenesWithinDays", committee.ConvenesWithinDays);
            }

            if (link.Safeguard is { } safeguard)
            {
                CheckText($"{path}.safeguard.grounds", safeguard.Grounds);
                CheckNumber($"{path}.safeguard.noticeDays", safeguard.NoticeDays);
                CheckNumber($"{path}.safeguard.maximumDays", safeguard.MaximumDays);
            }

            CheckCabotage(link, path);
        }

        CheckCounterparts();
    }

    private void CheckCabotage(LinkRegime link, string path)
    {
        var seen = new HashSet<CabotageGrant>();
        for (var at = 0; at < link.Cabotage.Count; at++)
        {
            var grant = link.Cabotage[at];
            Check(grant.By != grant.To, $"{path}.cabotage[{at}]", "cabotage-to-itself", $"{grant.By} grants cabotage to itself");
            Check(seen.Add(grant), $"{path}.cabotage[{at}]", "cabotage-twice", $"{grant.By} grants cabotage to {grant.To} twice");
        }
    }

    private void CheckCounterparts()
    {
        var seen = new HashSet<(LinkId, LinkId)>();
        for (var at = 0; at < _parts.Counterparts.Count; at++)
        {
            var ((first, second), path) = (_parts.Counterparts[at], $"counterparts[{at}]");
            Check(_links.ContainsKey(first), $"{path}.first", "unknown-link", $"there is no link {first} in this regime");
            Check(_links.ContainsKey(second), $"{path}.second", "unknown-link", $"there is no link {second} in this regime");
            Check(first != second, path, "counterpart-of-itself", $"the link {first} is named as its own counterpart");
            Check(seen.Add(first < second ? (first, second) : (second, first)), path, "counterparts-twice", $"{first} and {second} are declared counterparts twice");
        }
    }

    private void CheckSections()
    {
        for (var at = 0; at < _parts.Sections.Count; at++)
        {
            var (section, path) = (_parts.Sections[at], $"sections[{at}]");
            Check(_sections.TryAdd(section.Id, section), $"{path}.id", "section-twice", $"the section {section.Id} stands twice");
            Check(_links.ContainsKey(section.Link), $"{path}.link", "unknown-link", $"there is no link {section.Link} in this regime");
            CheckText($"{path}.name", section.Name);
            CheckOpening($"{path}.opening", section.Opening);
            foreach (var (name, body) in (ReadOnlySpan<(string, Body)>)[("owner", section.Owner), ("manager", section.Manager), ("operator", section.Operator), ("border", section.Border), ("customs", section.Customs), ("security", section.Security)])
            {
                CheckText($"{path}.{name}.name", body.Name);
            }

            CheckRail(section, path);
            CheckArrangements(section, path);
        }

        foreach (var link in _links.Keys.Except(_parts.Sections.Select(static section => section.Link)))
        {
            Check(false, "sections", "link-without-section", $"the link {link} has no section");
        }
    }

    private void CheckRail(SectionRegime section, string path)
    {
        if (section.Rail is { } rail)
        {
            Check(!_links.TryGetValue(section.Link, out var link) || link.Mode == TransportMode.Rail, $"{path}.rail", "not-a-railway", $"the link {section.Link} is not a railway");
            CheckNumber($"{path}.rail.axleLoadKilograms", rail.AxleLoadKilograms);
            CheckNumber($"{path}.rail.trainLengthMetres", rail.TrainLengthMetres);
            CheckEur($"{path}.rail.accessChargeEurPerTrainKilometre", rail.AccessChargeEurCents);
            CheckText($"{path}.rail.traction", rail.Traction);
        }
    }

    private void CheckArrangements(SectionRegime section, string path)
    {
        var seen = new HashSet<(ArrangementKind, PartyId)>();
        for (var at = 0; at < section.Arrangements.Count; at++)
        {
            var (item, place) = (section.Arrangements[at], $"{path}.arrangements[{at}]");
            CheckText($"{place}.note", item.Note);
            Check(item.Holder != section.Sovereign, $"{place}.holder", "own-arrangement", $"{item.Holder} is the sovereign of {section.Id} and needs no arrangement");
            Check(seen.Add((item.Kind, item.Holder)), place, "arrangement-twice", $"{FieldNaming.Word(item.Kind)} of {item.Holder} stands twice");
        }
    }

    private void CheckCrossings()
    {
        for (var at = 0; at < _parts.Crossings.Count; at++)
        {
            var (crossing, path) = (_parts.Crossings[at], $"crossings[{at}]");
            Check(_crossings.TryAdd(crossing.Id, crossing), $"{path}.id", "crossing-twice", $"the crossing {crossing.Id} stands twice");
            Check(_links.ContainsKey(crossing.Link), $"{path}.link", "unknown-link", $"there is no link {crossing.Link} in this regime");
            CheckText($"{path}.name", crossing.Name);
            CheckNames(path, crossing.Names);
            CheckEnds(crossing, path);
        }
    }

    private void CheckEnds(CrossingRegime crossing, string path)
    {
        var first = SectionOf(crossing, crossing.First, $"{path}.first");
        var second = SectionOf(crossing, crossing.Second, $"{path}.second");
        Check(first is null || second is null || first.Sovereign != second.Sovereign, path, "not-at-the-boundary",
            $"{crossing.First} and {crossing.Second} are both under {first?.Sovereign}: {crossing.Id} crosses no boundary");
        if (crossing.Rail is { } rail)
        {
            Check(!_links.TryGetValue(crossing.Link, out var link) || link.Mode == TransportMode.Rail, $"{path}.rail", "not-a-railway", $"the link {crossing.Link} is not a railway");
            Check(rail.Side == first?.Sovereign || rail.Side == second?.Sovereign || first is null || second is null, $"{path}.rail.side", "not-a-side", $"{rail.Side} is neither side of {crossing.Id}");
            CheckText($"{path}.rail.station", rail.Station);
            CheckText($"{path}.rail.technicalHandover", rail.TechnicalHandover);
            CheckText($"{path}.rail.commercialHandover", rail.CommercialHandover);
        }
    }

    private SectionRegime? SectionOf(CrossingRegime crossing, SectionId id, string path)
    {
        var section = _sections.GetValueOrDefault(id);
        Check(section is not null, path, "unknown-section", $"there is no section {id} in this regime");
        Check(section is null || section.Link == crossing.Link, path, "other-link", $"the section {id} is of the link {section?.Link}, the crossing of {crossing.Link}");
        return section;
    }

    private void CheckNames(string path, ValueList<PlaceName> names)
    {
        for (var at = 0; at < names.Count; at++)
        {
            Check(PlaceNames.IsForm(names[at].Name), $"{path}.names[{at}].name", "not-a-name", "a party's form of a name is one line, not empty, without blanks around it");
            Check(names.Take(at).All(name => name.By != names[at].By), $"{path}.names[{at}]", "name-twice", $"{names[at].By} gives two forms of one name");
        }
    }

    private void Check(bool holds, string path, string code, string why)
    {
        if (!holds)
        {
            _faults.Add(new RegimeFault(path, code, why));
        }
    }

    private void CheckNumber(string path, long value, long most = int.MaxValue) =>
        Check(value >= 0 && value <= most, path, value < 0 ? "negative" : "too-large", value < 0 ? $"{value} is negative" : $"{value} is more than {most}");

    private void CheckEur(string path, long cents) =>
        Check(cents is >= 0 and <= MostEurCents, path, cents < 0 ? "negative" : "too-large", cents < 0 ? $"{FieldNaming.Euros(cents)} EUR is negative" : $"{FieldNaming.Euros(cents)} EUR is too much");

    /// <summary>One line of words, since it is printed in tables.</summary>
    private void CheckText(string path, string text) =>
        Check(IsLine(text), path, "not-a-line", $"a text is one line of at most {LongestText} characters without control characters");

    private static bool IsLine(string text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                return false;
            }
        }

        return text.Length <= LongestText && Texts.IsWellFormed(text);
    }

    private void CheckOpening(string path, Opening? opening)
    {
        if (opening is not null)
        {
            CheckNumber($"{path}.phase", opening.Phase);
            CheckText($"{path}.condition", opening.Condition);
            CheckText($"{path}.suspension", opening.Suspension);
        }
    }
}
