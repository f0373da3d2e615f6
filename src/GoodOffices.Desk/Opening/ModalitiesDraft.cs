using System.Collections.Immutable;
using GoodOffices.Desk.Parts;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;

namespace GoodOffices.Desk.Opening;

/// <summary>Modalities as they are typed into the form, field by field, before anything is proposed.</summary>
public sealed class ModalitiesDraft
{
    private readonly Dictionary<(string Text, LanguageTag Language), string> _texts = [];
    private readonly ImmutableArray<LegendEntry> _legend;

    private ModalitiesDraft(Modalities from, IReadOnlyList<PartyCode> participants)
    {
        (Participants, _legend) = (participants, from.Legend);
        (Drafting, Authentic) = (from.DraftingLanguage.Value, LanguageList.Write(from.AuthenticLanguages));
        (IsByMajority, Share) = (from.Decision is DecisionRule.Majority, (from.Decision as DecisionRule.Majority)?.ToString() ?? "2/3");
        (HasSilence, Silence) = (from.Silence is not null, from.Silence is { } silence ? Hours(silence.MinimumSeconds) : "48");
        Alternat = from.Alternat;
        foreach (var naming in from.Names) Keep(ModalitiesText.NameOf(naming.Party), naming.Names);
        foreach (var (text, words) in ((ModalitiesText, TextInLanguages)[])[(ModalitiesText.WithoutPrejudice, from.WithoutPrejudice), (ModalitiesText.Seating, from.Seating), (ModalitiesText.Publicity, from.Publicity), (ModalitiesText.HostLimits, from.HostLimits)]) Keep(text, words);
        Further = LanguageList.Write(_texts.Keys.Select(static key => key.Language).Distinct().Except(from.AuthenticLanguages.Prepend(from.DraftingLanguage)).Order());
    }

    /// <summary>Who can be named, in the order of the form.</summary>
    public IReadOnlyList<PartyCode> Participants { get; }

    /// <summary>The language in which wording is negotiated, by its tag.</summary>
    public string Drafting { get; set; }

    /// <summary>The authentic languages, by their tags.</summary>
    public string Authentic { get; set; }

    /// <summary>Further languages in which names and clauses are written.</summary>
    public string Further { get; set; }

    /// <summary>Whether a share of those voting suffices for adoption.</summary>
    public bool IsByMajority { get; set; }

    /// <summary>Which share.</summary>
    public string Share { get; set; }

    /// <summary>Whether texts may be adopted by silence.</summary>
    public bool HasSilence { get; set; }

    /// <summary>The shortest time to object: in hours, or with a unit.</summary>
    public string Silence { get; set; }

    /// <summary>Whether each party's original names it first.</summary>
    public bool Alternat { get; set; }

    /// <summary>The statuses that the legend names; it is carried over as it was.</summary>
    public IReadOnlyList<LegendEntry> Legend => _legend;

    /// <summary>The languages in which names and clauses are asked for, as far as what was typed can be read: the drafting language first.</summary>
    public IReadOnlyList<LanguageTag> Languages => [.. Asked().Take(TextInLanguages.MaxLanguages)];

    /// <summary>A draft that begins with the modalities given, or with those of a form that nobody filled in.</summary>
    /// <param name="talks">The talks, which say who takes part.</param>
    /// <param name="from">Those to begin with; null for none, so that names are taken from the convocation.</param>
    /// <param name="participants">Who can be named, in the order of the form.</param>
    public static ModalitiesDraft Of(Proceedings talks, Modalities? from, IReadOnlyList<PartyCode> participants)
    {
        ArgumentNullException.ThrowIfNull(talks);
        ArgumentNullException.ThrowIfNull(participants);
        var english = LanguageTag.Parse("en");
        var terms = talks.Convocation.Terms;
        return new ModalitiesDraft(from ?? new Modalities
        {
            Names = [.. terms.Participants.Where(static one => !one.Names.IsEmpty).Select(static one => new PartyNaming(one.Code, one.Names)).OrderBy(static naming => naming.Party)],
            DraftingLanguage = english,
            AuthenticLanguages = [english],
        }, participants);
    }

    /// <summary>What stands in a field of a text.</summary>
    public string Get(ModalitiesText text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _texts.GetValueOrDefault((text.Key, language), "");
    }

    /// <summary>Types into a field of a text.</summary>
    public void Set(ModalitiesText text, LanguageTag language, string? words)
    {
        ArgumentNullException.ThrowIfNull(text);
        _texts[(text.Key, language)] = words ?? "";
    }

    /// <summary>The name of a text's field in one language, by which its fault is found.</summary>
    public static string FieldOf(ModalitiesText text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return $"{text.Key}-{language}";
    }

