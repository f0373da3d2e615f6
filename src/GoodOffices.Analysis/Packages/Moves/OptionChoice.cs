namespace GoodOffices.Analysis.Packages;

/// <summary>An option of a question, by their places.</summary>
/// <param name="Question">The question.</param>
/// <param name="Option">The option.</param>
public readonly record struct OptionChoice(int Question, int Option);
