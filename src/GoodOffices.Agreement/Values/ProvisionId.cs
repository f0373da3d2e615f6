using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Agreement;

/// <summary>A provision: its instrument and its key in it, printed <c>I/7.2</c>. The key is the number that the provision
/// had when it was first set and never changes, so that people can go on speaking of it after a renumbering.</summary>
public readonly record struct ProvisionId : IComparable<ProvisionId>
{
    internal const int MaximumLength = 32;
    private readonly string? _key;

    /// <summary>Takes the instrument and the key (1 to 32 ASCII letters, digits, '.', '-' or '_').</summary>
    /// <exception cref="ArgumentException">The key does not keep the form.</exception>
    public ProvisionId(InstrumentId instrument, string key)
    {
        Instrument = instrument;
        _key = ShortName.Holds(key, MaximumLength) ? key : throw ShortName.Broken(key, MaximumLength);
    }

    /// <summary>The instrument that the provision is part of.</summary>
    public InstrumentId Instrument { get; }

    /// <summary>The key within the instrument, such as <c>7.2</c>.</summary>
    public string Key => _key ?? "";

    /// <summary>Reads <c>I/7.2</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ProvisionId provision)
    {
        provision = default;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash < 0 || !InstrumentId.TryParse(text![..slash], out var instrument) || !ShortName.Holds(text[(slash + 1)..], MaximumLength))
        {
            return false;
        }

        provision = new ProvisionId(instrument, text[(slash + 1)..]);
        return true;
    }

    /// <summary>Orders by instrument, then by key, by code unit.</summary>
    public int CompareTo(ProvisionId other)
    {
        var instrument = Instrument.CompareTo(other.Instrument);
        return instrument != 0 ? instrument : string.CompareOrdinal(_key, other._key);
    }

    /// <summary>The printed form, <c>I/7.2</c>.</summary>
    public override string ToString() => $"{Instrument}/{Key}";

    /// <summary>Orders by instrument, then key.</summary>
    public static bool operator <(ProvisionId left, ProvisionId right) => left.CompareTo(right) < 0;

    /// <summary>Orders by instrument, then key.</summary>
    public static bool operator >(ProvisionId left, ProvisionId right) => left.CompareTo(right) > 0;

    /// <summary>Orders by instrument, then key.</summary>
    public static bool operator <=(ProvisionId left, ProvisionId right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by instrument, then key.</summary>
    public static bool operator >=(ProvisionId left, ProvisionId right) => left.CompareTo(right) >= 0;
}