    /// <summary>Reads the form.</summary>
    /// <param name="modalities">What it says, where nothing is wrong; else null.</param>
    /// <returns>What cannot be taken, by the name of its field, in the order of the form; empty where all can. Texts in a language that the form no longer asks for are left out.</returns>
    public IReadOnlyDictionary<string, FormFault> Read(out Modalities? modalities)
    {
        var faults = new Dictionary<string, FormFault>(StringComparer.Ordinal);
        if (!LanguageList.TryRead(Drafting, out var drafting)) faults.Add("drafting", new("modalities.fault.language"));
        var authentic = ReadLanguages("authentic", Authentic, faults);
        if (authentic.IsEmpty) faults.TryAdd("authentic", new("modalities.fault.none"));
        if (!ReadLanguages("further", Further, faults).IsEmpty && Asked().Count > TextInLanguages.MaxLanguages) faults.TryAdd("further", new("modalities.fault.many", TextInLanguages.MaxLanguages));
        var names = Participants.Select(party => new PartyNaming(party, ReadTexts(ModalitiesText.NameOf(party), faults))).Where(static naming => !naming.Names.IsEmpty).OrderBy(static naming => naming.Party).ToImmutableArray();
        var prejudice = ReadTexts(ModalitiesText.WithoutPrejudice, faults);
        DecisionRule? decision = !IsByMajority ? new DecisionRule.ConsentOfAll() : DecisionRule.Majority.TryParse(Share, out var majority) ? majority : null;
        if (decision is null) faults.Add("share", new("modalities.fault.share"));
        SilenceRule? silence = null;
        if (HasSilence && !SilenceRule.TryParse(WithUnit(Silence), out silence)) faults.Add("silence", new("modalities.fault.silence"));
        var (seating, publicity, limits) = (ReadTexts(ModalitiesText.Seating, faults), ReadTexts(ModalitiesText.Publicity, faults), ReadTexts(ModalitiesText.HostLimits, faults));
        modalities = faults.Count > 0 ? null : new Modalities
        {
            Names = names,
            WithoutPrejudice = prejudice,
            DraftingLanguage = drafting!,
            AuthenticLanguages = [.. authentic.Order()],
            Decision = decision!,
            Silence = silence,
            Seating = seating,
            Alternat = Alternat,
            Publicity = publicity,
            Legend = _legend,
            HostLimits = limits,
        };
        if (modalities is not null && modalities.Encode().Length > ClearAct.MaxLength - EnvelopeBytes)
        {
            faults.Add("whole", new("modalities.fault.whole"));
            modalities = null;
        }

        return faults;
    }

    /// <summary>Every text of the modalities in the form, for whoever looks through what was typed.</summary>
    public string AllWords => string.Join('\n', Languages.SelectMany(language => _texts.Where(pair => pair.Key.Language == language)).Select(static pair => pair.Value));

    // What an act has around its modalities: its kind and the heads of its fields.
    private const int EnvelopeBytes = 64;

    private static string WithUnit(string text) => text.Trim() is { Length: > 0 } typed && char.IsAsciiDigit(typed[^1]) ? typed + "h" : text;

    private static string Hours(long seconds) => Period.Write(seconds) is var written && written.EndsWith('h') ? written[..^1] : Period.Write(seconds);

    private static ImmutableArray<LanguageTag> ReadLanguages(string field, string typed, Dictionary<string, FormFault> faults)
    {
        if (!LanguageList.TryReadAll(typed, out var languages)) faults.Add(field, new("modalities.fault.languages"));
        else if (languages.Length > TextInLanguages.MaxLanguages) faults.Add(field, new("modalities.fault.many", TextInLanguages.MaxLanguages));
        return languages;
    }

    private List<LanguageTag> Asked()
    {
        List<LanguageTag> languages = LanguageList.TryRead(Drafting, out var drafting) ? [drafting] : [];
        if (LanguageList.TryReadAll(Authentic, out var authentic)) languages.AddRange(authentic);
        if (LanguageList.TryReadAll(Further, out var further)) languages.AddRange(further);
        return [.. languages.Distinct()];
    }

    private TextInLanguages ReadTexts(ModalitiesText text, Dictionary<string, FormFault> faults)
    {
        var read = new List<KeyValuePair<LanguageTag, string>>();
        foreach (var language in Languages)
        {
            if (Get(text, language).ReplaceLineEndings("\n").Trim() is not { Length: > 0 } words) continue;
            if (PlainText.Fault(words, text.Longest) is null) read.Add(KeyValuePair.Create(language, words));
            else faults.Add(FieldOf(text, language), words.Length > text.Longest ? new("modalities.fault.long", text.Longest) : new("modalities.fault.characters"));
        }

        return TextInLanguages.Of(read);
    }

    private void Keep(ModalitiesText text, TextInLanguages words)
    {
        foreach (var (language, one) in words.Texts) _texts[(text.Key, language)] = one;
    }
}
