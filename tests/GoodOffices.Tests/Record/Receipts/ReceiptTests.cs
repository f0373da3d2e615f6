using System.Text;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Receipts;
using GoodOffices.Tests.Record.Merkle;
using GoodOffices.Tests.Record.Notes;

namespace GoodOffices.Tests.Record.Receipts;

public sealed class ReceiptTests
{
    private static readonly NoteSigner Signer = TestLog.Signer();
    private static readonly HashTree Tree = Trees.Of(21);

    [Fact]
    public void Every_receipt_verifies_for_its_own_entry_only()
    {
        var checkpoint = Signer.Sign(21, Tree.RootAt(21));
        for (var index = 0; index < 21; index++)
        {
            var issued = Receipt.Issue(Tree, index, checkpoint);
            Assert.True(Receipt.TryParse(issued.Encode(), out var receipt, out var error), error?.ToString());
            Assert.Equal(issued.ToText(), receipt.ToText());
            Assert.True(receipt.TryVerify(Signer.Key, Tree.Read(0, index), out var verified, out _));
            Assert.Equal(checkpoint.Checkpoint, verified.Checkpoint);
            Assert.False(receipt.TryVerify(Signer.Key, Tree.Read(0, (index + 1) % 21), out _, out var why));
            Assert.Contains("do not lead", why);
        }
    }

    [Fact]
    public void A_receipt_reads_as_the_public_format_says()
    {
        var checkpoint = Signer.Sign(3, Tree.RootAt(3));
        var text = Receipt.Issue(Tree, 1, checkpoint).ToText();
        Assert.Equal($"c2sp.org/tlog-proof@v1\nindex 1\n{Tree.Read(0, 0).ToBase64()}\n{Tree.Read(0, 2).ToBase64()}\n\n{Encoding.UTF8.GetString(checkpoint.Note.Span)}", text);
    }

    [Fact]
    public void Extra_data_is_carried_and_proves_nothing()
    {
        var text = Receipt.Issue(Tree, 0, Signer.Sign(1, Tree.RootAt(1))).ToText().Replace("index", "extra AAEC\nindex", StringComparison.Ordinal);
        Assert.True(Receipt.TryParse(Encoding.UTF8.GetBytes(text), out var receipt, out var error), error?.ToString());
        Assert.Equal([0, 1, 2], receipt.Extra!.Value.ToArray());
        Assert.Equal(text, receipt.ToText());
        Assert.True(receipt.TryVerify(Signer.Key, Tree.Read(0, 0), out _, out _));
    }

    [Theory]
    [InlineData("", 0, "first line")]
    [InlineData("c2sp.org/tlog-proof@v2\n", 0, "first line")]
    [InlineData("c2sp.org/tlog-proof@v1\n", 23, "index")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 01\n", 23, "index")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex -1\n", 23, "index")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex  1\n", 23, "index")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra A\nindex 1\n", 23, "extra")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AA==\nextra AA==\nindex 1\n", 34, "index")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 1\n", 31, "blank line")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\n", 31, "32 bytes")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 1\n\ntext\n", 37, "blank line")]
    public void A_bad_receipt_is_refused_at_its_offset(string text, long offset, string rule)
    {
        Assert.False(Receipt.TryParse(Encoding.UTF8.GetBytes(text), out _, out var error));
        Assert.Contains(rule, error.Rule);
        Assert.Equal(offset, error.Offset);
    }

    [Fact]
    public void A_receipt_is_bounded()
    {
        Assert.False(Receipt.TryParse(new byte[Receipt.MaximumLength + 1], out _, out _));
        var hashes = string.Concat(Enumerable.Repeat(Tree.Read(0, 0).ToBase64() + "\n", 64));
        Assert.False(Receipt.TryParse(Encoding.UTF8.GetBytes($"c2sp.org/tlog-proof@v1\nindex 1\n{hashes}\n"), out _, out var error));
        Assert.Contains("63", error.Rule);
    }

    [Fact]
    public void No_changed_receipt_proves_anything_else()
    {
        var leaf = Tree.Read(0, 5);
        var good = Receipt.Issue(Tree, 5, Signer.Sign(21, Tree.RootAt(21))).Encode();
        foreach (var changed in Mutations.All(good))
        {
            if (!Receipt.TryParse(changed, out var receipt, out var error))
            {
                Assert.NotEmpty(error.Rule);
                continue;
            }

            if (!receipt.TryVerify(Signer.Key, leaf, out var checkpoint, out _)) continue;
            Assert.Equal(5, receipt.Index);
            Assert.Equal(Tree.RootAt(21), checkpoint.Root);
        }
    }

    [Fact]
    public void Random_bytes_never_throw() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        Assert.Equal(Receipt.TryParse(bytes, out _, out var error), error is null);
        Assert.Equal(Receipt.TryParse([.. "c2sp.org/tlog-proof@v1\nindex 1\n"u8, .. bytes], out _, out error), error is null);
    }, iter: 2000);
}
