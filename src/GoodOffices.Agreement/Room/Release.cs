namespace GoodOffices.Agreement;

/// <summary>A text that the parties may consent to release, and the salted digest that stands for it in the clear.</summary>
/// <param name="Act">The act that proposed it.</param>
/// <param name="Party">Who proposed it.</param>
/// <param name="Subject">What the text is.</param>
/// <param name="Salted">SHA-256 of the salt followed by the bytes of the text.</param>
/// <param name="Salt">32 random bytes.</param>
/// <param name="Text">The canonical bytes of the text as it stood when the release was proposed.</param>
public sealed record Release(ActId Act, PartyId Party, ReleaseSubject Subject, Digest Salted, ValueList<byte> Salt, ValueList<byte> Text)
{
    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Act.ToString();
}
