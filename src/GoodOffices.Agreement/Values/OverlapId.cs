using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GoodOffices.Agreement;

/// <summary>A list for an overlap: who proposed it and that party's count of its lists. The party's own number counts from 1 in the
/// room; printed <c>ARM-O1</c>. The default value stands for nothing.</summary>
public readonly record struct OverlapId : IComparable<OverlapId>
{
    private const string Separator = "-O";

    /// <summary>Takes the party and the number that it gives.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public OverlapId(PartyId party, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        Party = party;
        Number = number;
    }

    /// <summary>The party that made it.</summary>
    public PartyId Party { get; }

    /// <summary>The party's own count, from 1.</summary>
    public int Number { get; }

    /// <summary>Reads <c>ARM-O1</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OverlapId value)
    {
        value = default;
        var at = text?.LastIndexOf(Separator, StringComparison.Ordinal) ?? -1;
        if (at < 0 || !PartyId.TryParse(text![..at], out var party)
            || !int.TryParse(text.AsSpan(at + Separator.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
        {
            return false;
        }

        value = new OverlapId(party, number);
        return true;
    }

    /// <summary>Orders by party, then number.</summary>
    public int CompareTo(OverlapId other)
    {
        var party = Party.CompareTo(other.Party);
        return party != 0 ? party : Number.CompareTo(other.Number);
    }

    /// <summary>The printed form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Party}{Separator}{Number}");

    /// <summary>Orders by party, then number.</summary>
    public static bool operator <(OverlapId left, OverlapId right) => left.CompareTo(right) < 0;

    /// <summary>Orders by party, then number.</summary>
    public static bool operator >(OverlapId left, OverlapId right) => left.CompareTo(right) > 0;

    /// <summary>Orders by party, then number.</summary>
    public static bool operator <=(OverlapId left, OverlapId right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by party, then number.</summary>
    public static bool operator >=(OverlapId left, OverlapId right) => left.CompareTo(right) >= 0;
}
