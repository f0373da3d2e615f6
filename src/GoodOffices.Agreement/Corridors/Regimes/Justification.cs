namespace GoodOffices.Agreement.Corridors;

/// <summary>A difference within a pair that both sides know the ground of. It stays listed, and covers one dimension alone.</summary>
/// <param name="Dimension">In what the two differ.</param>
/// <param name="Ground">Why.</param>
/// <param name="Words">What exactly; not empty.</param>
public sealed record Justification(MirrorDimension Dimension, DifferenceGround Ground, string Words) : IFormed<Justification>
{
    static int IFormed<Justification>.Fields => 3;

    void IFormed<Justification>.Write(IFieldWriter to)
    {
        to.Choice("dimension", Dimension);
        to.Choice("ground", Ground);
        to.Text("words", Words);
    }

    static Justification IFormed<Justification>.Read(IFieldReader from) =>
        new(from.Choice<MirrorDimension>("dimension"), from.Choice<DifferenceGround>("ground"), from.Text("words"));

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => "justification";
}
