using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>A blank that is not filled yet.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Ordinal">Which blank of its wording, from 0.</param>
public sealed record OpenPlaceholder(ProvisionId Provision, int Ordinal)
{
    internal void Write(CanonicalWriter writer) => writer.Array(2).Write(Provision).Number(Ordinal).End();

    internal static OpenPlaceholder Read(CanonicalReader reader)
    {
        reader.Array(2);
        var read = new OpenPlaceholder(reader.Provision(), reader.Small());
        reader.End();
        return read;
    }
}
