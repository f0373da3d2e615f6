namespace GoodOffices.Agreement.Corridors;

/// <summary>The joint committee that watches over a link.</summary>
/// <param name="MeetingsPerYear">How often it meets, times a year.</param>
/// <param name="ConvenesWithinDays">Within how many days it meets on request.</param>
public sealed record JointCommittee(int MeetingsPerYear, int ConvenesWithinDays) : IFormed<JointCommittee>
{
    /// <summary>What it decides and how, in words; may be empty.</summary>
    public string Mandate { get; init; } = "";

    static int IFormed<JointCommittee>.Fields => 3;

    void IFormed<JointCommittee>.Write(IFieldWriter to)
    {
        to.Number("meetingsPerYear", MeetingsPerYear);
        to.Number("convenesWithinDays", ConvenesWithinDays);
        to.Text("mandate", Mandate, "");
    }

    static JointCommittee IFormed<JointCommittee>.Read(IFieldReader from) =>
        new(from.Number("meetingsPerYear"), from.Number("convenesWithinDays")) { Mandate = from.Text("mandate", "") };

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => "joint committee";
}
