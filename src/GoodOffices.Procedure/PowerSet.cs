namespace GoodOffices.Procedure;

/// <summary>A set of powers. The default value is empty.</summary>
public readonly record struct PowerSet
{
    private const int All = (1 << 9) - 1;

    private PowerSet(int bits) => Bits = bits;

    /// <summary>The powers that credentials may give: all but to authenticate and to bind.</summary>
    public static PowerSet OfCredentials { get; } =
        Of(Power.Speak, Power.Negotiate, Power.AcceptAdReferendum, Power.Accept, Power.Publish, Power.Adopt, Power.Convene);

    /// <summary>The powers that full powers may give (VCLT art. 2(1)(c)): to adopt, to authenticate, to bind.</summary>
    public static PowerSet OfFullPowers { get; } = Of(Power.Adopt, Power.Authenticate, Power.Bind);

    /// <summary>One bit for each power, the power's number being the bit's.</summary>
    public int Bits { get; }

    /// <summary>Whether there is no power in the set.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The set of these powers.</summary>
    public static PowerSet Of(params ReadOnlySpan<Power> powers)
    {
        var bits = 0;
        foreach (var power in powers)
        {
            bits |= Enum.IsDefined(power) ? 1 << (int)power : throw new ArgumentOutOfRangeException(nameof(powers), power, "There is no such power.");
        }

        return new PowerSet(bits);
    }

    /// <summary>Reads the bits of the record.</summary>
    /// <returns>False where a bit has no power.</returns>
    public static bool TryFromBits(ulong bits, out PowerSet powers)
    {
        powers = bits <= All ? new PowerSet((int)bits) : default;
        return bits <= All;
    }

    /// <summary>Whether the set holds the power, by itself or as part of a greater one.</summary>
    public bool Holds(Power power) => power switch
    {
        Power.Speak => Has(Power.Speak) || Has(Power.Negotiate),
        Power.AcceptAdReferendum => Has(Power.AcceptAdReferendum) || Has(Power.Accept),
        _ => Has(power),
    };

    /// <summary>Whether every power of this set is in the other.</summary>
    public bool IsWithin(PowerSet other) => (Bits & ~other.Bits) == 0;

    /// <summary>The powers by name, in the order of their numbers.</summary>
    public IEnumerable<Power> List()
    {
        var bits = Bits;
        return Enum.GetValues<Power>().Where(power => (bits & (1 << (int)power)) != 0);
    }

    /// <summary>The powers by name, separated by commas.</summary>
    public override string ToString() => string.Join(", ", List());

    private bool Has(Power power) => (Bits & (1 << (int)power)) != 0;
}
