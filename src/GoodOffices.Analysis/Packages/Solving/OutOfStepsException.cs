namespace GoodOffices.Analysis.Packages;

/// <summary>The search over tied questions ended at its limit before it met a package that keeps the conditions.</summary>
/// <param name="questions">The questions that the conditions tie together, by place.</param>
/// <param name="steps">The limit.</param>
public sealed class OutOfStepsException(IReadOnlyList<int> questions, long steps)
    : Exception($"No package was found that meets the conditions within {steps} steps; whether there is one is open.")
{
    /// <summary>The questions that the conditions tie together, by place.</summary>
    public IReadOnlyList<int> Questions { get; } = questions;
}
