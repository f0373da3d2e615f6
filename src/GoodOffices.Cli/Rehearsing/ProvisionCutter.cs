using GoodOffices.Agreement.Text;

namespace GoodOffices.Cli.Rehearsing;

/// <summary>Cuts drafts into provisions: at the articles and paragraphs at which all of them begin a line, aligned as the
/// collation aligns them. A party's wordings, joined, are its draft, character for character.</summary>
internal static class ProvisionCutter
{
    /// <summary>Beyond so many provisions the paragraphs of the shorter articles stay together, where nothing else is asked for: people could not speak of more.</summary>
    public const int UsualMost = 400;

    // No party of a convocation has a hyphen in its code.
    private const string BasisCode = "BASIS-TEXT";

    /// <summary>Cuts.</summary>
    /// <param name="basis">A text that all accept as basis for negotiation, or null.</param>
    /// <param name="drafts">Each party with its draft.</param>
    /// <param name="most">The most provisions.</param>
    public static IReadOnlyList<DraftProvision> Cut(string? basis, IReadOnlyList<(string Party, string Text)> drafts, int most = UsualMost)
    {
        List<(string Party, string Text)> texts = basis is null ? [.. drafts] : [.. drafts, (BasisCode, basis)];
        var places = Places(Collation.Of(null, texts), texts);
        var kinds = places.Select(place => KindOf(drafts, place)).ToList();
        return Name(drafts, basis, Choose(places, kinds, texts, most));
    }

    /// <summary>The places at which every text begins a line: the offset in each text, in the order of the texts.</summary>
    private static List<int[]> Places(RollingText collated, List<(string Party, string Text)> texts)
    {
        var places = new List<int[]> { new int[texts.Count] };
        var offsets = new int[texts.Count];
        foreach (var segment in collated.Segments)
        {
            if (segment is Segment.Plain plain)
            {
                AddLines(places, texts, offsets, plain.Text, _ => true);
            }
            else
            {
                AddBracket(places, texts, offsets, (Segment.Bracket)segment);
            }
        }

        places.Add([.. texts.Select(text => text.Text.Length)]);
        return [.. places.DistinctBy(place => string.Join(',', place))];
    }

    /// <summary>A bracket can be cut before; and where only one wording stands in it, at the lines of that wording.</summary>
    private static void AddBracket(List<int[]> places, List<(string Party, string Text)> texts, int[] offsets, Segment.Bracket bracket)
    {
        bool Has(int number) => bracket.Of(texts[number].Party) is not null;
        Advance(offsets, bracket.Before.Length, Has);
        var own = Enumerable.Range(0, texts.Count).Select(number => bracket.Of(texts[number].Party)?.Content.Resolve(texts[number].Party) ?? "").ToList();
        if (own.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList() is [var only])
        {
            AddLines(places, texts, offsets, only, number => own[number].Length > 0);
        }
        else
        {
            AddPlace(places, texts, offsets);
            for (var number = 0; number < offsets.Length; number++)
            {
                offsets[number] += own[number].Length;
            }
        }

        Advance(offsets, bracket.After.Length, Has);
    }

