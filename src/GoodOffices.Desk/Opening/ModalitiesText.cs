namespace GoodOffices.Desk.Opening;

/// <summary>A text of the modalities that is written in several languages.</summary>
/// <param name="Key">What it is called in the form: <c>name-ARM</c>, <c>seating</c>.</param>
/// <param name="Longest">The longest text in one language, in characters.</param>
public sealed record ModalitiesText(string Key, int Longest)
{
    /// <summary>What the names do not prejudge.</summary>
    public static ModalitiesText WithoutPrejudice { get; } = new("without-prejudice", Procedure.TextInLanguages.MaxLength);

    /// <summary>Who sits where.</summary>
    public static ModalitiesText Seating { get; } = new("seating", 400);

    /// <summary>What is public.</summary>
    public static ModalitiesText Publicity { get; } = new("publicity", Procedure.TextInLanguages.MaxLength);

    /// <summary>What the host does and does not do.</summary>
    public static ModalitiesText HostLimits { get; } = new("host-limits", Procedure.TextInLanguages.MaxLength);

    /// <summary>How a participant is named.</summary>
    public static ModalitiesText NameOf(Procedure.PartyCode party) => new($"name-{party}", 200);
}
