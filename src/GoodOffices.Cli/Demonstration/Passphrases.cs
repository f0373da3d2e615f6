using System.Security.Cryptography;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Demonstration;

/// <summary>Makes a passphrase for a node that a program set up, in a file that its user alone may read.</summary>
internal static class Passphrases
{
    public static void Write(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, Terminal.Utf8, options) { NewLine = "\n" };
        writer.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
    }
}
