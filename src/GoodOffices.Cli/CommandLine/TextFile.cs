using System.Globalization;

namespace GoodOffices.Cli.CommandLine;

/// <summary>Reads text files exactly: UTF-8, every byte kept.</summary>
internal static class TextFile
{
    /// <summary>Reads a file; a byte-order mark stays part of the text, so that writing it back gives the same bytes.</summary>
    /// <exception cref="CommandFailure">It is not UTF-8: the message names the offset of the first byte that is not.</exception>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
        {
            throw CommandFailure.Storage($"'{path}' is a folder, not a file", "name the file in it");
        }

        return Decode(path, await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false));
    }

    internal static string Decode(string path, byte[] bytes)
    {
        if (FirstBad(bytes) is not { } offset)
        {
            return Terminal.Utf8.GetString(bytes);
        }

        var line = 1 + bytes.AsSpan(0, offset).Count((byte)'\n');
        var place = string.Create(CultureInfo.InvariantCulture, $"byte 0x{bytes[offset]:X2} at offset {offset} (line {line})");
        var hint = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            ? $"it looks like UTF-16; convert it: iconv -f UTF-16 -t UTF-8 '{path}'"
            : $"save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 '{path}'";
        throw CommandFailure.BadInput($"'{path}' is not UTF-8: {place}", hint);
    }

    private static int? FirstBad(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (System.Text.Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += consumed;
        }

        return null;
    }
}
