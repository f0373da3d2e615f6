using System.Collections.Immutable;
using System.Formats.Cbor;
using System.Text.Json;
using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Analysis.Packages;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Parties;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Cosigning;
using GoodOffices.Procedure.Publishing;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Equivocation;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sealing;
using GoodOffices.Record.Tiles;
using GoodOffices.Tests.Analysis.Packages;
using GoodOffices.Tests.Procedure;
using GoodOffices.Tests.Record;
using GoodOffices.Tests.Record.Merkle;

namespace GoodOffices.Tests.Foreign;

/// <summary>A good example of every form that is read from outside.</summary>
internal static class Good
{
    private static readonly NoteSigner _signer = NoteSigner.FromSeed("venue.example/talks/test", new byte[32]);
    private static readonly HashTree _tree = Trees.Of(40);
    private static readonly CheckpointCosigner _cosigner = CheckpointCosigner.FromSeed("AAA.example/node", Hash.Of("cosigner"u8).ToArray());

    public static NoteKey Log => _signer.Key;

    public static SignedCheckpoint Checkpoint { get; } = _signer.Sign(40, _tree.RootAt(40));

    public static byte[] Cosigned { get; } = Checkpoint.With(_cosigner.Sign(Checkpoint.Checkpoint, 1_715_000_000)).Note.ToArray();

    public static byte[] Receipt { get; } = GoodOffices.Record.Receipts.Receipt.Issue(_tree, 7, Checkpoint).Encode();

    public static byte[] Bundle { get; } = EntryBundle.Write([new byte[8], new byte[300], new byte[9]]);

    public static EpochSecret Secret { get; } = Tests.Record.Entries.Samples.Secret();

    public static EpochScope Scope { get; } = new(Tests.Record.Entries.Samples.Talks, "", "table", 3);

    public static KemPrivateKey Kem { get; } = KemPrivateKey.Generate(new SeededEntropy("kem"));

    public static PublicKey Device { get; } = Tests.Record.Entries.Samples.Key().PublicKey;

    public static byte[] Wrap { get; } = EpochWrap.TryWrap(Secret, Scope, Device, Kem.PublicKey, new SeededEntropy("wrap"), out var wrap) ? wrap : [];

    public static byte[] Predecessor { get; } = PredecessorSeal.Seal(Tests.Record.Entries.Samples.Secret("before"), Secret, Scope, new SeededEntropy("seal"));

    public static Submission Submission { get; } = Tests.Record.Entries.Samples.Sealed(Secret);

    public static byte[] Entry { get; } = new Entry(1_715_000_000_000, Submission.Bytes).Encode();

    public static byte[] ActDisclosure { get; } = GoodOffices.Record.Sealing.ActDisclosure.TryCreate(Secret, Submission, default, out var disclosure) ? disclosure.Encode() : [];

    public static Passphrase Passphrase { get; } = Passphrase.TryCreate("words", out var typed) ? typed : throw new InvalidOperationException();

    public static byte[] KeyFile { get; } = GoodOffices.Record.Keys.KeyFile.Seal("party-key", new byte[32], Passphrase, new SeededEntropy("file"));

    public static byte[] Evidence { get; } = EquivocationEvidence.Judge(_signer.Sign(40, Hash.Of([1])), Checkpoint, []) is HistoryVerdict.Proved proved ? proved.Evidence.Encode() : [];

    public static byte[] Silence { get; } = new GoodOffices.Procedure.Cosigning.SilenceEvidence([new SilentParty(PartyCode.Parse("AAA"), 40, Hash.Of([1]), [.. new byte[72]])]).Encode();

    public static byte[] Canonical { get; } = CanonicalText();

    public static byte[] Disclosure { get; } = new DisclosureFile
    {
        Salt = new byte[32],
        Text = Canonical,
        Convocation = Tests.Procedure.Samples.Convocation.Bytes,
        Checkpoint = Checkpoint.Note,
        Cosignatures = [new ProvenCosignature(Cosigned, [Hash.Of([1]), Hash.Of([2])])],
        Clear = [new ProvenEntry(7, Entry, default, default, [Hash.Of([3])])],
        Disclosed = [new ProvenEntry(8, Entry, default, new byte[32], [])],
    }.Encode();

