using GoodOffices.Record.Notes;

namespace GoodOffices.Tests.Record.Notes;

/// <summary>Keys to test with, from fixed seeds.</summary>
internal static class TestLog
{
    public const string Origin = "venue.example/talks/peace";

    public static NoteSigner Signer(string origin = Origin) => NoteSigner.FromSeed(origin, Seed(1));

    public static CheckpointCosigner Cosigner(string party) => CheckpointCosigner.FromSeed($"{Origin}/{party}", Seed((byte)(100 + party.Sum(c => c) % 100)));

    public static byte[] Seed(byte number) => [.. Enumerable.Repeat(number, 32)];
}
