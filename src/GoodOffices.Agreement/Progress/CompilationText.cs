using System.Globalization;
using System.Text;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Agreement;

/// <summary>The compilation: every proposal on the table with its attribution, nothing added, nothing dropped.</summary>
public static class CompilationText
{
    /// <summary>The compilation of an instrument in Markdown, in its drafting language.</summary>
    /// <exception cref="KeyNotFoundException">There is no such instrument.</exception>
    public static string Print(Table table, InstrumentId id)
    {
        ArgumentNullException.ThrowIfNull(table);
        var instrument = table.Instruments[id];
        var language = instrument.Terms.Drafting;
        var output = new StringBuilder($"# {instrument.Title.In(language)}\n\n");
        foreach (var standing in StateOfPlay.Of(table).Instruments.Single(standing => standing.Id == id).Provisions)
        {
            var label = table.Rules.Legend.Of(standing.Status).Label;
            output.Append($"## {standing.Number} {standing.Heading.In(language)}".TrimEnd()).Append(CultureInfo.InvariantCulture, $" ({label})\n\n");
            foreach (var entry in standing.Compilation)
            {
                Append(output, entry, language);
            }
        }

        return output.ToString();
    }

    private static void Append(StringBuilder output, CompiledProposal entry, Language language)
    {
        var text = entry.Content switch
        {
            null => "No such provision.",
            LinkRegimeContent content => RegimeClauses.Print(content.Regime, language),
            var wording => ((WordingContent)wording).Text,
        };
        output.Append(CultureInfo.InvariantCulture, $"{Named(entry)}\n\n{text}\n\n");
    }

    private static string Named(CompiledProposal entry)
    {
        var parts = new List<string> { $"{string.Join(", ", entry.Proposals)}{(entry.Proposals.Count > 0 ? ", " : "")}by {string.Join(", ", entry.Proponents)}" };
        Add(parts, "supported by", entry.Supporters);
        Add(parts, "held by", entry.Holding);
        Add(parts, "could be accepted by", entry.CouldAccept);
        return string.Join("; ", parts) + ":";
    }

    private static void Add(List<string> parts, string how, ValueList<PartyId> parties)
    {
        if (parties.Count > 0)
        {
            parts.Add($"{how} {string.Join(", ", parties)}");
        }
    }
}
