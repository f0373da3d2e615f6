using System.Diagnostics.CodeAnalysis;
using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Agreement.Text;
using GoodOffices.Analysis.Overlap;
using GoodOffices.Analysis.Overlap.Group;
using GoodOffices.Analysis.Packages;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Disclosing;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Parties;
using GoodOffices.Delegation.Venues;
using GoodOffices.Delegation.Verification;
using GoodOffices.Documents.Networks.Csv;
using GoodOffices.Documents.Networks.GeoJson;
using GoodOffices.Documents.Regimes;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Procedure.Publishing;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Equivocation;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Receipts;
using GoodOffices.Record.Sealing;
using GoodOffices.Record.Tiles;
using GoodOffices.Tests.Analysis.Overlap;
using GoodOffices.Tests.Analysis.Packages;
using GoodOffices.Venue.Authentication;
using GoodOffices.Venue.Publications;
using GoodOffices.Venue.Setup;

namespace GoodOffices.Tests.Foreign;

/// <summary>Every reader of bytes or text that somebody else wrote.</summary>
[SuppressMessage("Usage", "CA1806:Do not ignore method results", Justification = "What matters is that nothing is thrown; what was read plays no part.")]
internal static class Parsers
{
    private const string Hex = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string Own = "reads what this software wrote and sealed itself; what does not open never reaches it";
    private const string Typed = "takes bytes of one length and throws for another: who calls it has checked";
    private const string Covered = "is all of what a reader in the list does";

    public static IReadOnlyList<Parser> All { get; } =
    [
        .. Record(), .. Procedure(), .. Table(), .. Networks(), .. Worths(), .. Node(), .. Venue(),
    ];

    /// <summary>Methods that look like readers of foreign bytes, and why they are not mutated.</summary>
    public static IReadOnlyDictionary<string, string> Exempt { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["RegimeChoices.Of"] = "looks words up by a name of the form's own",
        ["Hash.Of"] = "hashes anything",
        ["PublicationProof.TryVerify"] = "needs a log beside the file, which DisclosureFile.TryDecode reads first: PublicationTests alters its proofs",
        ["Hash.FromBytes"] = Typed,
        ["LogEntry.Of"] = "hashes an entry whose length was checked",
        ["ActKey.FromBytes"] = Typed,
        ["EpochSecret.FromBytes"] = Typed,
        ["PublicKey.FromBytes"] = Typed,
        ["StorageKey.FromBytes"] = Typed,
        ["Digest.Of"] = "hashes anything",
        ["Digest.FromBytes"] = Typed,
        ["NodeKeys.FromBytes"] = Own,
        ["DeviceRecord.Decode"] = Own,
        ["RowKey.Of"] = "writes a key",
        ["StaticRecordReader.TryOpen"] = "names a folder: StaticRecordTests alters its files bit by bit",
        ["CosignatureFiles.ReadAsync"] = "names a folder: its files are notes",
        ["ExportSource.IsOne"] = "names a folder",
        ["ExportSource.ReadAsync"] = "names a folder: VerificationTests alters its files",
        ["NodeSource.ReadAsync"] = "names a folder: VerificationTests alters its store",
        ["VenueSource.IsOne"] = "names a folder",
        ["VenueSource.ReadAsync"] = "names a folder: VerificationTests alters its store",
        ["Aead.TryOpen"] = Covered,
        ["FieldReader.TryRead"] = Covered,
        ["JsonEntry.Read"] = Covered,
        ["FileReading.Of"] = "names a file that the readers of packages are given",
        ["AnnexFiles.ReadTablesAsync"] = "names a folder: its tables are RegimeCsv.Read's",
        ["BoundaryOptions.Read"] = "takes an argument of whoever runs the program",
        ["ClauseLine.Parse"] = "reads a template that is part of the program",
        ["TemplateFile.Parse"] = "reads a template that is part of the program",
        ["TextMeasure.Lines"] = "breaks a line for a drawing",
        ["ExtractReader.Read"] = "HostileExtractTests",
        ["NodeDecoder.Decode"] = Covered,
        ["Decoding.TryRead"] = Covered,
        ["HttpVenueConnection.ReadAsync"] = "bounds the length of a body: AnswerTests",
        ["SubmissionCheck.TryRead"] = Covered,
        ["Body.ReadAsync"] = "bounds the length of a body: LimitTests",
        ["CommonOptions.ReadPassword"] = "reads the host's own file",
        ["VenueCertificate.Read"] = "reads the host's own file, by the platform's reader",
        ["RehearsalDrafts.ReadAsync"] = "names files: their text is TextFile.Decode's",
        ["TextFile.ReadAsync"] = "names a file: its text is TextFile.Decode's",
        ["Cast.Parse"] = "takes an argument of whoever runs the program",
        ["PlayLine.Parse"] = "reads a file that is part of the program",
        ["VenueProcess.Of"] = "names a process of the program itself",
        ["DelegateId.Parse"] = "throws FormatException where DelegateId.TryParse says no",
        ["InstrumentCode.Parse"] = "throws FormatException where InstrumentCode.TryParse says no",
        ["LanguageTag.Parse"] = "throws FormatException where LanguageTag.TryParse says no",
        ["PartyCode.Parse"] = "throws FormatException where PartyCode.TryParse says no",
        ["RoomId.Parse"] = "throws FormatException where RoomId.TryParse says no",
        ["Attribution.Read"] = Covered,
        ["Collation.Of"] = "collates any text: CollationPropertyTests",
        ["Comparison.Of"] = "compares any text: ComparisonTests",
        ["Decomposition.Of"] = "takes any text apart: CollationPropertyTests",
        ["WordForms.Of"] = "takes any text apart: CollationPropertyTests",
        ["Wording.Of"] = "takes any text apart: CollationPropertyTests",
    };

