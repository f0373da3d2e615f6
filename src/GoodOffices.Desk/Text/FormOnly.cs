using GoodOffices.Agreement;

namespace GoodOffices.Desk.Text;

/// <summary>What differs in form alone: spelling, punctuation, capitals, white space; never a word or a number.</summary>
public static class FormOnly
{
    /// <summary>The provisions in which every bracket differs in form alone, and no package that is open covers them.</summary>
    public static IReadOnlyList<TextRow> Of(TextModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. Open(model).Where(static row => row.Rolling.Text.Places(row.Id.Key).All(static bracket => bracket.DiffersInFormOnly))];
    }

    /// <summary>The provisions in which some brackets differ in form alone and others in substance: to choose one form there would choose the substance too.</summary>
    public static IReadOnlyList<TextRow> Mixed(TextModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. Open(model).Where(static row => row.Rolling.Text.Places(row.Id.Key).Select(static bracket => bracket.DiffersInFormOnly).Distinct().Count() == 2)];
    }

    private static IEnumerable<TextRow> Open(TextModel model) => model.Rows.Where(row => row.Standing.Status == ProvisionStatus.Bracketed && row.BracketCount > 0 && row.Standing.Compilation.All(static entry => entry.Proposals.Count > 0)
            && !model.Room.Table.Packages.Values.Any(package => package.State == PackageState.Open && package.Covers(row.Id)));
}
