using System.Collections.Immutable;
using System.Globalization;

namespace GoodOffices.Analysis.Packages.Reading;

/// <summary>One file while it is read: its name, what was noted, and the way out at the first fault.</summary>
internal sealed class FileReading(string file)
{
    private readonly List<ReadingFault> _notes = [];

    public static Reading<T> Of<T>(string file, Func<FileReading, T> read)
        where T : class
    {
        var reading = new FileReading(file);
        try
        {
            var value = read(reading);
            return new Reading<T>(value, null, [.. reading._notes]);
        }
        catch (FaultException wrong)
        {
            return new Reading<T>(null, wrong.Fault, [.. reading._notes]);
        }
    }

    public void Note(int line, string message) => _notes.Add(new ReadingFault(file, line, message));

    /// <summary>File and line, for messages that come later.</summary>
    public string PlaceOf(int line) => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");

    public FaultException Fault(int line, string message, string? hint = null) => new(new ReadingFault(file, line, message, hint));

    /// <summary>A number, exactly; what is none, or not finite, is a fault.</summary>
    public Rational Number(int line, string what, string text) => Rational.TryParse(text, out var number)
        ? number
        : throw Fault(line, $"{what} is '{Shown(text)}', which is no finite number", "write a decimal number such as 0.35");

    /// <summary>A text of a file as far as a message shows it.</summary>
    public static string Shown(string text)
    {
        const int most = 60;
        var line = new string([.. text.Take(most).Select(static sign => char.IsControl(sign) || char.IsSurrogate(sign) ? '?' : sign)]);
        return text.Length > most ? line + "..." : line;
    }

    /// <summary>Names in a row, cut where there are many.</summary>
    public static string Shown(IEnumerable<string> names)
    {
        const int most = 5;
        ImmutableArray<string> all = [.. names];
        return string.Join(", ", all.Take(most).Select(static name => $"'{Shown(name)}'")) + (all.Length > most ? $" and {all.Length - most} more" : "");
    }
}