    private static IEnumerable<Parser> Record() =>
    [
        Text("Hash.TryParseHex", [Hex], text => Hash.TryParseHex(text, out _)),
        Text("Hash.TryParseBase64", [Convert.ToBase64String(new byte[32])], text => Hash.TryParseBase64(text, out _)),
        new("StrictBase64.TryDecode", () => [Encoding.ASCII.GetBytes(Convert.ToBase64String(new byte[70]))], bytes => StrictBase64.TryDecode(bytes, out _)),
        new("EntryBundle.TryParse", () => [Good.Bundle], bytes => EntryBundle.TryParse(bytes, 3, out _, out _)),
        new("EntryBundle.TryParseUpTo", () => [Good.Bundle], bytes => EntryBundle.TryParseUpTo(bytes, 1 << 20, out _, out _)),
        new("HashTile.TryParse", () => [new byte[96]], bytes => HashTile.TryParse(bytes, 3, out _)),
        Text("TilePath.TryParse", ["tile/0/x001/x234/067", "tile/entries/000.p/17", "tile/3/273.p/255"], text => TilePath.TryParse(text, out _)),
        new("ActDisclosure.TryDecode", () => [Good.ActDisclosure], bytes => ActDisclosure.TryDecode(bytes, out _, out _)),
        new("EpochWrap.TryOpen", () => [Good.Wrap], bytes => EpochWrap.TryOpen(bytes, Good.Scope, Good.Device, Good.Kem, Good.Secret.Commitment, out _)) { Cases = 60 },
        new("PredecessorSeal.TryOpen", () => [Good.Predecessor], bytes => PredecessorSeal.TryOpen(bytes, Good.Secret, Good.Scope, Good.Secret.Commitment, out _)),
        new("Receipt.TryParse", () => [Good.Receipt], bytes => Receipt.TryParse(bytes, out _, out _)),
        new("Checkpoint.TryParse", () => [Good.Checkpoint.Checkpoint.Encode()], bytes => Checkpoint.TryParse(bytes, out _, out _)),
        Text("NoteKey.TryParse", [Good.Log.ToString()], text => NoteKey.TryParse(text, out _, out _)),
        new("SignedCheckpoint.TryOpen", () => [Good.Checkpoint.Note.ToArray(), Good.Cosigned], bytes => SignedCheckpoint.TryOpen(bytes, Good.Log, out _, out _)),
        new("SignedNote.TryParse", () => [Good.Checkpoint.Note.ToArray(), Good.Cosigned], bytes => SignedNote.TryParse(bytes, out _, out _)),
        new("KemPublicKey.TryParse", () => [Good.Kem.PublicKey.ToArray()], bytes => KemPublicKey.TryParse(bytes, out _)),
        new("KeyFile.TryOpen", () => [Good.KeyFile], bytes => KeyFile.TryOpen(bytes, "party-key", Good.Passphrase, out _, out _)) { Cases = 12 },
        new("PublicKey.TryParse", () => [new byte[32]], bytes => PublicKey.TryParse(bytes, out _)),
        Text("PublicKey.TryParseHex", [Hex], text => PublicKey.TryParseHex(text, out _)),
        new("EquivocationEvidence.TryVerify", () => [Good.Evidence], bytes => EquivocationEvidence.TryVerify(bytes, Good.Log, out _, out _)),
        new("Entry.TryParse", () => [Good.Entry], bytes => Entry.TryParse(bytes, out _, out _)),
        new("Preamble.TryDecode", () => [Good.Submission.PreambleBytes.ToArray()], bytes => Preamble.TryDecode(bytes, out _, out _)),
        new("Submission.TryParse", () => [Good.Submission.Bytes.ToArray()], bytes => Submission.TryParse(bytes, out _, out _)),
    ];

