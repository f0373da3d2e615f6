namespace GoodOffices.Agreement.Corridors;

/// <summary>Whether something is open, from when, and under what.</summary>
/// <param name="Access">Open, restricted or closed.</param>
public sealed record Opening(Access Access) : IFormed<Opening>
{
    /// <summary>From which day, or null where it is so already.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The phase of the opening, from 1; 0 where there are none.</summary>
    public int Phase { get; init; }

    /// <summary>What has to be fulfilled first, in words; may be empty.</summary>
    public string Condition { get; init; } = "";

    /// <summary>When and how it may be suspended, in words; may be empty.</summary>
    public string Suspension { get; init; } = "";

    static int IFormed<Opening>.Fields => 5;

    void IFormed<Opening>.Write(IFieldWriter to)
    {
        to.Choice("access", Access);
        to.DayOrNone("from", From);
        to.Number("phase", Phase, 0);
        to.Text("condition", Condition, "");
        to.Text("suspension", Suspension, "");
    }

    static Opening IFormed<Opening>.Read(IFieldReader from) => new(from.Choice<Access>("access"))
    {
        From = from.DayOrNone("from"),
        Phase = from.Number("phase", 0),
        Condition = from.Text("condition", ""),
        Suspension = from.Text("suspension", ""),
    };

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => "opening";
}
