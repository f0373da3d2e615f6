using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Tests.Record.Merkle;

namespace GoodOffices.Tests.Record.Notes;

public sealed class CosignatureTests
{
    private static readonly NoteSigner Signer = TestLog.Signer();
    private static readonly CheckpointCosigner Arm = TestLog.Cosigner("ARM");

    [Fact]
    public void A_cosignature_is_found_under_its_checkpoint()
    {
        var signed = Signer.Sign(7, Trees.Of(7).RootAt(7));
        var cosigned = signed.With(Arm.Sign(signed.Checkpoint, 1_715_299_200));
        Assert.True(Cosignature.TryFind(cosigned, Arm.Key, out var cosignature, out _));
        Assert.Equal(1_715_299_200, cosignature.TimeSeconds);
        Assert.Equal(signed.Checkpoint, cosignature.Checkpoint.Checkpoint);
        Assert.Equal(cosigned.Note.ToArray(), cosignature.ToNote());
        Assert.Same(cosigned, cosigned.With(cosignature.Line));
        Assert.False(Cosignature.TryFind(signed, Arm.Key, out _, out var why));
        Assert.Contains("no signature", why);
        Assert.False(Cosignature.TryFind(cosigned, Signer.Key, out _, out why));
        Assert.Contains("type 4", why);
    }

    [Fact]
    public void A_cosignature_binds_time_and_checkpoint()
    {
        var signed = Signer.Sign(7, Trees.Of(7).RootAt(7));
        var line = Arm.Sign(signed.Checkpoint, 100);
        var other = Signer.Sign(8, Trees.Of(8).RootAt(8)).With(line);
        Assert.False(Cosignature.TryFind(other, Arm.Key, out _, out var why));
        Assert.Contains("does not verify", why);
        foreach (var changed in Mutations.All(line.Bytes.ToArray()))
        {
            if (changed.Length == 0 || changed.SequenceEqual(line.Bytes.ToArray())) continue;
            Assert.False(Cosignature.TryFind(signed.With(line with { Bytes = changed }), Arm.Key, out _, out _));
        }
    }

    [Fact]
    public void A_time_that_no_clock_shows_does_not_verify()
    {
        var signed = Signer.Sign(1, default);
        var line = new NoteSignature(Arm.Key.Name, Arm.Key.Id, (byte[])[.. Enumerable.Repeat((byte)0xFF, 8), .. new byte[64]]);
        Assert.False(Cosignature.TryFind(signed.With(line), Arm.Key, out _, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => Arm.Sign(signed.Checkpoint, -1));
    }

    [Fact]
    public void The_published_cosigned_checkpoint_verifies_with_all_its_Ed25519_keys()
    {
        var folder = PublishedData.Folder("record");
        var keys = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "synthetic-600/keys.json")))!;
        var log = Key((string)keys["vkey"]!);
        var cosigners = keys["witnesses"]!.AsArray().Select(vkey => Key((string)vkey!)).Append(Key(File.ReadLines(Path.Combine(folder, "witness-cosigned-600/witness.vkeys")).First()));
        Assert.True(SignedCheckpoint.TryOpen(File.ReadAllBytes(Path.Combine(folder, "witness-cosigned-600/checkpoint")), log, out var checkpoint, out var why), why);
        Assert.Equal(5, checkpoint.Parsed.Signatures.Count);
        Assert.All(cosigners, key => Assert.True(Cosignature.TryFind(checkpoint, key, out _, out var reason), reason));
        Assert.Equal(2428, checkpoint.Parsed.Signatures[4].Bytes.Length);
    }

    [Fact]
    public void The_published_exchange_with_a_witness_holds()
    {
        var folder = PublishedData.Folder("record");
        var log = Key((string)System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "synthetic-600/keys.json")))!["vkey"]!);
        var witness = Key(File.ReadLines(Path.Combine(folder, "witness-cosigned-600/witness.vkeys")).First());
        var (none, first) = Request(folder, "r1", log, 0);
        var (proof, second) = Request(folder, "r2", log, first.Size);
        Assert.Empty(none);
        Assert.True(ConsistencyProof.Verify(first.Size, first.Root, second.Size, second.Root, proof));
        Assert.False(ConsistencyProof.Verify(first.Size, second.Root, second.Size, second.Root, proof));
        // The answer is two lines of one witness: of Ed25519, which counts, and of ML-DSA-44, which is a key that is not known here.
        var answered = (byte[])[.. second.Note.Span, .. File.ReadAllBytes(Path.Combine(folder, "witness-cosigned-600/a2"))];
        Assert.True(SignedCheckpoint.TryOpen(answered, log, out var cosigned, out var why), why);
        Assert.True(Cosignature.TryFind(cosigned, witness, out var cosignature, out why), why);
        Assert.Equal(second.Checkpoint, cosignature.Checkpoint.Checkpoint);
    }

    [Fact]
    public void The_published_cosignatures_are_made_again_from_their_seeds()
    {
        var folder = PublishedData.Folder("record/synthetic-600");
        var keys = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "keys.json")))!;
        var log = Key((string)keys["vkey"]!);
        Assert.True(SignedCheckpoint.TryOpen(File.ReadAllBytes(Path.Combine(folder, "checkpoint")), log, out var published, out var why), why);
        using var signer = NoteSigner.FromSeed((string)keys["origin"]!, Convert.FromHexString((string)keys["seeds"]!["log"]!));
        var ours = signer.Sign(published.Size, published.Root);
        foreach (var (name, number) in (ReadOnlySpan<(string, int)>)[("w1", 0), ("w2", 1)])
        {
            var key = Key((string)keys["witnesses"]![number]!);
            using var cosigner = CheckpointCosigner.FromSeed(key.Name, Convert.FromHexString((string)keys["seeds"]![name]!));
            Assert.Equal(key, cosigner.Key);
            Assert.True(Cosignature.TryFind(published, key, out var cosignature, out why), why);
            ours = ours.With(cosigner.Sign(ours.Checkpoint, cosignature.TimeSeconds));
        }

        Assert.Equal(published.Note.ToArray(), ours.Note.ToArray());
    }

    /// <summary>A request of c2sp.org/tlog-witness: the old size, a consistency proof, a blank line, the checkpoint.</summary>
    private static (Hash[] Proof, SignedCheckpoint Checkpoint) Request(string folder, string name, NoteKey log, long old)
    {
        var text = File.ReadAllText(Path.Combine(folder, "witness-cosigned-600", name));
        var blank = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = text[..blank].Split('\n');
        Assert.Equal($"old {old}", lines[0]);
        Assert.True(SignedCheckpoint.TryOpen(System.Text.Encoding.UTF8.GetBytes(text[(blank + 2)..]), log, out var checkpoint, out var why), why);
        return ([.. lines.Skip(1).Select(line => Hash.FromBytes(Convert.FromBase64String(line)))], checkpoint);
    }

    private static NoteKey Key(string vkey)
    {
        Assert.True(NoteKey.TryParse(vkey, out var key, out var error), error?.ToString());
        return key;
    }
}
