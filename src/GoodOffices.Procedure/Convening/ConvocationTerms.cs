using System.Collections.Immutable;
using GoodOffices.Procedure.Fields;
using GoodOffices.Record;
using GoodOffices.Record.Notes;

namespace GoodOffices.Procedure.Convening;

/// <summary>What a convocation says: the host's invitation, with everything that the record rests on.</summary>
public sealed record ConvocationTerms
{
    /// <summary>The cryptographic suite of rules version 1; there is no other, and no negotiation.</summary>
    public const string SuiteOfRules1 = "Ed25519 X-Wing XChaCha20-Poly1305 HKDF-SHA256";

    /// <summary>The newest rules that this software knows.</summary>
    public const int NewestRules = 1;

    internal const int MaxParties = 200;
    private const int MaxWitnesses = 16;

    /// <summary>The log's origin, a schema-less URL such as <c>venue.example/talks/peace</c>; the name of <see cref="LogKey"/>.</summary>
    public string Origin => LogKey.Name;

    /// <summary>Whose venue it is. It convenes, keeps order and does not mediate.</summary>
    public required Participant Host { get; init; }

    /// <summary>The parties, two or more, ascending by code: the order says nothing about them.</summary>
    public required ImmutableArray<Participant> Parties { get; init; }

    /// <summary>The venue's one key, with which it signs the checkpoints of the log; its name is the origin.</summary>
    public required NoteKey LogKey { get; init; }

    /// <summary>The cryptographic suite, fixed by the rules version.</summary>
    public string Suite { get; init; } = SuiteOfRules1;

    /// <summary>By which rules the record is folded.</summary>
    public int RulesVersion { get; init; } = NewestRules;

    /// <summary>Whose tables segment words (UAX #29): three numbers, such as <c>16.0.0</c>.</summary>
    public required string UnicodeVersion { get; init; }

    /// <summary>What each participant may add to one log.</summary>
    public Budget Budget { get; init; } = Budget.Usual;

    /// <summary>The title of the talks.</summary>
    public required TextInLanguages Title { get; init; }

    /// <summary>What the parties are invited to talk about.</summary>
    public TextInLanguages Purpose { get; init; } = TextInLanguages.None;

    /// <summary>Where.</summary>
    public TextInLanguages Place { get; init; } = TextInLanguages.None;

    /// <summary>The first day, or null where it is left open.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day, or null where it is left open.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The language proposed for negotiating wording, or null where the modalities are to say it.</summary>
    public LanguageTag? DraftingLanguage { get; init; }

    /// <summary>The authentic languages proposed (VCLT art. 33), ascending; empty where the modalities are to say them.</summary>
    public ImmutableArray<LanguageTag> AuthenticLanguages { get; init; } = [];

    /// <summary>What the host does and does not do at these talks.</summary>
    public TextInLanguages HostLimits { get; init; } = TextInLanguages.None;

    /// <summary>Outside witnesses whom the venue asks to cosign, ascending by vkey; of any cosignature type.</summary>
    public ImmutableArray<NoteKey> Witnesses { get; init; } = [];

    /// <summary>Of an amended convocation, the SHA-256 of the one that it amends; null for the first.</summary>
    public Hash? Amends { get; init; }

    /// <summary>The host and the parties, ascending by code.</summary>
    public IEnumerable<Participant> Participants => Parties.Append(Host).OrderBy(participant => participant.Code);

    internal static ConvocationTerms Read(FieldReader reader)
    {
        reader.Fields(18);
        if (reader.Text() != Convocation.Format) throw reader.Fault($"the format is {Convocation.Format}; another needs another version of this software");
        var terms = new ConvocationTerms
        {
            RulesVersion = ReadRules(reader),
            Suite = ReadSuite(reader),
            UnicodeVersion = reader.Matching(IsUnicodeVersion, "a Unicode version, such as 16.0.0"),
            LogKey = reader.NoteKey(NoteKey.Ed25519),
            Host = Participant.Read(reader),
            Parties = reader.Ascending(2, MaxParties, Participant.Read, static party => party.Code),
            Budget = Budget.Read(reader),
            Title = reader.Texts(400),
            Purpose = reader.Texts(),
            Place = reader.Texts(200),
            FirstDay = reader.OptionalDate(),
            LastDay = reader.OptionalDate(),
            DraftingLanguage = reader.Optional(static field => field.Language()),
            AuthenticLanguages = reader.Ascending(0, TextInLanguages.MaxLanguages, static item => item.Language()),
            HostLimits = reader.Texts(),
            Witnesses = reader.Ascending(0, MaxWitnesses, static item => item.NoteKey(NoteKey.Cosigner, NoteKey.CosignerMlDsa44), static key => key.ToString()),
            Amends = reader.Null() ? null : reader.Hash(),
        };
        reader.End();
        return terms.Fault() is { } fault ? throw reader.Fault(fault) : terms;
    }

    internal void Write(FieldWriter writer)
    {
        writer.Array(18).Text(Convocation.Format).Unsigned(RulesVersion).Text(Suite).Text(UnicodeVersion).Text(LogKey.ToString());
        Host.Write(writer);
        writer.List(Parties, static (to, party) => party.Write(to));
        Budget.Write(writer);
        writer.Texts(Title).Texts(Purpose).Texts(Place).OptionalDate(FirstDay).OptionalDate(LastDay)
            .OptionalText(DraftingLanguage?.Value).List(AuthenticLanguages, static (to, language) => to.Text(language.Value))
            .Texts(HostLimits).List(Witnesses, static (to, key) => to.Text(key.ToString()));
        if (Amends is { } amends) writer.Hash(amends);
        else writer.Null();
        writer.End();
    }

    private static int ReadRules(FieldReader reader)
    {
        var version = reader.Unsigned(int.MaxValue);
        return version is >= 1 and <= NewestRules ? (int)version
            : throw reader.Fault("the rules version is one that this software knows; a newer one needs a newer version of it");
    }

    private static string ReadSuite(FieldReader reader) =>
        reader.Matching(static text => text == SuiteOfRules1, "the suite of its rules version");

    private static bool IsUnicodeVersion(string text) => text.Split('.') is { Length: 3 } numbers
        && numbers.All(number => number.Length is >= 1 and <= 3 && number.All(char.IsAsciiDigit) && (number.Length == 1 || number[0] != '0'));

    private string? Fault()
    {
        if (Title.IsEmpty) return "the talks have a title in at least one language";
        if (LastDay < FirstDay) return "the last day is not before the first";
        if (!Uri.TryCreate("https://" + Origin, UriKind.Absolute, out _) || Origin.EndsWith('/') || Origin.Length > 200) return "the log's key is named by the origin, a URL without schema of at most 200 characters";
        if (Parties.Any(party => party.Code == Host.Code)) return "the host is not a party";
        return KeysAreDistinct() ? null : "no key stands for two purposes or participants";
    }

    private bool KeysAreDistinct()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { Convert.ToHexStringLower(LogKey.Key) };
        return Participants.All(participant => keys.Add(participant.Key.ToHex()) && keys.Add(participant.RecoveryKey.ToHex())
            && keys.Add(Convert.ToHexStringLower(participant.Cosigner.Key)));
    }
}
