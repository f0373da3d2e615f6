using GoodOffices.Agreement;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Localisation;

/// <summary>The language of one window.</summary>
public sealed class DeskLanguage(TimeProvider time)
{
    private Words _words = Words.Of("en");

    /// <summary>Its tag.</summary>
    public string Code => _words.Language;

    /// <summary>Whether it is written from right to left.</summary>
    public bool IsRightToLeft => Code == "ar";

    /// <summary>Whether its words were reviewed.</summary>
    public bool IsReviewed => Words.Reviewed.Contains(Code);

    /// <summary>Told when it changes.</summary>
    public event Action? Changed;

    /// <summary>A text.</summary>
    public string this[string key] => _words[key];

    /// <summary>A text with what is put in.</summary>
    public string Format(string key, params ReadOnlySpan<object> arguments) => _words.Format(key, arguments);

    /// <summary>A text about a number of things.</summary>
    public string Count(string key, long count, params ReadOnlySpan<object> more) => _words.Count(key, count, more);

    /// <summary>A number.</summary>
    public string Number(long count) => Plurals.Number(Code, count);

    /// <summary>Speaks another language.</summary>
    public void Choose(string code)
    {
        _words = Words.Of(code);
        Changed?.Invoke();
    }

    /// <summary>A name or a title of the talks in this language, else in English, else in its first one.</summary>
    public string Of(TextInLanguages text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LanguageTag.TryParse(Code, out var tag) ? text.For(tag) : text.ToString();
    }

    /// <summary>A text of the table in this language, else in its first one.</summary>
    public string Of(Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.In(new Language(Code));
    }

    /// <summary>A moment by this computer's clock: the time today, else the day too. Hours and minutes, 24 hours.</summary>
    public string When(DateTimeOffset moment)
    {
        var (local, now) = (TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone), TimeZoneInfo.ConvertTime(time.GetUtcNow(), time.LocalTimeZone));
        var clock = Clock(local);
        return local.Date == now.Date ? clock : local.Year == now.Year ? Format("date.day-month-time", local.Day, Month(local.Month), clock) : Format("date.day-month-year-time", local.Day, Month(local.Month), local.Year, clock);
    }

    /// <summary>A day.</summary>
    public string Day(DateOnly day) => Format("date.day-month-year", day.Day, Month(day.Month), day.Year);

    /// <summary>A moment in full, with the offset from UTC, for what is printed.</summary>
    public string Full(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone);
        var offset = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"UTC{(local.Offset < TimeSpan.Zero ? '-' : '+')}{local.Offset:hh\\:mm}");
        return Format("date.full", local.Day, Month(local.Month), local.Year, Clock(local), offset);
    }

    /// <summary>How long ago, in the largest whole unit.</summary>
    public string Age(DateTimeOffset moment)
    {
        var age = time.GetUtcNow() - moment;
        return age < TimeSpan.FromMinutes(1) ? this["age.now"] : age < TimeSpan.FromHours(1) ? Count("age.minutes", (long)age.TotalMinutes)
            : age < TimeSpan.FromDays(1) ? Count("age.hours", (long)age.TotalHours) : Count("age.days", (long)age.TotalDays);
    }

    private string Month(int month) => this[string.Create(System.Globalization.CultureInfo.InvariantCulture, $"month.{month}")];

    private static string Clock(DateTimeOffset local) => local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