    private static IEnumerable<Parser> Procedure() =>
    [
        Text("DelegateId.TryParse", ["minister"], text => DelegateId.TryParse(text, out _)),
        Text("InstrumentCode.TryParse", ["II"], text => InstrumentCode.TryParse(text, out _)),
        Text("LanguageTag.TryParse", ["en", "zh-hant"], text => LanguageTag.TryParse(text, out _)),
        Text("PartyCode.TryParse", ["ARM"], text => PartyCode.TryParse(text, out _)),
        Text("RoomId.TryParse", ["table", "bilateral:ARM"], text => RoomId.TryParse(text, out _)),
        new("SilenceEvidence.TryDecode", () => [Good.Silence], bytes => GoodOffices.Procedure.Cosigning.SilenceEvidence.TryDecode(bytes, out _, out _)),
        new("Convocation.TryDecode", () => [Tests.Procedure.Samples.Convocation.Bytes.ToArray()], bytes => Convocation.TryDecode(bytes, out _, out _)),
        Text("Fingerprint.TryParse", [Tests.Procedure.Samples.Convocation.Fingerprint.ToString(), Hex], text => Fingerprint.TryParse(text, out _, out _)),
        new("Modalities.TryDecode", () => [Tests.Procedure.Samples.Modalities.Encode()], bytes => Modalities.TryDecode(bytes, out _, out _)),
        new("ClearAct.TryDecode", () => [.. Tests.Procedure.Samples.All.Select(act => act.Encode())], bytes => ClearAct.TryDecode(bytes, out _, out _)) { Cases = 2_000 },
    ];

    private static IEnumerable<Parser> Table() =>
    [
        new("TableAct.TryDecode", () => [.. Tests.Agreement.ActSamples.All.Select(act => act.Encode())], bytes => TableAct.TryDecode(bytes, out _, out _)) { Cases = 2_000 },
        new("Content.TryDecode", () => [Tests.Agreement.Corridor.Regime(60, 45, "sanitary").Encode(), Tests.Agreement.Room.Words("Words.").Encode()], bytes => Content.TryDecode(bytes, out _, out _)),
        Text("CorrectionId.TryParse", ["ARM-C2"], text => CorrectionId.TryParse(text, out _)),
        Text("Digest.TryParse", [Hex], text => Digest.TryParse(text, out _)),
        Text("InstrumentId.TryParse", ["I"], text => InstrumentId.TryParse(text, out _)),
        Text("Language.TryParse", ["hy"], text => Language.TryParse(text, out _)),
        Text("OverlapId.TryParse", ["AZE-O1"], text => OverlapId.TryParse(text, out _)),
        Text("PackageId.TryParse", ["AZE-P1"], text => PackageId.TryParse(text, out _)),
        Text("PartyId.TryParse", ["AZE"], text => PartyId.TryParse(text, out _)),
        Text("PlaceNames.TryRead", ["AAA: Form; BBB: Other form", @"AAA: One\; two\\; BBB: x"], text => GoodOffices.Agreement.Corridors.PlaceNames.TryRead(text, out _)),
        Text("PrincipleId.TryParse", ["reciprocity"], text => PrincipleId.TryParse(text, out _)),
        Text("ProposalId.TryParse", ["AZE-1"], text => ProposalId.TryParse(text, out _)),
        Text("ProvisionId.TryParse", ["I/7.2"], text => ProvisionId.TryParse(text, out _)),
        new("RegimeJson.Read", () => [Encoding.UTF8.GetBytes(Good.RegimeJson)], bytes => RegimeJson.Read(bytes)) { Cases = 1_500 },
        Text("Provenance.Parse", ["declared", "openstreetmap"], text => Provenance.Parse(text)),
        Text("RollingText.Parse", ["The Parties [ARM: may [x]][AZE, GEO: shall] meet \\[once\\] ____ a year.\n\n[ARM: Второе.]"], text => RollingText.Parse(text)) with { Cases = 600 },
    ];

