using System.Text;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Agreement.Text;

namespace GoodOffices.Agreement;

/// <summary>A provision as it stands between the parties.</summary>
/// <param name="Id">The provision.</param>
/// <param name="Number">Its number as printed; may be empty.</param>
/// <param name="Heading">Its heading by language.</param>
/// <param name="Text">The wording with its brackets; empty where nothing is on the table or all want no such provision.</param>
/// <param name="IsBasis">True where nobody tabled anything and the text is the basis for negotiation that all accepted.</param>
public sealed record RollingProvision(ProvisionId Id, string Number, Texts Heading, RollingText Text, bool IsBasis)
{
    private const string Deletion = "(agreed to be deleted)";
    private const string DeletionAdReferendum = "(agreed ad referendum to be deleted)";

    private const string NothingOpen = "(no bracket stands here)";

    private string? _printed;
    private IReadOnlyList<BracketPlace>? _brackets;

    /// <summary>How firmly all agreed that there is to be no such provision, or null where they did not. Until the text is
    /// final it keeps its place and its number, so that those after it keep theirs.</summary>
    public AcceptanceLevel? Deleted { get; init; }

    /// <summary>The brackets with the numbers by which people speak of them, such as <c>7.2-b</c>: counted under the
    /// provision's key, so that a renumbering of the provisions leaves them as they are. A bracket keeps its number from act to
    /// act while it lives, and no other gets it afterwards; see <see cref="BracketRegister"/>.</summary>
    public IReadOnlyList<BracketPlace> Brackets => _brackets ??= Numbers is null ? Text.Places(Id.Key) : Text.Places(Id.Key, Numbers().Brackets);

    /// <summary>Derives the numbers of the brackets from the record, when they are asked for.</summary>
    internal Func<BracketRegister>? Numbers { get; init; }

    /// <summary>Where the provision is a link regime for all who stand by a text: the regimes side by side, field by field, and
    /// the clauses that they give; else null.</summary>
    public RegimeClauses? Clauses { get; internal init; }

    /// <summary>The number of the bracket in which the parties differ in a row of the annex's table; null where they do not.</summary>
    public string? NumberOf(RegimeRow row) => Clauses is { } clauses && ReferenceEquals(clauses.Text, Text) ? clauses.NumberOf(row, Brackets) : null;

    /// <summary>The text in bracket notation.</summary>
    public string Printed => _printed ??= Text.Print();

    internal void AppendTo(List<string> output, Language language, bool regimesInFull)
    {
        var heading = Heading.In(language);
        if (Number.Length > 0 || heading.Length > 0)
        {
            output.Add($"## {Number}{(Number.Length > 0 && heading.Length > 0 ? " " : "")}{heading}\n\n");
        }

        if (Deleted is { } level)
        {
            output.Add((level == AcceptanceLevel.AdReferendum ? DeletionAdReferendum : Deletion) + "\n\n");
            return;
        }

        var printed = Clauses is null || regimesInFull ? Printed : OpenLines();
        output.Add(printed);
        output.Add(printed.EndsWith('\n') ? "\n" : "\n\n");
    }

    /// <summary>The lines in which a bracket stands, or a part of one that goes over several.</summary>
    private string OpenLines()
    {
        var (open, depth, isEscaped) = (new StringBuilder(), 0, false);
        foreach (var line in Printed.Split('\n'))
        {
            var before = depth;
            var hasSign = false;
            foreach (var sign in line)
            {
                var counts = !isEscaped && sign is ('[' or ']');
                hasSign |= counts;
                depth += !counts ? 0 : sign == '[' ? 1 : -1;
                isEscaped = !isEscaped && sign == '\\';
            }

            open.Append(before > 0 || hasSign ? line + "\n" : "");
        }

        return open.Length > 0 ? open.ToString() : NothingOpen;
    }

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