    public static byte[] Party { get; } = new PartyFile(PartyCode.Parse("AAA"), TestKeys.Text("State of A"), Device, TestKeys.Of("AAA recovery").PublicKey, _cosigner.Key).Encode();

    public static IReadOnlyList<byte[]> CaucusActs { get; } =
    [
        new CaucusAct.InstructionGiven("table", new ProvisionId(new InstrumentId("I"), "7.2"), [Digest.Of("content"u8)], HighestLevel.AdReferendum, "Not yet.").Encode(),
        new CaucusAct.InstructionWithdrawn("table", new ProvisionId(new InstrumentId("I"), "7.2")).Encode(),
        new CaucusAct.ActReleased(Digest.Of("act"u8)).Encode(),
        new CaucusAct.DraftShared("table", new ProvisionId(new InstrumentId("I"), "7.2"), new Language("en"), "Fees are published.", "Ours.").Encode(),
        new CaucusAct.DraftWithdrawn(new ActId(12)).Encode(),
        new CaucusAct.CommentMade(new ActId(12), "Too early.").Encode(),
        new CaucusAct.NoteMade("table", new ProvisionId(new InstrumentId("I"), "7.2"), "Ask the customs service.").Encode(),
        new CaucusAct.RedLineDrawn("table", new ProvisionId(new InstrumentId("I"), "7.2"), "No checks.").Encode(),
        new CaucusAct.HeadNamed([DelegateId.Parse("minister")]).Encode(),
    ];

    public static string RegimeJson { get; } = GoodOffices.Agreement.Corridors.RegimeJson.Write(Agreement.Corridors.Annexes.Full);

    public static IReadOnlyList<(string Name, string Text)> RegimeTables { get; } = [.. GoodOffices.Documents.Regimes.RegimeCsv.Write(Tests.Agreement.Corridor.Regime(60, 45, "sanitary").Regime)];

    public static string Csv { get; } = "entry,id,name,kind,latitude,longitude\nplace,A,Alpha,town,40.1,44.5\nplace,B,Beta,town,40.2,45.5\n";

    public static string GeoJson { get; } = """
        {"type":"FeatureCollection","features":[{"type":"Feature","id":"A","properties":{"entry":"place","id":"A","name":"Alpha","kind":"town"},"geometry":{"type":"Point","coordinates":[44.5,40.1]}},
        {"type":"Feature","id":"L","properties":{"entry":"line","id":"L","mode":"road"},"geometry":{"type":"LineString","coordinates":[[44.5,40.1],[45.5,40.2]]}}]}
        """;

    public static string GeniusDomain => ReadingTests.Domain;

    public static IReadOnlyList<string> GeniusProfiles { get; } =
    [
        ReadingTests.Profile,
        ReadingTests.Profile.Replace("</objective>", "<utility maxutility=\"9\"><ufun weight=\"1\" aggregation=\"sum\"><hyperRectangle utility=\"3\"><INCLUDES index=\"2\" min=\"11\" max=\"12\"/></hyperRectangle></ufun></utility></objective>", StringComparison.Ordinal),
    ];

    public static PackageDomain GeniusQuestions { get; } = GoodOffices.Analysis.Packages.GeniusDomain.Read(Encoding.UTF8.GetBytes(ReadingTests.Domain), "file").Value!;

    public static PackageDomain JsonQuestions { get; } = QuestionsJson.Read(Encoding.UTF8.GetBytes(JsonReadingTests.Questions), "file").Value!;

    public static byte[] Challenge { get; } = JsonSerializer.SerializeToUtf8Bytes(new
    {
        nonce = Convert.ToBase64String(new byte[32]),
        signer = Convert.ToBase64String(new byte[32]),
        log = "AAA",
        signature = Convert.ToBase64String(new byte[64]),
        highest = Convert.ToBase64String(Checkpoint.Note.Span),
    });

    private static byte[] CanonicalText()
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(2);
        writer.WriteTextString("The Parties met.");
        writer.WriteStartArray(2);
        writer.WriteTextString("Стороны встретились.");
        writer.WriteInt32(7);
        writer.WriteEndArray();
        writer.WriteEndArray();
        return writer.Encode();
    }
}
