using System.Text.Json;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Sealing;
using GoodOffices.Tests.Conventions;
using GoodOffices.Tests.Record.Entries;

namespace GoodOffices.Tests.Record.Sealing;

/// <summary>The bytes of every sealed structure, as others will have stored them. A change here is a change of the format and needs a decision.</summary>
public sealed class VectorTests
{
    private static readonly string _file = Path.Combine(Repository.Root, "tests/vectors/sealing/good-offices-1.json");

    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    [Fact]
    public void Every_structure_has_the_bytes_of_the_vectors()
    {
        var made = Make();
        if (Environment.GetEnvironmentVariable("GOODOFFICES_WRITE_VECTORS") == "1") File.WriteAllText(_file, Print(made));
        using var stored = JsonDocument.Parse(File.ReadAllBytes(_file));
        var fields = stored.RootElement.GetProperty("values").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString());
        Assert.Equal(fields.Keys.Order(StringComparer.Ordinal), made.Select(value => value.Name).Order(StringComparer.Ordinal));
        Assert.All(made, value => Assert.Equal(fields[value.Name], value.Hex));
    }

    private static List<(string Name, string Hex)> Make()
    {
        var values = new List<(string, string)>();
        void Add(string name, ReadOnlySpan<byte> bytes) => values.Add((name, Convert.ToHexStringLower(bytes)));
        var (deviceSeed, kemSeed, epoch, previousEpoch) = (Bytes(32, 0x00), Bytes(32, 0x20), Bytes(32, 0x40), Bytes(32, 0x60));
        using var device = SigningKey.FromSeed(deviceSeed);
        using var kem = KemPrivateKey.FromSeed(kemSeed);
        using var secret = EpochSecret.FromBytes(epoch);
        using var previous = EpochSecret.FromBytes(previousEpoch);
        var talks = Hash.Of("talks"u8);
        var scope = new EpochScope(talks, "", "table", 2);
        Add("deviceSeed", deviceSeed);
        Add("kemSeed", kemSeed);
        Add("epochSecret", epoch);
        Add("predecessorSecret", previousEpoch);
        Add("devicePublicKey", device.PublicKey.ToArray());
        Add("kemPublicKeySha256", kem.PublicKey.Fingerprint.ToArray());
        Add("epochCommitment", secret.Commitment.ToArray());
        Add("memberHash", MemberHash.Of([device.PublicKey, PublicKey.FromBytes(talks.ToArray())]).ToArray());
        AddAct(Add, device, secret, talks);
        Assert.True(EpochWrap.TryWrap(secret, scope, device.PublicKey, kem.PublicKey, new Counting(), out var wrap));
        Add("epochWrap", wrap);
        Add("predecessorSeal", PredecessorSeal.Seal(previous, secret, scope, new Counting()));
        AddAtRest(Add, deviceSeed);
        return values;
    }

    private static void AddAct(Adder add, SigningKey device, EpochSecret secret, Hash talks)
    {
        var act = "an act"u8;
        var seen = new Seen(7, Hash.Of("root"u8), Bytes(64, 0x80));
        var preamble = new Preamble(talks, "", "table", 2, device.PublicKey, 3, Hash.Of("previous"u8), seen, ActSealer.BodyLength(act.Length));
        var submission = Submission.Sign(preamble, ActSealer.Seal(secret, preamble, act, new Counting()), device);
        using var key = ActKey.Derive(secret, submission.PreambleBytes);
        var keyBytes = new byte[ActKey.Size];
        key.CopyTo(keyBytes);
        add("act", act);
        add("preamble", preamble.Encode());
        add("actKey", keyBytes);
        add("submission", submission.Bytes.Span);
        add("actHash", submission.ActHash.ToArray());
        add("entry", new Entry(1_715_328_000_000, submission.Bytes).Encode());
        Assert.True(ActDisclosure.TryCreate(secret, submission, default, out var disclosure));
        add("disclosure", disclosure.Encode());
        var clear = new Preamble(talks, "ARM", "", 0, device.PublicKey, 1, default, seen, 3);
        add("clearSubmission", Submission.Sign(clear, "abc"u8, device).Bytes.Span);
    }

    private static void AddAtRest(Adder add, byte[] seed)
    {
        Assert.True(Passphrase.TryCreate("correct horse", out var passphrase));
        using (passphrase) add("keyFile", KeyFile.Seal("party-key", seed, passphrase, new Counting()));
        using var key = StorageKey.FromBytes(Bytes(32, 0xa0));
        add("sealedValue", SealedValue.Seal(key, "drafts", "7"u8, "a draft"u8, new Counting()));
    }

    private static byte[] Bytes(int count, int first) => [.. Enumerable.Range(first, count).Select(number => (byte)number)];

    private static string Print(List<(string Name, string Hex)> values) => JsonSerializer.Serialize(
        new
        {
            about = "Vectors of docs/spec/sealing.md. Random bytes count up from zero for each structure; the passphrase of the key file is: correct horse",
            values = values.ToDictionary(value => value.Name, value => value.Hex),
        },
        _indented) + "\n";

    private delegate void Adder(string name, ReadOnlySpan<byte> bytes);

    /// <summary>Random bytes that are none: 0, 1, 2, …</summary>
    private sealed class Counting : Entropy
    {
        private byte _next;

        public override void Fill(Span<byte> bytes)
        {
            for (var index = 0; index < bytes.Length; index++) bytes[index] = _next++;
        }
    }
}
