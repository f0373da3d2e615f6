using GoodOffices.Record.Equivocation;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Tests.Record.Merkle;
using GoodOffices.Tests.Record.Notes;

namespace GoodOffices.Tests.Record.Equivocation;

public sealed class EquivocationTests
{
    private static readonly NoteSigner Signer = TestLog.Signer();
    private static readonly HashTree Honest = Trees.Of(40);
    private static readonly HashTree Fork = Forked();

    [Fact]
    public void Two_checkpoints_of_one_history_are_consistent()
    {
        for (var size = 1; size <= 40; size++)
        {
            for (var old = 1; old <= size; old++)
                Assert.IsType<HistoryVerdict.Consistent>(Judge(Sign(Honest, size), Sign(Honest, old), ConsistencyProof.Build(Honest, old, size)));
        }
    }

    [Fact]
    public void Two_roots_of_one_size_are_equivocation()
    {
        var evidence = Proved(Judge(Sign(Honest, 20), Sign(Fork, 20), []));
        Assert.Equal(20, evidence.Smaller.Size);
        Assert.True(EquivocationEvidence.TryVerify(evidence.Encode(), Signer.Key, out var verified, out var why), why);
        Assert.Equal(evidence.Encode(), verified.Encode());
    }

    [Fact]
    public void A_proof_for_another_root_is_equivocation_at_every_pair_of_sizes()
    {
        for (var size = 21; size <= 40; size++)
        {
            for (var old = 11; old < size; old++)
            {
                var proof = ConsistencyProof.Build(Fork, old, size);
                var evidence = Proved(EquivocationEvidence.Judge(Sign(Honest, old), Sign(Fork, size), proof, Fork.RootAt(old)));
                Assert.True(EquivocationEvidence.TryVerify(evidence.Encode(), Signer.Key, out _, out var why), why);
                // Where the proof contains the old root, nobody needs to be told it.
                if ((old & (old - 1)) != 0) Proved(Judge(Sign(Honest, old), Sign(Fork, size), proof));
                else Assert.IsType<HistoryVerdict.Unproven>(Judge(Sign(Honest, old), Sign(Fork, size), proof));
            }
        }
    }

    [Fact]
    public void Below_the_fork_both_are_one_history() =>
        Assert.IsType<HistoryVerdict.Consistent>(Judge(Sign(Honest, 10), Sign(Fork, 30), ConsistencyProof.Build(Fork, 10, 30)));

    [Fact]
    public void A_false_proof_accuses_nobody()
    {
        var proof = ConsistencyProof.Build(Honest, 12, 30);
        foreach (var changed in Enumerable.Range(0, proof.Length).Select(i => (Hash[])[.. proof[..i], Hash.Of([1]), .. proof[(i + 1)..]]))
            Assert.IsType<HistoryVerdict.Unproven>(Judge(Sign(Honest, 12), Sign(Honest, 30), changed));
        Assert.IsType<HistoryVerdict.Unproven>(Judge(Sign(Honest, 12), Sign(Honest, 30), []));
        Assert.IsType<HistoryVerdict.Unproven>(EquivocationEvidence.Judge(Sign(Honest, 12), Sign(Honest, 30), proof.AsSpan(1), Hash.Of([2])));
        Assert.IsType<HistoryVerdict.Consistent>(EquivocationEvidence.Judge(Sign(Honest, 12), Sign(Honest, 30), proof, Hash.Of([2])));
    }

    [Fact]
    public void The_empty_tree_has_one_root_only()
    {
        Assert.IsType<HistoryVerdict.Consistent>(Judge(Signer.Sign(0, MerkleHash.EmptyRoot), Sign(Honest, 5), []));
        var evidence = Proved(Judge(Signer.Sign(0, Hash.Of([1])), Sign(Honest, 5), []));
        Assert.True(EquivocationEvidence.TryVerify(evidence.Encode(), Signer.Key, out _, out _));
        Proved(Judge(Signer.Sign(0, Hash.Of([1])), Signer.Sign(0, MerkleHash.EmptyRoot), []));
    }

    [Fact]
    public void Checkpoints_of_different_logs_are_not_judged_together()
    {
        using var caucus = TestLog.Signer(TestLog.Origin + "/ARM");
        Assert.Throws<ArgumentException>(() => Judge(Sign(Honest, 5), caucus.Sign(5, Fork.RootAt(5)), []));
    }

    [Fact]
    public void No_changed_evidence_convinces_of_anything_else()
    {
        var evidence = Proved(EquivocationEvidence.Judge(Sign(Honest, 12), Sign(Fork, 15), ConsistencyProof.Build(Fork, 12, 15), Fork.RootAt(12)));
        var good = evidence.Encode();
        foreach (var changed in Mutations.OneBit(good).Concat(Mutations.Truncations(good)).Concat(Mutations.Deletions(good)).Append([.. good, 0]))
        {
            if (!EquivocationEvidence.TryVerify(changed, Signer.Key, out var verified, out var why)) Assert.NotEmpty(why);
            else Assert.Equal((evidence.Smaller.Checkpoint, evidence.Larger.Checkpoint), (verified.Smaller.Checkpoint, verified.Larger.Checkpoint));
        }
    }

    [Fact]
    public void Evidence_needs_the_logs_own_key()
    {
        using var stranger = NoteSigner.FromSeed(TestLog.Origin, TestLog.Seed(9));
        var evidence = Proved(Judge(Sign(Honest, 20), Sign(Fork, 20), []));
        Assert.False(EquivocationEvidence.TryVerify(evidence.Encode(), stranger.Key, out _, out var why));
        Assert.Contains("no signature", why);
    }

    [Fact]
    public void An_honest_pair_cannot_be_dressed_up_as_evidence()
    {
        // The same bytes as real evidence has, around two checkpoints of one history.
        var real = Proved(Judge(Sign(Honest, 20), Sign(Fork, 20), []));
        var text = Convert.ToHexString(real.Encode()).Replace(Convert.ToHexString(Sign(Fork, 20).Note.Span), Convert.ToHexString(Sign(Honest, 20).Note.Span), StringComparison.Ordinal);
        Assert.False(EquivocationEvidence.TryVerify(Convert.FromHexString(text), Signer.Key, out _, out var why));
        Assert.Contains("do not contradict", why);
    }

    [Fact]
    public void Random_bytes_never_throw() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        Assert.False(EquivocationEvidence.TryVerify(bytes, Signer.Key, out _, out _));
        Assert.False(EquivocationEvidence.TryVerify((byte[])[0x85, .. bytes], Signer.Key, out _, out _));
    }, iter: 2000);

    private static HistoryVerdict Judge(SignedCheckpoint first, SignedCheckpoint second, ReadOnlySpan<Hash> proof) => EquivocationEvidence.Judge(first, second, proof);

    private static EquivocationEvidence Proved(HistoryVerdict verdict) => Assert.IsType<HistoryVerdict.Proved>(verdict).Evidence;

    private static SignedCheckpoint Sign(HashTree tree, long size) => Signer.Sign(size, tree.RootAt(size));

    private static HashTree Forked()
    {
        var entries = Trees.Entries(40);
        entries[10] = "another entry"u8.ToArray();
        return Trees.Of(entries);
    }
}
