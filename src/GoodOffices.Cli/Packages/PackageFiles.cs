using System.Collections.Immutable;
using GoodOffices.Analysis.Packages;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Packages;

/// <summary>A domain and its profiles as read from files.</summary>
/// <param name="Name">The domain's file.</param>
/// <param name="Problem">What they say.</param>
/// <param name="Rule">How scores of GENIUS profiles became worths; null where none is one.</param>
/// <param name="Notes">What was read as it stands and is unusual.</param>
internal sealed record PackageFiles(string Name, PackageProblem Problem, WorthRule? Rule, ImmutableArray<ReadingFault> Notes)
{
    private const int MostBytes = 16 << 20;

    public static async Task<PackageFiles> ReadAsync(Terminal terminal, string domainFile, IReadOnlyList<string> profileFiles, WorthRule rule, int steps, CancellationToken cancellation)
    {
        if (profileFiles.Count < 2)
        {
            throw CommandFailure.Usage(profileFiles.Count == 0 ? "no profile is named" : "one profile is named: packages are between two parties or more", "for example: good-offices packages solve domain.xml party1.xml party2.xml");
        }

        if (profileFiles.Count > PackageProblem.MostParties)
        {
            throw CommandFailure.Usage($"{profileFiles.Count} profiles are named", $"at most {PackageProblem.MostParties} parties");
        }

        var bytes = await BytesAsync(domainFile, cancellation).ConfigureAwait(false);
        var domain = IsXml(bytes) ? GeniusDomain.Read(bytes, domainFile, steps) : QuestionsJson.Read(bytes, domainFile);
        var (notes, parties, anyGenius) = (domain.Notes.ToList(), new List<PartyWorths>(), false);
        var questions = Value(domain);
        foreach (var file in profileFiles)
        {
            bytes = await BytesAsync(file, cancellation).ConfigureAwait(false);
            var isXml = IsXml(bytes);
            anyGenius |= isXml;
            var profile = isXml ? GeniusProfile.Read(bytes, file, questions, Path.GetFileNameWithoutExtension(file), rule) : WorthsJson.Read(bytes, file, questions);
            parties.Add(Value(profile));
            notes.AddRange(profile.Notes);
        }

        foreach (var note in notes)
        {
            await terminal.Error.WriteLineAsync($"note: {note}").ConfigureAwait(false);
        }

        return new PackageFiles(domainFile, new PackageProblem(questions, parties), anyGenius ? rule : null, [.. notes]);
    }

    public override string ToString() => Name;

    private static T Value<T>(Reading<T> reading)
        where T : class => reading.Value ?? throw CommandFailure.BadInput(reading.Fault!.ToString(), reading.Fault.Hint);

    private static async Task<byte[]> BytesAsync(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
        {
            throw CommandFailure.Storage($"'{path}' is a folder, not a file", "name the file in it");
        }

        return new FileInfo(path) is { Exists: true, Length: > MostBytes } large
            ? throw CommandFailure.BadInput($"{path}: the file has {large.Length} bytes; at most {MostBytes} are read")
            : await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
    }

    /// <summary>XML begins with a sign that JSON does not, whatever its encoding: UTF-16 by its mark, others by the sign itself.</summary>
    private static bool IsXml(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        return text.IsEmpty || text[0] is (byte)'<' or 0xFE or 0xFF;
    }
}
