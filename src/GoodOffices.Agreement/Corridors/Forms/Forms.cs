namespace GoodOffices.Agreement.Corridors;

/// <summary>Reads and writes the codes, dates and hours that stand in a regime as text.</summary>
internal static class Forms
{
    private const string CodeForm = "a code of letters, digits, '.', '-' or '_'";
    private const string PartyForm = "a party's code: a capital letter, then capital letters, digits or hyphens";

    public static PartyId Party(this IFieldReader from, string name) => from.Named<PartyId>(name, PartyId.TryParse, PartyForm);

    public static PartyId? PartyOrNone(this IFieldReader from, string name) => from.NamedOrNone<PartyId>(name, PartyId.TryParse, PartyForm);

    public static LinkId Link(this IFieldReader from, string name) => from.Named<LinkId>(name, LinkId.TryParse, CodeForm);

    public static SectionId Section(this IFieldReader from, string name) => from.Named<SectionId>(name, SectionId.TryParse, CodeForm);

    public static CrossingId Crossing(this IFieldReader from, string name) => from.Named<CrossingId>(name, CrossingId.TryParse, CodeForm);

    public static MeasureId Measure(this IFieldReader from, string name) => from.Named<MeasureId>(name, MeasureId.TryParse, CodeForm);

    public static MeasureId? MeasureOrNone(this IFieldReader from, string name) => from.NamedOrNone<MeasureId>(name, MeasureId.TryParse, CodeForm);

    public static DateOnly? DayOrNone(this IFieldReader from, string name) =>
        from.NamedOrNone<DateOnly>(name, FieldNaming.TryDay, "a day such as 2024-05-10");

    public static OpeningHours Hours(this IFieldReader from, string name) =>
        from.Named<OpeningHours>(name, OpeningHours.TryParse, "opening hours such as 24/7 or Mo-Fr 08:00-20:00; Sa 09:00-13:00", OpeningHours.Always);

    public static void Named<T>(this IFieldWriter to, string name, T value)
        where T : struct => to.Text(name, value.ToString()!);

    public static void NamedOrNone<T>(this IFieldWriter to, string name, T? value)
        where T : struct => to.Text(name, value?.ToString() ?? "", "");

    public static void DayOrNone(this IFieldWriter to, string name, DateOnly? value) =>
        to.Text(name, value is { } day ? FieldNaming.Day(day) : "", "");

    public static void Hours(this IFieldWriter to, string name, OpeningHours value) =>
        to.Text(name, value.ToString(), OpeningHours.Always.ToString());
}
