namespace GoodOffices.Agreement.Corridors;

/// <summary>What must hold for the parts of a network as a whole.</summary>
internal static class NetworkRules
{
    /// <summary>All findings: first codes, then references, then joints.</summary>
    public static List<NetworkFinding> Findings(NetworkParts parts)
    {
        var findings = new List<NetworkFinding>();
        var places = Index(parts.Places, static place => place.Id, "place", findings);
        var links = Index(parts.Links, static link => link.Id, "link", findings);
        var sections = Index(parts.Sections, static section => section.Id, "section", findings);
        var crossings = Index(parts.Crossings, static crossing => crossing.Id, "crossing", findings);
        foreach (var section in parts.Sections)
        {
            CheckSection(section, places, links, crossings, findings);
        }

        foreach (var link in parts.Links)
        {
            CheckLink(link, sections, findings);
        }

        foreach (var crossing in parts.Crossings)
        {
            CheckCrossing(crossing, sections, findings);
        }

        return findings;
    }

    private static Dictionary<TId, T> Index<TId, T>(ValueList<T> entries, Func<T, TId> id, string noun, List<NetworkFinding> findings)
        where TId : struct
    {
        var index = new Dictionary<TId, T>(entries.Count);
        foreach (var entry in entries)
        {
            if (!index.TryAdd(id(entry), entry))
            {
                findings.Add(Error(NetworkFindingKind.DuplicateCode, id(entry), $"there are two {noun}s of this code") with
                {
                    Hint = "Give one of them another code.",
                });
            }
        }

        return index;
    }

    private static void CheckSection(NetworkSection section, Dictionary<PlaceId, Place> places, Dictionary<LinkId, TransportLink> links,
        Dictionary<CrossingId, NetworkCrossing> crossings, List<NetworkFinding> findings)
    {
        foreach (var end in section.Ends)
        {
            if (end.Place is { } place && !places.ContainsKey(place))
            {
                findings.Add(Unknown(section.Id, "ends at the place", place));
            }

            if (end.Crossing is { } crossing && !crossings.ContainsKey(crossing))
            {
                findings.Add(Unknown(section.Id, "ends at the crossing", crossing));
            }
        }

        if (section.Length == default)
        {
            findings.Add(Error(NetworkFindingKind.NoLength, section.Id, "the section has no length") with { At = section.From.At });
        }

        if (!links.TryGetValue(section.Link, out var link))
        {
            findings.Add(Unknown(section.Id, "is part of the link", section.Link));
        }
        else if (!link.Sections.Contains(section.Id))
        {
            findings.Add(Error(NetworkFindingKind.WrongLink, section.Id, $"the link {link.Id} does not list it"));
        }
    }

    private static void CheckLink(TransportLink link, Dictionary<SectionId, NetworkSection> sections, List<NetworkFinding> findings)
    {
        if (link.Sections.Count == 0)
        {
            findings.Add(Error(NetworkFindingKind.Broken, link.Id, "the link has no section"));
        }

        NetworkSection? before = null;
        foreach (var id in link.Sections)
        {
            if (!sections.TryGetValue(id, out var section))
            {
                findings.Add(Unknown(link.Id, "lists the section", id));
                before = null;
                continue;
            }

            CheckMembership(link, section, findings);
            if (before is not null)
            {
                CheckJoint(before, section, findings);
            }

            before = section;
        }
    }

    private static void CheckMembership(TransportLink link, NetworkSection section, List<NetworkFinding> findings)
    {
        if (section.Link != link.Id)
        {
            findings.Add(Error(NetworkFindingKind.WrongLink, section.Id, $"the link {link.Id} lists it, and it names the link {section.Link}"));
        }

        if (section.Mode != link.Mode)
        {
            findings.Add(Error(NetworkFindingKind.WrongLink, section.Id,
                $"it is of mode {section.Mode.Code()}, and its link {link.Id} of mode {link.Mode.Code()}"));
        }
    }

    private static void CheckJoint(NetworkSection before, NetworkSection after, List<NetworkFinding> findings)
    {
        if (before.To.At != after.From.At)
        {
            findings.Add(Error(NetworkFindingKind.Broken, after.Id, $"it does not begin where {before.Id} ends, at {before.To.At}") with
            {
                At = after.From.At,
            });
        }
        else if (before.Territory != after.Territory && before.To.Crossing is null
            && before.Territory.Status != TerritoryStatus.Sea && after.Territory.Status != TerritoryStatus.Sea)
        {
            findings.Add(new NetworkFinding(NetworkFindingKind.NoCrossing, after.Id.ToString(),
                $"it meets {before.Id} without a crossing, and one lies under {before.Territory}, the other under {after.Territory}")
            { At = after.From.At });
        }
    }

    private static void CheckCrossing(NetworkCrossing crossing, Dictionary<SectionId, NetworkSection> sections, List<NetworkFinding> findings)
    {
        var known = true;
        foreach (var id in (SectionId[])[crossing.First, crossing.Second])
        {
            if (!sections.ContainsKey(id))
            {
                known = false;
                findings.Add(Unknown(crossing.Id, "joins the section", id));
            }
        }

        if (!known)
        {
            return;
        }

        foreach (var section in (NetworkSection[])[sections[crossing.First], sections[crossing.Second]])
        {
            if (!section.Ends.Any(end => end.Crossing == crossing.Id && end.At == crossing.At))
            {
                findings.Add(Error(NetworkFindingKind.MisplacedCrossing, crossing.Id, $"the section {section.Id} does not end at it") with { At = crossing.At });
            }
        }
    }

    private static NetworkFinding Unknown<TSubject, TId>(TSubject subject, string verb, TId id) where TSubject : struct where TId : struct =>
        Error(NetworkFindingKind.UnknownReference, subject, $"it {verb} '{id}', which does not exist");

    private static NetworkFinding Error<TSubject>(NetworkFindingKind kind, TSubject subject, string message) where TSubject : struct =>
        new(kind, subject.ToString()!, message) { IsError = true };
}
