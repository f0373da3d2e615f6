using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using GoodOffices.Procedure.Fields;

namespace GoodOffices.Procedure.Convening;

/// <summary>How the talks adopt a text (VCLT art. 9).</summary>
public abstract record DecisionRule
{
    private protected DecisionRule()
    {
    }

    /// <summary>Whether so many parties in favour suffice.</summary>
    /// <param name="inFavour">How many parties are in favour.</param>
    /// <param name="votingAgainst">How many are against; who abstains is neither.</param>
    /// <param name="parties">How many parties there are.</param>
    public abstract bool Carries(int inFavour, int votingAgainst, int parties);

    internal static DecisionRule Read(FieldReader reader)
    {
        var fields = reader.Array(1, 3);
        var kind = reader.Unsigned(1);
        if (fields != (kind == 0 ? 1 : 3)) throw reader.Fault("the decision rule has the fields of its kind");
        DecisionRule rule = kind == 0 ? new ConsentOfAll() : new Majority((int)reader.Unsigned(100), (int)reader.Unsigned(100));
        if (rule is Majority majority && !majority.IsProper) throw reader.Fault("a majority is more than half and at most all");
        reader.End();
        return rule;
    }

    internal abstract void Write(FieldWriter writer);

    /// <summary>The consent of all parties (art. 9(1)).</summary>
    public sealed record ConsentOfAll : DecisionRule
    {
        /// <inheritdoc/>
        public override bool Carries(int inFavour, int votingAgainst, int parties) => inFavour == parties;

        internal override void Write(FieldWriter writer) => writer.Array(1).Unsigned(0).End();
    }

    /// <summary>A share of those present and voting, reached or exceeded (art. 9(2): two thirds).</summary>
    /// <param name="Numerator">1 to 100.</param>
    /// <param name="Denominator">1 to 100; the fraction is at least one half, and one half itself must be exceeded.</param>
    public sealed record Majority(int Numerator, int Denominator) : DecisionRule
    {
        /// <summary>Reads a share as people write it (<c>2/3</c>).</summary>
        /// <returns>False where the text is no fraction, or one that no majority may have: less than one half, more than all, or with a number over 100.</returns>
        public static bool TryParse(string? text, [NotNullWhen(true)] out Majority? majority)
        {
            var parts = text?.Split('/', StringSplitOptions.TrimEntries) ?? [];
            majority = parts.Length == 2 && TryNumber(parts[0], out var numerator) && TryNumber(parts[1], out var denominator)
                && new Majority(numerator, denominator) is { IsProper: true } proper ? proper : null;
            return majority is not null;
        }

        /// <summary>The share as it is written.</summary>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

        internal bool IsProper => Denominator > 0 && Numerator <= Denominator && 2 * Numerator >= Denominator;

        /// <inheritdoc/>
        public override bool Carries(int inFavour, int votingAgainst, int parties)
        {
            var voting = inFavour + votingAgainst;
            return 2 * inFavour > voting && Denominator * inFavour >= Numerator * voting;
        }

        internal override void Write(FieldWriter writer) => writer.Array(3).Unsigned(1).Unsigned(Numerator).Unsigned(Denominator).End();

        private static bool TryNumber(string text, out int number) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= 100;
    }
}
