using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>A lapsed position that is taken again.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Lapsed">The act that had set the position.</param>
/// <param name="Content">The digest of what is accepted.</param>
public sealed record Reaffirmation(ProvisionId Provision, ActId Lapsed, Digest Content)
{
    internal void Write(CanonicalWriter writer) => writer.Array(3).Write(Provision).Write(Lapsed).Write(Content).End();

    internal static Reaffirmation Read(CanonicalReader reader)
    {
        reader.Array(3);
        var read = new Reaffirmation(reader.Provision(), reader.Act(), reader.Digest());
        reader.End();
        return read;
    }
}
