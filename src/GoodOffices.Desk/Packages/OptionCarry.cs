using GoodOffices.Analysis.Packages;
using GoodOffices.Delegation.Trading;

namespace GoodOffices.Desk.Packages;

/// <summary>Where an option of the questions as they were is found among those there are now.</summary>
/// <remarks>An option is called by its earliest proposal, and called otherwise once that is withdrawn: it is the same while any of its proposals is.</remarks>
internal static class OptionCarry
{
    /// <summary>The place of a question now; -1 where it is open no more.</summary>
    public static int Question(TalksQuestions before, int question, TalksQuestions now) => now.Domain?.PlaceOf(before.Domain!.Questions[question].Name) ?? -1;

    /// <summary>The place of an option among those of the same question now; -1 where it is gone.</summary>
    public static int Option(TalksQuestions before, OptionChoice option, TalksQuestions now)
    {
        var question = Question(before, option.Question, now);
        if (question < 0) return -1;
        var options = now.Domain!.Questions[question].Options.Length;
        if (before.Compiled(option) is not { Content: not null } known) return option.Option == before.Domain!.Questions[option.Question].Options.Length - 1 ? options - 1 : -1;
        return Enumerable.Range(0, options).FirstOrDefault(place => now.Compiled(new OptionChoice(question, place)) is { Content: not null } one && one.Proposals.Any(known.Proposals.Contains), -1);
    }
}
