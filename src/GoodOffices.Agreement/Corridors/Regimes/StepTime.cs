namespace GoodOffices.Agreement.Corridors;

/// <summary>How long a step takes: the least, the likely and the most, minutes, in that order and never negative.</summary>
/// <param name="Least">In the best case, minutes.</param>
/// <param name="Likely">As a rule, minutes.</param>
/// <param name="Most">In the worst case that is planned for, minutes.</param>
public sealed record StepTime(int Least, int Likely, int Most) : IFormed<StepTime>
{
    /// <summary>The same in every case.</summary>
    public static StepTime Exactly(int minutes) => new(minutes, minutes, minutes);

    static int IFormed<StepTime>.Fields => 3;

    void IFormed<StepTime>.Write(IFieldWriter to)
    {
        to.Number("least", Least);
        to.Number("likely", Likely);
        to.Number("most", Most);
    }

    static StepTime IFormed<StepTime>.Read(IFieldReader from) => new(from.Number("least"), from.Number("likely"), from.Number("most"));
}
