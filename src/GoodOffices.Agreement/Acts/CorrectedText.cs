using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>The correction of one provision in one language.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Language">The language.</param>
/// <param name="Defective">The digest of the defective text in this language.</param>
/// <param name="Text">The corrected text.</param>
public sealed record CorrectedText(ProvisionId Provision, Language Language, Digest Defective, string Text)
{
    internal void Write(CanonicalWriter writer) => writer.Array(4).Write(Provision).Write(Language).Write(Defective).Text(Text)
        .End();

    internal static CorrectedText Read(CanonicalReader reader)
    {
        reader.Array(4);
        var read = new CorrectedText(reader.Provision(), reader.Language(), reader.Digest(), reader.Text());
        reader.End();
        return read;
    }

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => $"{Provision} ({Language})";
}
