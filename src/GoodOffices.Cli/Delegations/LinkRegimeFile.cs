using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <summary>A link regime as a file that people write: JSON in the form of docs/spec/regime.md.</summary>
internal static class LinkRegimeFile
{
    private const int MostTold = 20;

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="CommandFailure">It is not a regime; the message says where and why, fault by fault.</exception>
    public static Regime Read(string path, string json)
    {
        // Editors put a byte-order mark first; RFC 8259 section 8.1 lets a reader ignore it.
        var check = RegimeJson.Read(Encoding.UTF8.GetBytes(json.StartsWith('\uFEFF') ? json[1..] : json));
        return check.Regime ?? throw Failure(path, check.Faults);
    }

    /// <summary>Reads a file's text as the content of a provision.</summary>
    /// <exception cref="CommandFailure">It is not a regime; the message says where and why.</exception>
    public static LinkRegimeContent Parse(string path, string json) => new(Read(path, json));

    /// <summary>Tells faults, one on a line.</summary>
    public static CommandFailure Failure(string path, ValueList<RegimeFault> faults)
    {
        var told = faults.Take(MostTold).Select(fault => $"\n  {fault.Shown}");
        var more = faults.Count > MostTold ? $"\n  and {faults.Count - MostTold} more" : "";
        return CommandFailure.BadInput($"'{path}' is not a link regime:{string.Concat(told)}{more}",
            "docs/spec/regime.md describes the form; good-offices corridors preset writes a regime to start from");
    }
}
