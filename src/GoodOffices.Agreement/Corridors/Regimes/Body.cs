namespace GoodOffices.Agreement.Corridors;

/// <summary>Who owns, manages, operates or decides: a body of a state.</summary>
/// <param name="State">Whose body it is.</param>
public sealed record Body(PartyId State) : IFormed<Body>
{
    /// <summary>Its name, as that state writes it; may be empty.</summary>
    public string Name { get; init; } = "";

    static int IFormed<Body>.Fields => 2;

    void IFormed<Body>.Write(IFieldWriter to)
    {
        to.Named("state", State);
        to.Text("name", Name, "");
    }

    static Body IFormed<Body>.Read(IFieldReader from) => new(from.Party("state")) { Name = from.Text("name", "") };

    /// <summary>The state and the name as they are shown, such as <c>ARM (State Revenue Committee)</c>.</summary>
    public string Shown => Name.Length == 0 ? State.ToString() : $"{State} ({Name})";

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => $"body of {State}";
}
