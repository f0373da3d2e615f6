using System.Text.RegularExpressions;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.Delegations;
using GoodOffices.Documents.Networks.Strategic;

namespace GoodOffices.Cli.Demonstration;

/// <summary>The annexes of the demonstration: links of the strategic network, presets, and changes field by field.</summary>
internal static partial class AnnexStory
{
    private const string Mark = "=== ";
    private const int ShortestSentence = 24;
    private static readonly PartyId s_first = new("ARM");
    private static readonly PartyId s_second = new("AZE");

    /// <summary>Every annex by file name, as JSON, with the codes and names of the parties.</summary>
    public static IReadOnlyDictionary<string, string> Files(string story, Cast cast)
    {
        var made = new Dictionary<string, Regime>(StringComparer.Ordinal);
        foreach (var section in story.Split("\n" + Mark).Skip(1))
        {
            var lines = section.TrimEnd('\n').Split('\n');
            var head = lines[0].Split(" from ");
            made.Add(head[0], Made(lines.Skip(1), head.Length > 1 ? made[head[1]] : null));
        }

        return made.ToDictionary(static file => file.Key, file => Recoded(RegimeJson.Write(Titled(file.Value, cast)), cast), StringComparer.Ordinal);
    }

    /// <summary>What of an annex could be found in plain text: its words, its codes, and the sentences that are written from it.</summary>
    public static IEnumerable<string> Sentences(string json)
    {
        var regime = LinkRegimeFile.Read("annex", json);
        var rows = RegimeCollation.Of([(s_first, regime)]).Rows;
        return rows.Select(static row => row.Alternatives[0].Value?.Text ?? "").Where(static text => text.Length >= ShortestSentence)
            .Concat(SentenceSearch.SentencesOf([RegimeClauses.Print(regime, Symbols.English)]));
    }

    private static Regime Made(IEnumerable<string> lines, Regime? from)
    {
        var changes = new List<RegimeChange>();
        foreach (var (verb, first, rest) in lines.Select(Words))
        {
            switch (verb)
            {
                case "start":
                    from = Stands(BareRegime.Of(StrategicNetwork.Load(), [.. $"{first} {rest}".Split(' ').Select(static code => new LinkId(code))], [s_first, s_second]));
                    break;
                case "preset":
                    from = RegimePresets.Apply(from!, new CrossingId(rest), Symbols.TryChoice<RegimePreset>(first, out var preset) ? preset : throw new FormatException(first));
                    break;
                case "set":
                    changes.Add(new RegimeChange.Set(first, rest));
                    break;
                case "add":
                    changes.Add(new RegimeChange.Add(first, rest));
                    break;
                default:
                    throw new FormatException($"'{verb}' is no change of an annex.");
            }
        }

        return Stands(RegimeEditing.Apply(from!, changes));
    }

    private static (string Verb, string Path, string Value) Words(string line)
    {
        var words = line.Split(' ', 3);
        return (words[0], words[1], words.Length > 2 ? words[2] : "");
    }

    private static Regime Stands(RegimeCheck check) => check.Regime ?? throw new InvalidOperationException($"An annex of the story does not stand: {check.Faults[0].Shown}");

    private static Regime Titled(Regime regime, Cast cast) => Regime.Of(regime.Parts with
    {
        Title = $"Transport links between {cast.First.Name} and {cast.Second.Name} (illustrative)",
    });

    /// <summary>The codes of the strategic network's two sovereigns become those of the parties.</summary>
    private static string Recoded(string json, Cast cast) => RegimeJson.Write(LinkRegimeFile.Read("annex",
        Sovereigns().Replace(json, match => match.Value == s_first.ToString() ? cast.First.Code : cast.Second.Code)));

    [GeneratedRegex(@"\b(ARM|AZE)\b")]
    private static partial Regex Sovereigns();
}