    private static IEnumerable<Parser> Networks() =>
    [
        new("GeoJsonNetwork.Read", () => [Encoding.UTF8.GetBytes(Good.GeoJson)], bytes => GeoJsonNetwork.Read(bytes, "file")) { Cases = 1_500 },
        new("RegimeCsv.Read", () => [.. Good.RegimeTables.Select(table => Encoding.UTF8.GetBytes(table.Text))], bytes =>
        {
            // Each of the tables in turn is the altered one.
            var text = Encoding.UTF8.GetString(bytes);
            foreach (var altered in Good.RegimeTables) RegimeCsv.Read(Good.RegimeTables.Select(table => table == altered ? (table.Name, text) : table));
        }) { Cases = 300, Allowance = 16 << 20 },
        new("CsvNetwork.Read", () => [Encoding.UTF8.GetBytes(Good.Csv)], bytes => CsvNetwork.Read(new StringReader(Encoding.UTF8.GetString(bytes)), "file")) { Cases = 1_000 },
    ];

    private static IEnumerable<Parser> Worths() =>
    [
        new("GeniusDomain.Read", () => [Encoding.UTF8.GetBytes(Good.GeniusDomain)], bytes => GeniusDomain.Read(bytes, "file")) { Cases = 1_000, Allowance = 64 << 20 },
        new("GeniusProfile.Read", () => [.. Good.GeniusProfiles.Select(Encoding.UTF8.GetBytes)], bytes => GeniusProfile.Read(bytes, "file", Good.GeniusQuestions, "party")) { Cases = 1_000, Allowance = 16 << 20 },
        new("QuestionsJson.Read", () => [Encoding.UTF8.GetBytes(JsonReadingTests.Questions)], bytes => QuestionsJson.Read(bytes, "file")) { Cases = 1_000, Allowance = 64 << 20 },
        new("OverlapJson.ReadOptions", () => [Encoding.UTF8.GetBytes(OverlapFileTests.Options)], bytes => OverlapJson.ReadOptions(bytes, "file")) { Cases = 1_000 },
        new("OverlapJson.ReadMarks", () => [Encoding.UTF8.GetBytes(OverlapFileTests.Marks)], bytes => OverlapJson.ReadMarks(bytes, "file", OverlapFileTests.List)) { Cases = 1_000 },
        new("OverlapJson.ReadTranscript", () => [Encoding.UTF8.GetBytes(OverlapFileTests.Transcript)], bytes => OverlapJson.ReadTranscript(bytes, "file")) { Cases = 300 },
        new("OverlapSecret.TryRead", () => [OverlapFileTests.Secret], bytes => OverlapSecret.TryRead(bytes, out _)),
        new("Element.TryRead", () => [OverlapFileTests.Secret], bytes => Element.TryRead(bytes, out _)),
        new("Scalar.TryRead", () => [OverlapFileTests.Secret], bytes => Scalar.TryRead(bytes, out _)),
        new("WorthsJson.Read", () => [Encoding.UTF8.GetBytes(JsonReadingTests.Worths)], bytes => WorthsJson.Read(bytes, "file", Good.JsonQuestions)) { Cases = 1_000 },
    ];

