using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace GoodOffices.Cli.CommandLine;

/// <summary>Where a command reads and writes. Results go to the output, everything else to the error stream.</summary>
internal sealed class Terminal
{
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerOptions JsonForm = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly Stream _output;

    public Terminal(Stream output, TextWriter error, TextReader input, bool interactive = false, bool colour = false)
    {
        _output = output;
        Error = error;
        Input = input;
        Interactive = interactive;
        Colour = colour;
        Output = new StreamWriter(output, Utf8, leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
        Notes = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = interactive ? AnsiSupport.Detect : AnsiSupport.No,
            Out = new AnsiConsoleOutput(error),
        });
    }

    /// <summary>Results as text, UTF-8, lines ending in LF.</summary>
    public TextWriter Output { get; }

    public TextWriter Error { get; }

    public TextReader Input { get; }

    /// <summary>Whether a person sits at it: then there are prompts and progress bars.</summary>
    public bool Interactive { get; }

    /// <summary>Whether results may be coloured (a terminal, and NO_COLOR is not set).</summary>
    public bool Colour { get; }

    /// <summary>The error stream with progress bars, where a person looks at it.</summary>
    public IAnsiConsole Notes { get; }

    /// <summary>Whether results are wanted as JSON.</summary>
    public bool Json { get; set; }

    public static Terminal OfProcess()
    {
        var noColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" };
        return new Terminal(Console.OpenStandardOutput(), error, Console.In, !Console.IsErrorRedirected && !Console.IsInputRedirected,
            !noColour && !Console.IsOutputRedirected);
    }

    /// <summary>Prints a result in the form that is wanted.</summary>
    /// <param name="value">What <c>--json</c> shows.</param>
    /// <param name="plain">Writes it for people.</param>
    public void Print(object value, Action<TextWriter> plain)
    {
        if (Json)
        {
            Output.WriteLine(JsonSerializer.Serialize(value, JsonForm));
        }
        else
        {
            plain(Output);
        }
    }

    /// <summary>Writes a text exactly: its UTF-8 bytes and nothing else.</summary>
    public void WriteExactly(string text)
    {
        Output.Flush();
        _output.Write(Utf8.GetBytes(text));
        _output.Flush();
    }

    /// <summary>Tells a failure: what, and what to do.</summary>
    public void Tell(CommandFailure failure)
    {
        Error.WriteLine($"error: {failure.Message}");
        if (failure.Hint is { Length: > 0 } hint)
        {
            Error.WriteLine($"hint: {hint}");
        }
    }

    /// <summary>Does something that may take a while, with a progress bar where a person looks.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="work">Gets a report of the share done, 0 to 1.</param>
    public async Task<T> WithProgressAsync<T>(string what, Func<Action<double>, Task<T>> work)
    {
        if (!Interactive)
        {
            return await work(static _ => { }).ConfigureAwait(false);
        }

        return await Notes.Progress().AutoClear(true).HideCompleted(true).StartAsync(async context =>
        {
            var task = context.AddTask(Markup.Escape(what), maxValue: 1);
            return await work(share => task.Value = share).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }
}
