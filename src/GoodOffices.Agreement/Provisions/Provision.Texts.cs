namespace GoodOffices.Agreement;

public sealed partial record Provision
{
    /// <summary>The text of a wording in a language: the drafting language's own, else the last one aligned to it, else the
    /// one that came with the earliest proposal that has one; null where there is none.</summary>
    public string? TextIn(Digest wording, Language language)
    {
        if (ContentOf(wording) is not WordingContent content)
        {
            return null;
        }

        if (content.Drafting == language)
        {
            return content.Text;
        }

        return Alignments.GetValueOrDefault(new AlignmentKey(wording, language))?.Text
            ?? Proposals.Values.Where(proposal => proposal.Content.Digest == wording).OrderBy(static proposal => proposal.TabledBy)
                .Select(proposal => ((WordingContent)proposal.Content).Texts[language]).FirstOrDefault(static text => text is not null);
    }

    /// <summary>What all parties put into a blank alike, or null where it is open.</summary>
    public Texts? FilledWith(PlaceholderKey blank) =>
        Fillings.TryGetValue(blank, out var fillings) && fillings[0] is { } first && fillings.All(filling => filling is not null && filling.Value.Equals(first.Value))
            ? first.Value : null;

    /// <summary>The blanks of a wording that are still open, by ordinal.</summary>
    public IEnumerable<int> OpenBlanks(Digest wording) =>
        ContentOf(wording) is WordingContent content
            ? Enumerable.Range(0, Placeholder.In(content.Text).Count).Where(ordinal => FilledWith(new PlaceholderKey(wording, ordinal)) is null)
            : [];

    internal string Filled(Digest wording, string text, Language language)
    {
        var drafting = ((WordingContent)ContentOf(wording)!).Drafting;
        return Fillings.IsEmpty ? text : Placeholder.Fill(text, ordinal =>
            FilledWith(new PlaceholderKey(wording, ordinal)) is { } value ? value[language] ?? value.In(drafting) : null);
    }
}
