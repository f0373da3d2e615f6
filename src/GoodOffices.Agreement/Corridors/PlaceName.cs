namespace GoodOffices.Agreement.Corridors;

/// <summary>A party's own form of the name of a place, a crossing or a link, beside the neutral one. Each party's form is its
/// own to give (UNGEGN calls the form in use where the place lies an endonym, one in use elsewhere an exonym).</summary>
/// <param name="By">Whose form it is.</param>
/// <param name="Name">The name; not empty.</param>
public sealed record PlaceName(PartyId By, string Name) : IFormed<PlaceName>
{
    static int IFormed<PlaceName>.Fields => 2;

    void IFormed<PlaceName>.Write(IFieldWriter to)
    {
        to.Named("by", By);
        to.Text("name", Name);
    }

    static PlaceName IFormed<PlaceName>.Read(IFieldReader from) => new(from.Party("by"), from.Text("name"));

    /// <summary>Whose it is, and nothing of what it says.</summary>
    public override string ToString() => By.ToString();
}
