namespace GoodOffices.Tests.Procedure;

/// <summary>Bytes that are almost right: cut, grown, with a byte or a bit changed, or with a stretch repeated.</summary>
internal static class Mutations
{
    public static Gen<byte[]> Of(IEnumerable<byte[]> samples) =>
        from sample in Choose(samples.ToArray())
        from times in Gen.Int[1, 3]
        from steps in Step.Array[times]
        select steps.Aggregate(sample, Apply);

    private static readonly Gen<(int Kind, double Where, byte Value)> Step = Gen.Select(Gen.Int[0, 4], Gen.Double[0, 1], Gen.Byte);

    private static Gen<byte[]> Choose(byte[][] samples) => Gen.Int[0, samples.Length - 1].Select(index => samples[index]);

    private static byte[] Apply(byte[] bytes, (int Kind, double Where, byte Value) step)
    {
        var at = Math.Min((int)(step.Where * bytes.Length), Math.Max(bytes.Length - 1, 0));
        if (bytes.Length == 0) return [step.Value];
        return step.Kind switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], step.Value, .. bytes[at..]],
            2 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << (step.Value & 7))), .. bytes[(at + 1)..]],
            3 => [.. bytes[..at], step.Value, .. bytes[(at + 1)..]],
            _ => [.. bytes[..at], .. bytes[at..Math.Min(bytes.Length, at + step.Value)], .. bytes[at..]],
        };
    }
}
