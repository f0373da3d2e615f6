using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>A position ad referendum that the capital confirms.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Position">The act that set the position.</param>
/// <param name="Content">The digest of what is confirmed.</param>
public sealed record ReferendumItem(ProvisionId Provision, ActId Position, Digest Content)
{
    internal void Write(CanonicalWriter writer) => writer.Array(3).Write(Provision).Write(Position).Write(Content).End();

    internal static ReferendumItem Read(CanonicalReader reader)
    {
        reader.Array(3);
        var read = new ReferendumItem(reader.Provision(), reader.Act(), reader.Digest());
        reader.End();
        return read;
    }
}
