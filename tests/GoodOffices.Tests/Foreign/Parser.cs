namespace GoodOffices.Tests.Foreign;

/// <summary>One reader of foreign bytes or text, with good examples to mutate.</summary>
/// <param name="Name">The type and the method.</param>
/// <param name="Samples">What it reads without complaint.</param>
/// <param name="Read">Reads, and throws nothing but what it declares.</param>
internal sealed record Parser(string Name, Func<IReadOnlyList<byte[]>> Samples, Action<byte[]> Read)
{
    /// <summary>How many mutated examples it is given.</summary>
    public int Cases { get; init; } = 300;

    /// <summary>Bytes that it may allocate whatever it is given, beside what its input is worth.</summary>
    public long Allowance { get; init; } = 2 << 20;

    public override string ToString() => Name;
}
