namespace GoodOffices.Analysis.Packages;

/// <summary>The conditions exclude every package.</summary>
/// <param name="questions">The questions that they tie together, by place.</param>
public sealed class ContradictionException(IReadOnlyList<int> questions)
    : Exception("The conditions contradict each other: no package meets all of them.")
{
    /// <summary>The questions that the conditions tie together, by place.</summary>
    public IReadOnlyList<int> Questions { get; } = questions;
}
