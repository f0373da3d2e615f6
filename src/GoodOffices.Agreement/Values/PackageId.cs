using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GoodOffices.Agreement;

/// <summary>A package: who tabled it and that party's count of its packages. The party's own number counts from 1 in the
/// room; printed <c>ARM-P1</c>. The default value stands for nothing.</summary>
public readonly record struct PackageId : IComparable<PackageId>
{
    private const string Separator = "-P";

    /// <summary>Takes the party and the number that it gives.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public PackageId(PartyId party, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        Party = party;
        Number = number;
    }

    /// <summary>The party that made it.</summary>
    public PartyId Party { get; }

    /// <summary>The party's own count, from 1.</summary>
    public int Number { get; }

    /// <summary>Reads <c>ARM-P1</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PackageId value)
    {
        value = default;
        var at = text?.LastIndexOf(Separator, StringComparison.Ordinal) ?? -1;
        if (at < 0 || !PartyId.TryParse(text![..at], out var party)
            || !int.TryParse(text.AsSpan(at + Separator.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
        {
            return false;
        }

        value = new PackageId(party, number);
        return true;
    }

    /// <summary>Orders by party, then number.</summary>
    public int CompareTo(PackageId other)
    {
        var party = Party.CompareTo(other.Party);
        return party != 0 ? party : Number.CompareTo(other.Number);
    }

    /// <summary>The printed form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Party}{Separator}{Number}");

    /// <summary>Orders by party, then number.</summary>
    public static bool operator <(PackageId left, PackageId right) => left.CompareTo(right) < 0;

    /// <summary>Orders by party, then number.</summary>
    public static bool operator >(PackageId left, PackageId right) => left.CompareTo(right) > 0;

    /// <summary>Orders by party, then number.</summary>
    public static bool operator <=(PackageId left, PackageId right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by party, then number.</summary>
    public static bool operator >=(PackageId left, PackageId right) => left.CompareTo(right) >= 0;
}
