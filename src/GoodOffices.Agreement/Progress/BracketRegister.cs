using GoodOffices.Agreement.Text;

namespace GoodOffices.Agreement;

/// <summary>The numbers of a provision's brackets, as they follow from every state of its text in the record.</summary>
/// <param name="Wordings">What the state of the text was.</param>
/// <param name="Brackets">The brackets, in the order of the text.</param>
/// <param name="Highest">The highest number that a bracket of this provision ever had.</param>
/// <remarks>A pure function of the acts: computed when it is asked for, from the states of the provision after each act, and
/// never from what a node showed or kept. See docs/decisions/0022.</remarks>
internal sealed record BracketRegister(ProvisionWordings Wordings, IReadOnlyList<NumberedBracket> Brackets, int Highest)
{
    private static readonly BracketRegister Empty = new(new ProvisionWordings(null, null, []), [], 0);

    /// <summary>The numbers in a state of a provision.</summary>
    /// <param name="provision">The state.</param>
    /// <param name="wordings">What it says.</param>
    /// <param name="text">The same, collated.</param>
    /// <param name="wordingsOf">What it said in the states before.</param>
    public static BracketRegister Of(Provision provision, ProvisionWordings wordings, RollingText text, Func<Provision, ProvisionWordings> wordingsOf)
    {
        var pending = new Stack<Provision>();
        BracketRegister? register = null;
        for (var state = provision; state is not null && (register = state.Register) is null; state = state.Before)
        {
            pending.Push(state);
        }

        register ??= Empty;
        var workspace = new DocumentCollator();
        while (pending.TryPop(out var state))
        {
            var own = ReferenceEquals(state, provision) ? wordings : wordingsOf(state);
            register = own.IsSame(register.Wordings) ? register : register.Next(own, ReferenceEquals(state, provision) ? text : own.Collate(workspace));
            state.Register = register;
            if (state.Before is { } before)
            {
                // The next one follows from this one.
                before.Register = null;
            }
        }

        return register;
    }

    private BracketRegister Next(ProvisionWordings wordings, RollingText text)
    {
        var own = ByParty(wordings);
        var highest = Highest;
        var brackets = new BracketTracker(ByParty(Wordings), own).Carry(Brackets, BracketTracker.Find(text, own.Keys), ref highest);
        return new BracketRegister(wordings, brackets, highest);
    }

    private static Dictionary<string, string> ByParty(ProvisionWordings wordings) =>
        wordings.ByParty.ToDictionary(static wording => wording.Party, static wording => wording.Text, StringComparer.Ordinal);
}
