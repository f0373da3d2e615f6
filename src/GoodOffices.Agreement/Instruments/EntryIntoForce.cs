using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>When an instrument enters into force (VCLT 24).</summary>
/// <param name="Bound">How many states have to be bound; 0 for all negotiating states (VCLT 24(2)).</param>
/// <param name="Days">How many days pass between the last necessary consent and entry into force; 0 for none. Where days
/// have to pass, or a date was chosen, the date is noted by the parties: no clock of the venue decides anything.</param>
/// <param name="OnChosenDate">True where the instrument itself names the date or leaves it to agreement (VCLT 24(1)).</param>
public sealed record EntryIntoForce(int Bound = 0, int Days = 0, bool OnChosenDate = false)
{
    /// <summary>At once when every negotiating state is bound.</summary>
    public static EntryIntoForce WhenAllAreBound { get; } = new();

    /// <summary>True where the consents alone bring it into force, without a date to be noted.</summary>
    public bool AtOnce => Days == 0 && !OnChosenDate;

    internal void Write(CanonicalWriter writer) => writer.Array(3).Number(Bound).Number(Days).Flag(OnChosenDate).End();

    internal static EntryIntoForce Read(CanonicalReader reader)
    {
        reader.Array(3);
        var rule = new EntryIntoForce(reader.Small(), reader.Small(), reader.Flag());
        reader.End();
        return rule;
    }
}
