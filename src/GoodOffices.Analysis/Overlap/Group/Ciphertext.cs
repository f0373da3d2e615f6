namespace GoodOffices.Analysis.Overlap.Group;

/// <summary>A ciphertext of exponential ElGamal: (r G, r H + m G) of a number m under a key H.</summary>
/// <param name="Randomness">r G.</param>
/// <param name="Payload">r H + m G.</param>
internal readonly record struct Ciphertext(Element Randomness, Element Payload)
{
    /// <summary>The length in bytes.</summary>
    public const int Size = 2 * Element.Size;

    /// <summary>A ciphertext of the sum.</summary>
    public static Ciphertext operator +(in Ciphertext left, in Ciphertext right) =>
        new(left.Randomness + right.Randomness, left.Payload + right.Payload);
}
