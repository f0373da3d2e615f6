using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GoodOffices.Agreement.Text;

namespace GoodOffices.Cli.Rehearsal;

/// <summary>Cuts drafts into provisions: at the articles that all drafts share and, where an article is long, at shared paragraphs.
/// Put together again the pieces of a party are its draft, byte for byte.</summary>
internal static partial class Pieces
{
    /// <summary>Under this code the basis for negotiation takes part in the alignment.</summary>
    public const string Basis = "BASIS";

    private const int LongArticle = 4_000;

    /// <summary>Cuts.</summary>
    public static IReadOnlyList<Piece> Cut(string? basis, IReadOnlyList<(string Party, string Text)> drafts)
    {
        IReadOnlyList<(string Party, string Text)> all = basis is null ? drafts : [.. drafts, (Basis, basis)];
        var parties = all.Select(draft => draft.Party).ToList();
        var cutter = new Cutter(parties);
        foreach (var segment in Collation.Of(null, all).Segments)
        {
            if (segment is Segment.Plain plain)
            {
                Shared(cutter, plain.Text);
            }
            else
            {
                var bracket = (Segment.Bracket)segment;
                foreach (var alternative in bracket.Alternatives)
                {
                    foreach (var party in alternative.Parties)
                    {
                        cutter.Append(party, bracket.Before + alternative.Content.Resolve(party) + bracket.After);
                    }
                }
            }
        }

        cutter.Cut();
        return cutter.Pieces;
    }

    /// <summary>Wording that all share: a cut can be where an article begins, or a paragraph of a long article.</summary>
    private static void Shared(Cutter cutter, string text)
    {
        var from = 0;
        foreach (Match match in Beginning().Matches(text))
        {
            if (match.Index < from || (!match.Groups["article"].Success && cutter.Length + match.Index - from < LongArticle) || (match.Index == 0 && !cutter.EndsLine))
            {
                continue;
            }

            cutter.AppendToAll(text[from..match.Index]);
            cutter.Cut();
            if (match.Groups["number"] is { Success: true, Value: var number })
            {
                cutter.Number = number;
            }

            from = match.Index;
        }

        cutter.AppendToAll(text[from..]);
    }

    [GeneratedRegex(@"(?<=\A|\n)(?:(?<article>[#*\s]{0,8}(?i:article|section|rule|chapter)\s+(?<number>[0-9]{1,3}[a-z]?|[IVXLC]{1,7})\b)|(?<article>#{1,6}\s)|(?<paragraph>\s{0,3}(?:\(?[0-9]{1,3}[.)]|\S)))", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    /// <summary>Collects each party's wording of the piece at hand.</summary>
    private sealed class Cutter(IReadOnlyList<string> parties)
    {
        private readonly Dictionary<string, StringBuilder> _texts = parties.ToDictionary(party => party, static _ => new StringBuilder(), StringComparer.Ordinal);
        private readonly List<Piece> _pieces = [];
        private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
        private string _article = "";

        public IReadOnlyList<Piece> Pieces => _pieces;

        /// <summary>The number of the article that the next piece belongs to.</summary>
        public string Number { get; set; } = "";

        /// <summary>How long the piece at hand is, of the party with the longest.</summary>
        public int Length => _texts.Values.Max(text => text.Length);

        /// <summary>Whether every party's wording so far ends a line, so that a line begins for all.</summary>
        public bool EndsLine => _texts.Values.All(text => text.Length == 0 || text[^1] == '\n');

        public void Append(string party, string text) => _texts[party].Append(text);

        public void AppendToAll(string text)
        {
            foreach (var builder in _texts.Values)
            {
                builder.Append(text);
            }
        }

        public void Cut()
        {
            if (Length == 0)
            {
                return;
            }

            var first = Number != _article;
            _article = Number;
            var key = Number.Length > 0 && first && _keys.Add(Number) ? Number : FreeKey();
            _pieces.Add(new Piece(key, first ? Number : "", _texts.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal)));
            foreach (var builder in _texts.Values)
            {
                builder.Clear();
            }
        }

        private string FreeKey()
        {
            for (var number = 1; ; number++)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{(_article.Length > 0 ? _article + "." : "p")}{number}");
                if (_keys.Add(key))
                {
                    return key;
                }
            }
        }
    }
}
