namespace GoodOffices.Analysis.Packages;

/// <summary>The cheapest way for one party to close a question alone: an option that every other party has said that it takes.</summary>
/// <param name="Choice">The question and the option.</param>
/// <param name="Cost">What the party gives up against the option that it stands by; below zero where it gains.</param>
/// <param name="Sure">The share of draws in which no other such option is cheaper.</param>
public sealed record Concession(OptionChoice Choice, double Cost, double Sure)
{
    /// <summary>Which question, and nothing of the cost.</summary>
    public override string ToString() => $"concession on question {Choice.Question}";
}
