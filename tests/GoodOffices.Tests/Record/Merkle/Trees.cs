using System.Text;
using GoodOffices.Record;
using GoodOffices.Record.Merkle;

namespace GoodOffices.Tests.Record.Merkle;

/// <summary>Small trees to test with.</summary>
internal static class Trees
{
    public static List<byte[]> Entries(int count, string salt = "entry") =>
        [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes($"{salt} {i}"))];

    public static HashTree Of(IEnumerable<byte[]> entries)
    {
        var tree = new HashTree();
        foreach (var entry in entries) tree.Append(MerkleHash.Leaf(entry));
        return tree;
    }

    public static HashTree Of(int count, string salt = "entry") => Of(Entries(count, salt));

    public static Hash[] Hashes(IEnumerable<byte[]> hashes) => [.. hashes.Select(hash => Hash.FromBytes(hash))];
}
