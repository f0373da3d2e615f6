using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Tests.Record.Merkle;

namespace GoodOffices.Tests.Record.Notes;

public sealed class CosignatureRegisterTests
{
    private static readonly NoteSigner Signer = TestLog.Signer();
    private static readonly CheckpointCosigner Arm = TestLog.Cosigner("ARM");
    private static readonly CheckpointCosigner Aze = TestLog.Cosigner("AZE");
    private readonly HashTree _record = Trees.Of(20);
    private readonly CosignatureRegister _register;

    public CosignatureRegisterTests() => _register = new CosignatureRegister(Signer.Key, [Arm.Key, Aze.Key], _record);

    [Fact]
    public void The_common_size_is_what_every_party_has_cosigned()
    {
        Assert.Equal(0, _register.CommonSize);
        Assert.IsType<CosignatureOffer.Kept>(Offer(Note(_record, 10, 1, Arm)));
        Assert.Equal(0, _register.CommonSize);
        Assert.IsType<CosignatureOffer.Kept>(Offer(Note(_record, 7, 1, Aze)));
        Assert.Equal(7, _register.CommonSize);
        Assert.IsType<CosignatureOffer.Kept>(Offer(Note(_record, 20, 2, Aze)));
        Assert.Equal(10, _register.CommonSize);
        Assert.Equal([Arm.Key, Aze.Key], _register.Latest.Select(cosignature => cosignature.Cosigner));
    }

    [Fact]
    public void Only_the_largest_and_then_the_latest_is_kept()
    {
        Offer(Note(_record, 10, 5, Arm));
        Assert.IsType<CosignatureOffer.Covered>(Offer(Note(_record, 9, 9, Arm)));
        Assert.IsType<CosignatureOffer.Covered>(Offer(Note(_record, 10, 5, Arm)));
        Assert.IsType<CosignatureOffer.Covered>(Offer(Note(_record, 10, 4, Arm)));
        Assert.IsType<CosignatureOffer.Kept>(Offer(Note(_record, 10, 6, Arm)));
        Assert.Equal(6, Assert.Single(_register.Latest).TimeSeconds);
    }

    [Fact]
    public void What_is_ahead_is_to_be_offered_again()
    {
        var longer = Trees.Of(30);
        Assert.IsType<CosignatureOffer.Ahead>(Offer(Note(longer, 25, 1, Arm)));
        foreach (var entry in Trees.Entries(30)[20..]) _record.Append(MerkleHash.Leaf(entry));
        Assert.IsType<CosignatureOffer.Kept>(Offer(Note(longer, 25, 1, Arm)));
    }

    [Fact]
    public void A_cosignature_of_another_history_is_shown_and_not_kept()
    {
        var fork = Trees.Of(20, "fork");
        var offer = Assert.IsType<CosignatureOffer.OtherHistory>(Offer(Note(fork, 15, 1, Arm)));
        Assert.Equal(fork.RootAt(15), offer.Cosignature.Checkpoint.Root);
        Assert.Empty(_register.Latest);
    }

    [Fact]
    public void One_note_may_have_several_and_none_of_them_may_be_false()
    {
        var signed = Signer.Sign(10, _record.RootAt(10));
        var (arm, aze) = (Arm.Sign(signed.Checkpoint, 1), Aze.Sign(signed.Checkpoint, 1));
        var forged = aze with { Bytes = new byte[Cosignature.Length] };
        Assert.IsType<CosignatureOffer.Invalid>(Offer(signed.With(arm).With(forged)));
        Assert.Empty(_register.Latest);
        Assert.Equal(2, _register.Offer(signed.With(arm).With(aze).Note.Span).Count);
        Assert.Equal(10, _register.CommonSize);
    }

    [Fact]
    public void Foreign_notes_are_refused_with_the_reason()
    {
        using var stranger = TestLog.Cosigner("GEO");
        var signed = Signer.Sign(10, _record.RootAt(10));
        Assert.Contains("no line", Assert.IsType<CosignatureOffer.Invalid>(Offer(signed)).Why);
        Assert.Contains("no line", Assert.IsType<CosignatureOffer.Invalid>(Offer(signed.With(stranger.Sign(signed.Checkpoint, 1)))).Why);
        Assert.IsType<CosignatureOffer.Invalid>(Assert.Single(_register.Offer("hello"u8)));
    }

    [Fact]
    public void Cosigners_have_a_key_of_their_own_each()
    {
        Assert.Throws<ArgumentException>(() => new CosignatureRegister(Signer.Key, [Arm.Key, Arm.Key], _record));
        Assert.Throws<ArgumentException>(() => new CosignatureRegister(Signer.Key, [Signer.Key], _record));
        Assert.Equal(0, new CosignatureRegister(Signer.Key, [], _record).CommonSize);
    }

    [Fact]
    public async Task Files_keep_one_cosignature_each_and_come_back()
    {
        using var folder = new TemporaryFolder();
        Offer(Note(_record, 10, 1, Arm));
        Offer(Note(_record, 12, 1, Aze));
        foreach (var cosignature in _register.Latest) await CosignatureFiles.WriteAsync(folder.Path, cosignature, default);
        Offer(Note(_record, 15, 2, Arm));
        await CosignatureFiles.WriteAsync(folder.Path, _register.Latest[0], default);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "0badf00d.new"), "half", TestContext.Current.CancellationToken);
        var again = new CosignatureRegister(Signer.Key, [Arm.Key, Aze.Key], _record);
        var notes = await CosignatureFiles.ReadAsync(folder.Path, default);
        Assert.Equal(2, notes.Count);
        foreach (var note in notes.Values) Assert.IsType<CosignatureOffer.Kept>(Assert.Single(again.Offer(note)));
        Assert.Equal([15L, 12L], again.Latest.Select(cosignature => cosignature.Checkpoint.Size));
        Assert.Empty(await CosignatureFiles.ReadAsync(Path.Combine(folder.Path, "none"), default));
    }

    private CosignatureOffer Offer(SignedCheckpoint note) => Assert.Single(_register.Offer(note.Note.Span));

    private static SignedCheckpoint Note(HashTree tree, long size, long time, CheckpointCosigner cosigner)
    {
        var signed = Signer.Sign(size, tree.RootAt(size));
        return signed.With(cosigner.Sign(signed.Checkpoint, time));
    }
}
