using System.Collections.Immutable;
using GoodOffices.Agreement;

namespace GoodOffices.Delegation.Instructing;

/// <summary>A party's instructions at a point of its caucus log. Immutable, a pure fold.</summary>
/// <param name="Instructions">The instruction in force on each provision of each room.</param>
/// <param name="Released">The acts that the capital released beyond its instructions.</param>
public sealed record CaucusState(
    ImmutableSortedDictionary<(string Room, ProvisionId Provision), CaucusAct.InstructionGiven> Instructions, ImmutableSortedSet<Digest> Released)
{
    /// <summary>Without instructions.</summary>
    public static CaucusState Empty { get; } = new(
        ImmutableSortedDictionary.Create<(string Room, ProvisionId Provision), CaucusAct.InstructionGiven>(ByRoom.Instance), []);

    /// <summary>The state after an act by somebody with the power for it.</summary>
    public CaucusState Evolve(CaucusAct act) => act switch
    {
        CaucusAct.InstructionGiven given => this with { Instructions = Instructions.SetItem((given.Room, given.Provision), given) },
        CaucusAct.InstructionWithdrawn withdrawn => this with { Instructions = Instructions.Remove((withdrawn.Room, withdrawn.Provision)) },
        CaucusAct.ActReleased released => this with { Released = Released.Add(released.Act) },
        _ => throw new System.Diagnostics.UnreachableException(act?.GetType().Name),
    };

    /// <summary>Why an act is beyond the instructions; null where it is within them, or was released.</summary>
    /// <param name="room">The room that it is for.</param>
    /// <param name="act">The act.</param>
    /// <param name="table">The room's table, in which packages are looked up.</param>
    public Reason? Stops(string room, TableAct act, Table table)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(table);
        if (Released.Contains(Digest.Of(act.Encode()))) return null;
        foreach (var commitment in Commitment.Of(act, table))
        {
            if (Instructions.TryGetValue((room, commitment.Provision), out var instruction) && Beyond(commitment, instruction) is { } reason) return reason;
        }

        return null;
    }

    private static Reason? Beyond(Commitment commitment, CaucusAct.InstructionGiven instruction)
    {
        const string Release = "The capital can release this one act in the caucus, or give another instruction.";
        if (commitment.Content is { } content && !instruction.Allowed.IsEmpty && !instruction.Allowed.Contains(content))
            return new Reason("beyond-instructions", $"The capital's instruction on {commitment.Provision} does not name this content.", Release);
        return commitment.Level <= instruction.Highest ? null
            : new Reason("beyond-instructions", $"The capital's instruction on {commitment.Provision} does not go as far as this act.", Release);
    }

    private sealed class ByRoom : IComparer<(string Room, ProvisionId Provision)>
    {
        public static ByRoom Instance { get; } = new();

        public int Compare((string Room, ProvisionId Provision) left, (string Room, ProvisionId Provision) right)
        {
            var room = string.CompareOrdinal(left.Room, right.Room);
            return room != 0 ? room : left.Provision.CompareTo(right.Provision);
        }
    }
}
