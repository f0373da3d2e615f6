using GoodOffices.Agreement;
using GoodOffices.Analysis.Packages;
using GoodOffices.Delegation.Trading;
using GoodOffices.Desk.Localisation;
using GoodOffices.Desk.Text;

namespace GoodOffices.Desk.Packages;

/// <summary>How open questions and their options are called on the page.</summary>
/// <param name="Questions">The questions.</param>
/// <param name="Table">Their table.</param>
/// <param name="Words">The words of the interface.</param>
public sealed record QuestionNames(TalksQuestions Questions, Table Table, DeskLanguage Words)
{
    private const int Longest = 150;

    /// <summary>Instrument, number and heading.</summary>
    public string Question(int question)
    {
        var standing = Questions.Standings[question];
        return $"{standing.Id.Instrument}, {(standing.Number.Length > 0 ? standing.Number : standing.Id.Key)} {Words.Of(standing.Heading)}".TrimEnd();
    }

    /// <summary>The proposal and how it begins; or that there be no such provision.</summary>
    public string Option(int question, int option)
    {
        if (Questions.Compiled(new OptionChoice(question, option)) is not { Content: { } content } compiled) return Words["text.no-such-provision"];
        var text = ContentWords.Of(content, Table.Instruments[Questions.Standings[question].Id.Instrument].Terms.Drafting, Words).ReplaceLineEndings(" ");
        return $"{compiled.Proposals[0]}: {(text.Length > Longest ? text[..Longest].TrimEnd() + "…" : text)}";
    }

    /// <summary>Says nothing of the options.</summary>
    public override string ToString() => Questions.ToString() ?? "";
}
