using System.Text;
using System.Text.Json.Nodes;
using GoodOffices.Record.Equivocation;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Receipts;
using GoodOffices.Record.Tiles;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Record;

/// <summary>The vectors that the project publishes in tests/vectors/record, made by an implementation of their own.</summary>
public sealed class VectorTests
{
    private static readonly NoteKey Log = Key(0);
    private static readonly NoteKey Party = Key(1);

    [Fact]
    public void Seeds_give_their_vkeys()
    {
        using var log = NoteSigner.FromSeed(Log.Name, Convert.FromHexString(Text(Cases("keys")[0]!, "seed")));
        using var party = CheckpointCosigner.FromSeed(Party.Name, Convert.FromHexString(Text(Cases("keys")[1]!, "seed")));
        Assert.Equal(Log, log.Key);
        Assert.Equal(Party, party.Key);
    }

    [Fact]
    public void Inclusion_proofs_are_judged_as_written() => Each("inclusion", vector =>
        Assert.Equal(Flag(vector, "holds"), InclusionProof.Verify(Number(vector, "index"), Number(vector, "size"), HashOf(vector, "leaf"), Proof(vector), HashOf(vector, "root"))));

    [Fact]
    public void Consistency_proofs_are_judged_as_written() => Each("consistency", vector =>
        Assert.Equal(Flag(vector, "holds"), ConsistencyProof.Verify(Number(vector, "old"), HashOf(vector, "oldRoot"), Number(vector, "size"), HashOf(vector, "root"), Proof(vector))));

    [Fact]
    public void Checkpoints_open_as_written() => Each("checkpoints", vector =>
    {
        var opens = SignedCheckpoint.TryOpen(Encoding.UTF8.GetBytes(Text(vector, "note")), Log, out var checkpoint, out _);
        Assert.Equal(Flag(vector, "opens"), opens);
        if (opens) Assert.Equal((Number(vector, "size"), HashOf(vector, "root")), (checkpoint!.Size, checkpoint.Root));
    });

    [Fact]
    public void Cosignatures_verify_as_written() => Each("cosignatures", vector =>
    {
        Assert.True(SignedCheckpoint.TryOpen(Encoding.UTF8.GetBytes(Text(vector, "note")), Log, out var checkpoint, out var why), why);
        var holds = Cosignature.TryFind(checkpoint, Party, out var cosignature, out _);
        Assert.Equal(Flag(vector, "holds"), holds);
        if (holds) Assert.Equal(Number(vector, "time"), cosignature!.TimeSeconds);
    });

    [Fact]
    public void Tiles_and_bundles_are_as_written() => Each("tiles", vector =>
    {
        if (vector["size"] is not null)
        {
            var paths = TilePath.Of(Number(vector, "size")).Select(path => path.ToString()).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(Number(vector, "files"), paths.Count);
            Assert.Equal(Text(vector, "sha256"), Hash.Of(Encoding.UTF8.GetBytes(string.Concat(paths.Select(path => path + "\n")))).ToHex());
            return;
        }

        var parsed = EntryBundle.TryParseUpTo(Convert.FromHexString(Text(vector, "bundle")), 256, out var entries, out _);
        Assert.Equal(vector["entries"] is not null, parsed);
        if (parsed) Assert.Equal(vector["entries"]!.AsArray().Select(entry => (string)entry!), entries!.Select(entry => Convert.ToHexStringLower(entry.Span)));
    });

    [Fact]
    public void Receipts_verify_as_written() => Each("receipts", vector =>
    {
        var bytes = Encoding.UTF8.GetBytes(Text(vector, "receipt"));
        var holds = Receipt.TryParse(bytes, out var receipt, out _)
            && receipt.TryVerify(Log, MerkleHash.Leaf(Convert.FromHexString(Text(vector, "entry"))), out _, out _);
        Assert.Equal(Flag(vector, "holds"), holds);
        if (holds) Assert.Equal(bytes, receipt!.Encode());
    });

    [Fact]
    public void Evidence_of_equivocation_is_judged_as_written() => Each("equivocation", vector =>
    {
        var bytes = Convert.FromHexString(Text(vector, "evidence"));
        var proves = EquivocationEvidence.TryVerify(bytes, Log, out var evidence, out _);
        Assert.Equal(Flag(vector, "proves"), proves);
        if (proves) Assert.Equal(bytes, evidence!.Encode());
    });

    private static void Each(string file, Action<JsonNode> check) => Assert.All(Cases(file), vector => check(vector!));

    private static JsonArray Cases(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "vectors", "record", file + ".json")))!["cases"]!.AsArray();

    private static NoteKey Key(int place)
    {
        Assert.True(NoteKey.TryParse(Text(Cases("keys")[place]!, "vkey"), out var key, out var error), error?.ToString());
        return key;
    }

    private static string Text(JsonNode vector, string name) => (string)vector[name]!;

    private static long Number(JsonNode vector, string name) => (long)vector[name]!;

    private static bool Flag(JsonNode vector, string name) => (bool)vector[name]!;

    private static Hash HashOf(JsonNode vector, string name)
    {
        Assert.True(Hash.TryParseBase64(Text(vector, name), out var hash));
        return hash;
    }

    private static Hash[] Proof(JsonNode vector) => [.. vector["proof"]!.AsArray().Select(item => Hash.FromBytes(Convert.FromBase64String((string)item!)))];
}