    private static void AddLines(List<int[]> places, List<(string Party, string Text)> texts, int[] offsets, string text, Func<int, bool> has)
    {
        AddPlace(places, texts, offsets);
        var from = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at - 1] is '\n' or '\r' && text[at] is not ('\n' or '\r' or ' ' or '\t'))
            {
                Advance(offsets, at - from, has);
                from = at;
                AddPlace(places, texts, offsets);
            }
        }

        Advance(offsets, text.Length - from, has);
    }

    private static void Advance(int[] offsets, int length, Func<int, bool> has)
    {
        for (var number = 0; number < offsets.Length; number++)
        {
            offsets[number] += has(number) ? length : 0;
        }
    }

    /// <summary>Adds a place where every text begins a line there, or has nothing but blank lines left.</summary>
    private static void AddPlace(List<int[]> places, List<(string Party, string Text)> texts, int[] offsets)
    {
        for (var number = 0; number < offsets.Length; number++)
        {
            var (text, offset) = (texts[number].Text, offsets[number]);
            if (offset > 0 && text[offset - 1] is not ('\n' or '\r') && !text.AsSpan(offset).IsWhiteSpace())
            {
                return;
            }
        }

        places.Add([.. offsets]);
    }

    private static PlaceKind KindOf(IReadOnlyList<(string Party, string Text)> drafts, int[] place) =>
        Enumerable.Range(0, drafts.Count).Max(number => KindOf(LineAt(drafts[number].Text, place[number])));

    private static PlaceKind KindOf(string line) => line.Length == 0 ? PlaceKind.Line
        : IsHeading(line) ? PlaceKind.Heading
        : Headings.ParagraphOf(line) is not null ? PlaceKind.Numbered : PlaceKind.Line;

    private static bool IsHeading(string line) => Headings.IsHeading(line) || Headings.ArticleOf(line) is not null
        || (line[0] == '#' && line.TrimStart('#') is [' ', ..]);

    /// <summary>The places of the cuts: at headings and at numbered paragraphs; in texts that have neither, at every paragraph.</summary>
    private static List<int[]> Choose(List<int[]> places, List<PlaceKind> kinds, List<(string Party, string Text)> texts, int most)
    {
        List<int[]> At(PlaceKind least) => WithoutBareHeadings([.. places.Where((place, at) => at == 0 || at == places.Count - 1 || kinds[at] >= least)], texts);
        var cuts = At(PlaceKind.Numbered);
        if (cuts.Count <= 2 && AtParagraphs(places, texts) is { Count: > 2 } paragraphs && paragraphs.Count <= most + 1)
        {
            return paragraphs;
        }

        if (cuts.Count > most + 1 && At(PlaceKind.Heading) is { Count: > 2 } headed)
        {
            cuts = headed;
        }

        return cuts.Count <= most + 1 ? cuts : [.. cuts.Where((_, at) => at % ((cuts.Count / most) + 1) == 0 || at == cuts.Count - 1)];
    }

    private static List<int[]> AtParagraphs(List<int[]> places, List<(string Party, string Text)> texts) =>
        [.. places.Where((place, at) => at == 0 || at == places.Count - 1 || texts.Select((text, number) => FollowsBlankLine(text.Text, place[number])).All(follows => follows))];

    private static bool FollowsBlankLine(string text, int offset) =>
        offset == 0 || text.AsSpan(0, offset).TrimEnd(" \t").ToString() is var before && before.Length - before.TrimEnd('\n', '\r').Length > (before.EndsWith("\r\n", StringComparison.Ordinal) ? 2 : 1);

    /// <summary>A heading stays with the paragraph under it.</summary>
    private static List<int[]> WithoutBareHeadings(List<int[]> cuts, List<(string Party, string Text)> texts)
    {
        var kept = new List<int[]>();
        foreach (var cut in cuts)
        {
            if (kept.Count <= 0 || ReferenceEquals(cut, cuts[^1]) || !IsBareHeading(kept[^1], cut, texts))
            {
                kept.Add(cut);
            }
        }

        return kept;
    }

    private static bool IsBareHeading(int[] from, int[] to, List<(string Party, string Text)> texts)
    {
        var any = false;
        for (var number = 0; number < texts.Count; number++)
        {
            var stretch = texts[number].Text.AsSpan(from[number], to[number] - from[number]).Trim();
            if (stretch.IsEmpty)
            {
                continue;
            }

            any = true;
            if (stretch.IndexOfAny('\n', '\r') >= 0 || !IsHeading(stretch.ToString()))
            {
                return false;
            }
        }

        return any && !Enumerable.Range(0, texts.Count).Any(number => IsHeading(LineAt(texts[number].Text, to[number]) is { Length: > 0 } line ? line : "."));
    }

    private static List<DraftProvision> Name(IReadOnlyList<(string Party, string Text)> drafts, string? basis, List<int[]> cuts)
    {
        var naming = new ProvisionNaming();
        var provisions = new List<DraftProvision>();
        for (var at = 0; at + 1 < cuts.Count; at++)
        {
            var wordings = drafts.Select((draft, number) => KeyValuePair.Create(draft.Party, draft.Text[cuts[at][number]..cuts[at + 1][number]])).ToDictionary(StringComparer.Ordinal);
            if (wordings.Values.FirstOrDefault(wording => wording.Length > 0) is not { } first)
            {
                continue;
            }

            var fromBasis = basis?[cuts[at][^1]..cuts[at + 1][^1]];
            var (key, heading) = naming.Next(first);
            provisions.Add(new DraftProvision(key, heading, wordings, fromBasis is { Length: > 0 } ? fromBasis : null));
        }

        return provisions;
    }

    private static string LineAt(string text, int offset)
    {
        var rest = text.AsSpan(offset, Math.Min(400, text.Length - offset));
        var end = rest.IndexOfAny('\n', '\r');
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    private enum PlaceKind
    {
        Line,
        Numbered,
        Heading,
    }
}