    private static IEnumerable<Parser> Node() =>
    [
        new("DisclosureFile.TryDecode", () => [Good.Disclosure], bytes => DisclosureFile.TryDecode(bytes, out _, out _)),
        new("DisclosureVerification.Verify", () => [Good.Disclosure], bytes => DisclosureVerification.Verify("file", bytes, new VerificationOptions())) { Allowance = 32 << 20 },
        new("ReleasedText.Lines", () => [Good.Canonical], bytes => ReleasedText.Lines(bytes)),
        new("PublishedLine.Of", () => [Good.Canonical], bytes => PublishedLine.Of(bytes)),
        new("EventReader.ReadAsync", () => ["event: checkpoint\ndata: YWJj\n\n: still here\n\n"u8.ToArray()], Events),
        Text("VenueAddress.TryParse", ["https://venue.example:7443"], text => VenueAddress.TryParse(text, Hex, out _, out _)),
        new("VenueAddress.Decode", () => [new VenueAddress(new Uri("https://venue.example:7443"), default).Encode()], bytes => VenueAddress.Decode(bytes)),
        new("PartyFile.TryDecode", () => [Good.Party], bytes => PartyFile.TryDecode(bytes, out _, out _)) { Cases = 1_500 },
        new("DeviceKeys.TryOpen", () => [Good.KeyFile], bytes => DeviceKeys.TryOpen(bytes, Good.Passphrase, out _, out _)) { Cases = 12 },
        new("NodeKeys.TryOpen", () => [Good.KeyFile], bytes => NodeKeys.TryOpen(bytes, Good.Passphrase, out _, out _)) { Cases = 12 },
        new("CaucusAct.IsOne", () => Good.CaucusActs, bytes => CaucusAct.IsOne(bytes)),
        new("CaucusAct.TryDecode", () => Good.CaucusActs, bytes => CaucusAct.TryDecode(bytes, out _)) { Cases = 1_000 },
        new("LinkRegimeFile.Parse", () => [Encoding.UTF8.GetBytes(Good.RegimeJson)], bytes => Declared<CommandFailure>(() => LinkRegimeFile.Parse("file", Encoding.UTF8.GetString(bytes)))) { Cases = 1_500 },
        new("LinkRegimeFile.Read", () => [Encoding.UTF8.GetBytes(Good.RegimeJson)], bytes => Declared<CommandFailure>(() => LinkRegimeFile.Read("file", Encoding.UTF8.GetString(bytes)))),
        new("TextFile.Decode", () => ["Слово, 字, e\u0301."u8.ToArray()], bytes => Declared<CommandFailure>(() => TextFile.Decode("file", bytes))),
    ];

    private static IEnumerable<Parser> Venue() =>
    [
        new("PublicationHead.TryRead", () => [Good.Disclosure], bytes => PublicationHead.TryRead(bytes, out _)),
        new("PublishedText.Of", () => [Good.Canonical], bytes => Declared<Exception>(() => PublishedText.Of(bytes), typeof(System.Formats.Cbor.CborContentException), typeof(InvalidOperationException), typeof(OverflowException))),
        new("AnsweredChallenge.TryParse", () => [Good.Challenge], bytes => AnsweredChallenge.TryParse(bytes, out _)) { Cases = 1_500 },
        Text("ListenAddress.Parse", ["https://127.0.0.1:7443"], text => Declared<VenueFailure>(() => ListenAddress.Parse(text))),
    ];

    private static Parser Text(string name, string[] samples, Action<string> read) =>
        new(name, () => [.. samples.Select(Encoding.UTF8.GetBytes)], bytes =>
        {
            read(Encoding.UTF8.GetString(bytes));
            // As UTF-16 with whatever it holds, lone surrogates included.
            read(string.Concat(bytes.Select((one, place) => place % 7 == 6 ? (char)(0xd800 + one) : (char)one)));
        });

    private static void Declared<TFault>(Action read, params Type[] only)
        where TFault : Exception
    {
        try
        {
            read();
        }
        catch (TFault fault) when (only.Length == 0 || only.Contains(fault.GetType()))
        {
            // A failure of the kind that the reader declares.
            Assert.NotEmpty(fault.Message);
        }
    }

    private static void Events(byte[] bytes) => Task.Run(async () =>
    {
        await foreach (var _ in EventReader.ReadAsync(new MemoryStream(bytes), "checkpoint", TimeProvider.System, CancellationToken.None))
        {
            continue;
        }
    }).GetAwaiter().GetResult();
}
