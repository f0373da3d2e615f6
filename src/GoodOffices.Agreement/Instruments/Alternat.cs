using System.Globalization;
using System.Text;

namespace GoodOffices.Agreement;

/// <summary>The alternat: each party's original names that party first. The text itself is one; originals are identical up
/// to the order of the parties' names and of their forms of the names of places.</summary>
public static class Alternat
{
    /// <summary>The parties in the order of one party's original: its own name first, the others as they are seated.</summary>
    /// <exception cref="ArgumentException">It is no party of the table.</exception>
    public static IReadOnlyList<PartyId> Order(TableRules rules, PartyId own)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.Seat(own) < 0
            ? throw new ArgumentException($"{own} is no party to this table.", nameof(own))
            : [own, .. rules.Parties.Where(party => party != own)];
    }

    /// <summary>One party's original in Markdown: title, names, provisions, and a line for each signature.</summary>
    /// <param name="text">The clean text.</param>
    /// <param name="order">The parties in the order of this original (<see cref="Order"/>).</param>
    /// <param name="nameOf">A party's name in the language of the text.</param>
    public static string Print(InstrumentText text, IReadOnlyList<PartyId> order, Func<PartyId, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(nameOf);
        var names = order.Select(nameOf).ToList();
        var output = new StringBuilder($"# {text.Title}\n\n");
        foreach (var name in names)
        {
            output.Append(CultureInfo.InvariantCulture, $"- {name}\n");
        }

        output.Append('\n');
        foreach (var provision in text.Provisions)
        {
            var heading = $"{provision.Number} {provision.Heading}".Trim();
            var words = provision.Text ?? Corridors.RegimeClauses.Print(provision.Regime!.Regime, text.Language, order);
            output.Append(heading.Length > 0 ? $"## {heading}\n\n" : "").Append(words).Append(words.EndsWith('\n') ? "\n" : "\n\n");
        }

        foreach (var name in names)
        {
            output.Append(CultureInfo.InvariantCulture, $"For {name}: ____________________\n\n");
        }

        return output.ToString();
    }
}
