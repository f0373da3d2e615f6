using System.Collections.Immutable;
using System.Text.Json;
using GoodOffices.Analysis.Packages;
using GoodOffices.Analysis.Packages.Reading;

namespace GoodOffices.Analysis.Overlap;

/// <summary>Reads and writes the files of a round (docs/spec/overlap.md): options, marks, transcripts. Never throws for what a file says.</summary>
public static class OverlapJson
{
    /// <summary>What the field <c>form</c> of a list of options says.</summary>
    public const string OptionsForm = "good-offices-overlap-options/1";

    /// <summary>What the field <c>form</c> of a party's marks says.</summary>
    public const string MarksForm = "good-offices-overlap-marks/1";

    /// <summary>What the field <c>form</c> of a transcript says.</summary>
    public const string TranscriptForm = "good-offices-overlap-transcript/1";

    /// <summary>Reads a list of options.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    public static Reading<OverlapOptions> ReadOptions(ReadOnlyMemory<byte> bytes, string file) => FileReading.Of(file, reading =>
    {
        var fields = Begin(reading, bytes, OptionsForm, "a list of options");
        var title = fields.Maybe("title") is { } titled ? JsonFields.TextOf(reading, titled, "title") : "";
        var list = fields.Of("options");
        var names = NamesOf(reading, list, "option", OverlapStatement.MostOptions);
        int? limit = fields.Maybe("limit") is { } limited ? WholeOf(reading, limited, "limit", 1, names.Length - 1) : null;
        fields.End();
        return new OverlapOptions(title, names, limit);
    });

    /// <summary>Reads what a party marked on a list.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="options">The list.</param>
    public static Reading<OverlapMarks> ReadMarks(ReadOnlyMemory<byte> bytes, string file, OverlapOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return FileReading.Of(file, reading =>
        {
            var fields = Begin(reading, bytes, MarksForm, "the marks of a party");
            var (party, list) = (fields.Text("party"), fields.Of("yes"));
            fields.End();
            var yes = new bool[options.Names.Length];
            foreach (var item in JsonFields.ItemsOf(reading, list, "yes"))
            {
                var at = options.Names.IndexOf(JsonFields.TextOf(reading, item, "an option"));
                if (at < 0) throw reading.Fault(item.Line, $"'{FileReading.Shown(item.Text)}' is no option of the list", $"options are {FileReading.Shown(options.Names)}");
                if (yes[at]) throw reading.Fault(item.Line, $"the option '{FileReading.Shown(item.Text)}' stands twice");
                yes[at] = true;
            }

            return yes.Count(static one => one) > options.MarkLimit
                ? throw reading.Fault(list.Line, $"{yes.Count(static one => one)} options are marked, and the list allows {options.MarkLimit}", "mark fewer")
                : new OverlapMarks(party, [.. yes]);
        });
    }

    /// <summary>Reads a transcript and verifies every message of it, up to the first that does not: <see cref="OverlapFile.Refused"/> names it.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    public static Reading<OverlapFile> ReadTranscript(ReadOnlyMemory<byte> bytes, string file) => FileReading.Of(file, reading =>
    {
        var fields = Begin(reading, bytes, TranscriptForm, "a transcript");
        var parties = NamesOf(reading, fields.Of("parties"), "party", OverlapStatement.MostParties);
        var (options, digests) = OptionsOf(reading, fields.Of("options"));
        if (parties.Length < 2) throw reading.Fault(fields.Of("parties").Line, "a round is between two parties or more");
        int? limit = fields.Maybe("limit") is { } limited ? WholeOf(reading, limited, "limit", 1, options.Length - 1) : null;
        var first = WholeOf(reading, fields.Of("first"), "first", 0, parties.Length - 1);
        var transcript = OverlapTranscript.Begin(new OverlapStatement(DigestOf(reading, fields.Of("context"), "context"), parties.Length, digests, limit, first));
        ReadingFault? refused = null;
        foreach (var item in JsonFields.ItemsOf(reading, fields.Of("messages"), "messages"))
        {
            var (party, message) = MessageOf(reading, new JsonFields(reading, item, "a message"), parties);
            if (refused is not null) continue;
            var taken = transcript.Take(party, message);
            transcript = taken.Next ?? transcript;
            refused = taken.Fault is { } fault ? new ReadingFault(file, item.Line, $"the message of '{FileReading.Shown(parties[party])}' does not verify: {fault}") : null;
        }

        fields.End();
        return new OverlapFile(parties, options, transcript) { Refused = refused };
    });

    /// <summary>A transcript as JSON text, ending in a line break.</summary>
    public static string Write(OverlapFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var statement = file.Transcript.Statement;
        return JsonText.Of(to =>
        {
            to.WriteString("form", TranscriptForm);
            to.WriteString("context", Convert.ToHexStringLower(statement.Context.Span));
            to.WriteStartArray("parties");
            foreach (var party in file.Parties) to.WriteStringValue(party);
            to.WriteEndArray();
            to.WriteNumber("first", statement.First);
            if (statement.MarkLimit is { } limit) to.WriteNumber("limit", limit);
            to.WriteStartArray("options");
            foreach (var (name, digest) in file.Options.Zip(statement.Options))
            {
                to.WriteStartObject();
                to.WriteString("name", name);
                to.WriteString("digest", Convert.ToHexStringLower(digest.Span));
                to.WriteEndObject();
            }

            to.WriteEndArray();
            to.WriteStartArray("messages");
            foreach (var (party, message) in file.Transcript.Messages)
            {
                to.WriteStartObject();
                to.WriteString("party", file.Parties[party]);
                to.WriteBase64String("message", message.Span);
                to.WriteEndObject();
            }

            to.WriteEndArray();
        });
    }

    private static (int Party, ReadOnlyMemory<byte> Message) MessageOf(FileReading reading, JsonFields fields, ImmutableArray<string> parties)
    {
        var (name, value) = (fields.Text("party"), fields.Of("message"));
        fields.End();
        var party = parties.IndexOf(name);
        if (party < 0) throw reading.Fault(fields.Line, $"'{FileReading.Shown(name)}' is no party of the round");
        var text = JsonFields.TextOf(reading, value, "message");
        var message = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, message, out var length)
            ? (party, message.AsMemory(0, length)) : throw reading.Fault(value.Line, "a message is not base64");
    }

    private static JsonFields Begin(FileReading reading, ReadOnlyMemory<byte> bytes, string form, string what)
    {
        var fields = new JsonFields(reading, PlacedJson.Read(reading, bytes), "the file");
        return fields.Text("form") == form ? fields
            : throw reading.Fault(fields.Of("form").Line, $"the form is '{FileReading.Shown(fields.Text("form"))}'", $"{what} is of the form '{form}'");
    }

    private static ImmutableArray<string> NamesOf(FileReading reading, PlacedJson list, string what, int most)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in JsonFields.ItemsOf(reading, list, what + "s"))
        {
            names.Add(Unique(reading, item, JsonFields.TextOf(reading, item, what), names, what));
        }

        return names.Count is 0 || names.Count > most ? throw reading.Fault(list.Line, $"there are {names.Count} of '{what}'", $"between one and {most}") : names.ToImmutable();
    }

    private static (ImmutableArray<string> Names, List<ReadOnlyMemory<byte>> Digests) OptionsOf(FileReading reading, PlacedJson list)
    {
        var (names, digests) = (ImmutableArray.CreateBuilder<string>(), new List<ReadOnlyMemory<byte>>());
        foreach (var item in JsonFields.ItemsOf(reading, list, "options"))
        {
            var fields = new JsonFields(reading, item, "an option");
            names.Add(Unique(reading, item, fields.Text("name"), names, "option"));
            var digest = DigestOf(reading, fields.Of("digest"), "digest");
            if (digests.Any(other => other.Span.SequenceEqual(digest))) throw reading.Fault(item.Line, "the digest of an option stands twice");
            digests.Add(digest);
            fields.End();
        }

        return names.Count is 0 or > OverlapStatement.MostOptions
            ? throw reading.Fault(list.Line, $"there are {names.Count} options", $"between one and {OverlapStatement.MostOptions}") : (names.ToImmutable(), digests);
    }

    private static string Unique(FileReading reading, PlacedJson item, string name, ImmutableArray<string>.Builder names, string what) =>
        names.Contains(name) ? throw reading.Fault(item.Line, $"'{FileReading.Shown(name)}' stands twice", $"each {what} once") : name;

    private static byte[] DigestOf(FileReading reading, PlacedJson value, string what)
    {
        var text = JsonFields.TextOf(reading, value, what);
        var digest = new byte[OverlapStatement.DigestSize];
        return text.Length == 2 * digest.Length && Convert.FromHexString(text, digest, out _, out _) == System.Buffers.OperationStatus.Done
            ? digest : throw reading.Fault(value.Line, $"{what} is not 64 hexadecimal digits");
    }

    private static int WholeOf(FileReading reading, PlacedJson value, string what, int least, int most)
    {
        var number = JsonFields.NumberOf(reading, value, what);
        return number.Denominator.IsOne && number >= least && number <= most
            ? (int)number.Numerator : throw reading.Fault(value.Line, $"{what} is {FileReading.Shown(value.Text)}", most < least ? "leave it out" : $"a whole number between {least} and {most}");
    }
}
