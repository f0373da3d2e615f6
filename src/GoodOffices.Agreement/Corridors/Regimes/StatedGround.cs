namespace GoodOffices.Agreement.Corridors;

/// <summary>A ground for a difference, with words that both sides know.</summary>
/// <param name="Ground">Which.</param>
/// <param name="Words">What exactly; not empty.</param>
public sealed record StatedGround(DifferenceGround Ground, string Words) : IFormed<StatedGround>
{
    static int IFormed<StatedGround>.Fields => 2;

    void IFormed<StatedGround>.Write(IFieldWriter to)
    {
        to.Choice("ground", Ground);
        to.Text("words", Words);
    }

    static StatedGround IFormed<StatedGround>.Read(IFieldReader from) => new(from.Choice<DifferenceGround>("ground"), from.Text("words"));

    /// <summary>The ground and the words as they are shown.</summary>
    public string Shown => $"{FieldNaming.Word(Ground).Replace('-', ' ')}: {Words}";

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => "ground";
}
