using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using GoodOffices.Procedure.Fields;
using GoodOffices.Record;

namespace GoodOffices.Procedure.Convening;

/// <summary>What the parties settle first. Proposed as a whole, accepted by digest; the talks open when every party accepted the same.</summary>
public sealed record Modalities
{
    /// <summary>How each participant is named, ascending by code; without prejudice to status.</summary>
    public ImmutableArray<PartyNaming> Names { get; init; } = [];

    /// <summary>The clause that says what the names do not prejudge.</summary>
    public TextInLanguages WithoutPrejudice { get; init; } = TextInLanguages.None;

    /// <summary>The language in which wording is negotiated.</summary>
    public required LanguageTag DraftingLanguage { get; init; }

    /// <summary>The authentic languages (VCLT art. 33), ascending; at least one.</summary>
    public required ImmutableArray<LanguageTag> AuthenticLanguages { get; init; }

    /// <summary>How texts are adopted.</summary>
    public DecisionRule Decision { get; init; } = new DecisionRule.ConsentOfAll();

    /// <summary>The silence procedure, or null where there is none.</summary>
    public SilenceRule? Silence { get; init; }

    /// <summary>Who sits where, in words (<c>alphabetical in English, rotating by session</c>).</summary>
    public TextInLanguages Seating { get; init; } = TextInLanguages.None;

    /// <summary>Whether each party's original names it first (<i>alternat</i>).</summary>
    public bool Alternat { get; init; } = true;

    /// <summary>What is public, in words; a release always needs the consent that <see cref="Acts.ReleaseScope"/> says.</summary>
    public TextInLanguages Publicity { get; init; } = TextInLanguages.None;

    /// <summary>The legend of statuses and colours, in the order in which it is shown.</summary>
    public ImmutableArray<LegendEntry> Legend { get; init; } = [];

    /// <summary>What the host does and does not do.</summary>
    public TextInLanguages HostLimits { get; init; } = TextInLanguages.None;

    /// <summary>SHA-256 over <see cref="Encode"/>: what the parties accept.</summary>
    public Hash Digest => Hash.Of(Encode());

    /// <summary>The canonical bytes: deterministic CBOR.</summary>
    /// <exception cref="ArgumentException">A field is beyond its limits; the message names the rule.</exception>
    public byte[] Encode()
    {
        var writer = new FieldWriter();
        Write(writer);
        var bytes = writer.ToArray();
        return TryDecode(bytes, out _, out var error) ? bytes : throw new ArgumentException($"The modalities cannot be written: {error.Rule}.");
    }

    /// <summary>Reads modalities strictly.</summary>
    /// <param name="bytes">Foreign bytes.</param>
    /// <param name="modalities">The modalities, where true is returned.</param>
    /// <param name="error">The place and the rule, where false is returned.</param>
    public static bool TryDecode(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Modalities? modalities, [NotNullWhen(false)] out ParseError? error) =>
        FieldReader.TryRead(bytes, Read, out modalities, out error);

    internal static Modalities Read(FieldReader reader)
    {
        reader.Fields(11);
        var modalities = new Modalities
        {
            Names = reader.Ascending(0, ConvocationTerms.MaxParties + 1, PartyNaming.Read, static naming => naming.Party),
            WithoutPrejudice = reader.Texts(),
            DraftingLanguage = reader.Language(),
            AuthenticLanguages = reader.Ascending(1, TextInLanguages.MaxLanguages, static item => item.Language()),
            Decision = DecisionRule.Read(reader),
            Silence = reader.Optional(ReadSilence),
            Seating = reader.Texts(400),
            Alternat = reader.Boolean(),
            Publicity = reader.Texts(),
            Legend = reader.List(0, 32, LegendEntry.Read),
            HostLimits = reader.Texts(),
        };
        reader.End();
        return modalities;
    }

    internal void Write(FieldWriter writer)
    {
        writer.Array(11).List(Names, static (to, naming) => naming.Write(to)).Texts(WithoutPrejudice)
            .Text(DraftingLanguage.Value).List(AuthenticLanguages, static (to, language) => to.Text(language.Value));
        Decision.Write(writer);
        if (Silence is { } silence) writer.Unsigned(silence.MinimumSeconds);
        else writer.Null();
        writer.Texts(Seating).Boolean(Alternat).Texts(Publicity)
            .List(Legend, static (to, entry) => entry.Write(to)).Texts(HostLimits).End();
    }

    private static SilenceRule ReadSilence(FieldReader reader)
    {
        var seconds = reader.Unsigned(SilenceRule.Longest);
        return seconds >= SilenceRule.Shortest ? new SilenceRule(seconds) : throw reader.Fault("the silence is at least a second long");
    }
}
