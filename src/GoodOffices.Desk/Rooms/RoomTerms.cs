using GoodOffices.Desk.Parts;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Desk.Rooms;

/// <summary>A further room as it is typed into the form, before it is proposed.</summary>
public sealed class RoomTerms
{
    /// <summary>The longest purpose, in characters.</summary>
    public const int LongestPurpose = 200;

    /// <summary>Its name in the record.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it is for, in neutral words; may be empty.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>In which language the purpose is written, by its tag.</summary>
    public string Language { get; set; } = "en";

    /// <summary>The parties in it.</summary>
    public ISet<PartyCode> Parties { get; } = new HashSet<PartyCode>();

    /// <summary>Whether the host is in it.</summary>
    public bool HostIn { get; set; }

    /// <summary>What an empty form begins with: a name that is free, and who proposes it among those in it.</summary>
    /// <param name="talks">The talks.</param>
    /// <param name="proposer">Who proposes.</param>
    public static RoomTerms For(Proceedings talks, PartyCode proposer)
    {
        ArgumentNullException.ThrowIfNull(talks);
        var free = Enumerable.Range(1, talks.Rooms.Count + 1).Select(static number => RoomId.Parse(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"experts-{number}"))).First(id => !talks.Rooms.ContainsKey(id));
        var isHost = talks.Participants[proposer].IsHost;
        var terms = new RoomTerms { Name = free.Value, HostIn = isHost };
        if (!isHost) terms.Parties.Add(proposer);
        return terms;
    }

    /// <summary>Reads the form.</summary>
    /// <param name="talks">The talks, whose names of rooms are in use.</param>
    /// <param name="proposed">The act, where nothing is wrong; else null.</param>
    /// <returns>What cannot be taken, by the name of its field; empty where all can.</returns>
    public IReadOnlyDictionary<string, FormFault> Read(Proceedings talks, out ClearAct.RoomProposed? proposed)
    {
        ArgumentNullException.ThrowIfNull(talks);
        var faults = new Dictionary<string, FormFault>(StringComparer.Ordinal);
        if (!RoomId.TryParse(Name.Trim(), out var id)) faults.Add("name", new("rooms.fault.name", RoomId.MaxLength));
        else if (id.IsPreset || talks.Rooms.ContainsKey(id)) faults.Add("name", new("rooms.fault.taken"));
        var words = Purpose.Trim();
        if (words.Length > 0 && PlainText.Fault(words, LongestPurpose) is not null) faults.Add("purpose", new("rooms.fault.purpose", LongestPurpose));
        if (Parties.Count == 0 || Parties.Count + (HostIn ? 1 : 0) < 2) faults.Add("parties", new("rooms.fault.parties"));
        proposed = faults.Count > 0 ? null : new ClearAct.RoomProposed(id!, [.. Parties.Order()], HostIn, words.Length == 0 ? TextInLanguages.None : TextInLanguages.Of(LanguageTag.Parse(Language), words));
        return faults;
    }
}
