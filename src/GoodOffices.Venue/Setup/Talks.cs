using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Notes;
using GoodOffices.Venue.Storage;

namespace GoodOffices.Venue.Setup;

/// <summary>The convocation that this venue serves: given at the first run, kept in the data directory, and entry 0 of every log.</summary>
internal static class Talks
{
    /// <summary>Takes the convocation given, or the one kept; checks that it names this venue; keeps it.</summary>
    /// <exception cref="VenueFailure">None is there, it is invalid, it is another than the one kept, or it is for another venue.</exception>
    public static Convocation Open(DataDirectory data, VenueFile file, NoteKey key, string? given)
    {
        var bytes = Bytes(data, given);
        if (!Convocation.TryDecode(bytes, out var convocation, out var error))
        {
            throw Invalid(given ?? data.Convocation, error);
        }

        if (!convocation.Terms.LogKey.Equals(key))
        {
            throw new VenueFailure(ExitCode.Convocation,
                $"The convocation names the log {convocation.Terms.LogKey}, but this venue's is {file.Vkey}.",
                "The host puts this venue's vkey, which `init` printed and venue.json holds, into the convocation before signing it.");
        }

        if (!File.Exists(data.Convocation))
        {
            DurableFile.Write(data.Convocation, bytes);
        }

        return convocation;
    }

    private static byte[] Bytes(DataDirectory data, string? given)
    {
        var kept = File.Exists(data.Convocation) ? Read(data.Convocation) : null;
        if (given is null)
        {
            return kept ?? throw new VenueFailure(ExitCode.Convocation, "This venue has no convocation yet.",
                "Give the file that the host has signed: `good-offices-venue run --data DIR --convocation FILE`. It is needed at the first run only.");
        }

        var bytes = Read(given);
        return kept is null || kept.AsSpan().SequenceEqual(bytes) ? bytes : throw new VenueFailure(ExitCode.Convocation,
            $"This venue serves the talks {Hash.Of(kept)}; {given} convenes others.",
            "One data directory holds one talks: make another venue for the other convocation, or leave --convocation out.");
    }

    private static byte[] Read(string path)
    {
        try
        {
            return new FileInfo(path).Length <= Convocation.MaxLength
                ? File.ReadAllBytes(path)
                : throw Invalid(path, new ParseError(Convocation.MaxLength, "a convocation has at most 65,527 bytes"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new VenueFailure(ExitCode.Convocation, $"The convocation {path} cannot be read: {error.Message}",
                "Name a file that the venue's user may read.", error);
        }
    }

    private static VenueFailure Invalid(string path, ParseError error) => new(ExitCode.Convocation,
        $"{path} is not a convocation that this version accepts: {error}.",
        "Ask the host for the file again; if it was made by a newer version, install that version of good-offices-venue.");
}
