namespace GoodOffices.Analysis.Packages;

/// <summary>What an option costs a party under what is assumed of it, against its best option of the question.</summary>
/// <param name="Choice">The question and the option.</param>
/// <param name="Party">Whom, by place.</param>
/// <param name="Cost">By the middles of what is assumed; zero for its best option.</param>
/// <param name="Low">In nine of ten draws it is no less.</param>
/// <param name="High">In nine of ten draws it is no more.</param>
/// <param name="BestShare">The share of draws in which it is the party's best.</param>
public sealed record OptionCost(OptionChoice Choice, int Party, double Cost, double Low, double High, double BestShare)
{
    /// <summary>Which question, and nothing of the cost.</summary>
    public override string ToString() => $"cost of an option of question {Choice.Question}";
}
