using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Tests.Record.Entries;

/// <summary>Keys, preambles and submissions that the tests start from; all of them follow from names.</summary>
internal static class Samples
{
    public static readonly Hash Talks = Hash.Of("talks"u8);

    public static SigningKey Key(string name = "device") => SigningKey.Generate(new SeededEntropy(name));

    public static Seen Seen => new(7, Hash.Of("root"u8), [.. Enumerable.Range(0, 64).Select(number => (byte)number)]);

    public static Preamble Preamble(
        Hash? talks = null, string log = "", string room = "table", long epoch = 3, PublicKey? signer = null, long number = 2, Hash? previous = null, Seen? seen = null, int? length = null)
    {
        using var key = Key();
        return new Preamble(talks ?? Talks, log, room, epoch, signer ?? key.PublicKey, number, previous ?? Hash.Of("previous"u8), seen ?? Seen, length ?? ActSealer.BodyLength(Act.Length));
    }

    public static byte[] Act => "an act"u8.ToArray();

    public static EpochSecret Secret(string name = "epoch") => EpochSecret.Generate(new SeededEntropy(name));

    public static Submission Sealed(EpochSecret secret, Preamble? preamble = null, byte[]? act = null, string entropy = "nonce")
    {
        using var key = Key();
        preamble ??= Preamble();
        return Submission.Sign(preamble, ActSealer.Seal(secret, preamble, act ?? Act, new SeededEntropy(entropy)), key);
    }
}
