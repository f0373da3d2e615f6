using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Parties;
using GoodOffices.Procedure;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Talks;

/// <summary>One participant with all its keys, which follow from the seed: no passphrase files, whose stretching would take most of a run.</summary>
internal sealed class Seat
{
    private Seat(PartyCode code, Dice dice)
    {
        Code = code;
        Key = SigningKey.Generate(dice);
        Recovery = SigningKey.Generate(dice);
        Node = NodeKeys.Generate(dice);
        Device = DeviceKeys.Generate(Node, dice);
        Second = DeviceKeys.Generate(Node, dice);
        Span<byte> seed = stackalloc byte[SigningKey.SeedSize];
        Node.Cosigner.CopySeedTo(seed);
        using var cosigner = CheckpointCosigner.FromSeed($"{code.Value}.example/node", seed);
        Party = new PartyFile(code, Words.Of($"State of {code.Value}"), Key.PublicKey, Recovery.PublicKey, cosigner.Key);
    }

    public PartyCode Code { get; }

    public SigningKey Key { get; }

    public SigningKey Recovery { get; }

    public NodeKeys Node { get; }

    public DeviceKeys Device { get; }

    /// <summary>A second device of the same delegate, on a node of its own; used only where a run says so.</summary>
    public DeviceKeys Second { get; }

    public PartyFile Party { get; }

    public static Seat Of(string code, Dice dice) => new(PartyCode.Parse(code), dice.Apart());
}
