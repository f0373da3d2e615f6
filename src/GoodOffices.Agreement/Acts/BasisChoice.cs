using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>A text accepted as basis for negotiation.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Content">The digest of the text.</param>
public sealed record BasisChoice(ProvisionId Provision, Digest Content)
{
    internal void Write(CanonicalWriter writer) => writer.Array(2).Write(Provision).Write(Content).End();

    internal static BasisChoice Read(CanonicalReader reader)
    {
        reader.Array(2);
        var read = new BasisChoice(reader.Provision(), reader.Digest());
        reader.End();
        return read;
    }
}
