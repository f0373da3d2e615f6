using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement.Corridors;

/// <summary>The part of a link within one state.</summary>
/// <param name="Name">Where it runs, in words.</param>
/// <param name="Sovereign">Whose territory it is.</param>
/// <param name="Law">Whose law applies on it.</param>
/// <param name="Authority">Who decides on it in the last resort: border, customs, security.</param>
public sealed record NationalSection(string Name, PartyId Sovereign, PartyId Law, PartyId Authority)
{
    internal void Write(CanonicalWriter writer) => writer.Array(4).Text(Name).Write(Sovereign).Write(Law).Write(Authority).End();

    internal static NationalSection Read(CanonicalReader reader)
    {
        reader.Array(4);
        var section = new NationalSection(reader.Text(), reader.Party(), reader.Party(), reader.Party());
        reader.End();
        return section;
    }

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => $"section of {Sovereign}";
}
