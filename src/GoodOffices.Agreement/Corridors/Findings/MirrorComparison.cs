namespace GoodOffices.Agreement.Corridors;

/// <summary>Compares two measures under a standard, dimension by dimension. Under identity and equivalence a difference counts
/// in both directions; under non-discrimination only where the first is worse.</summary>
internal sealed partial class MirrorComparison
{
    private static readonly Tolerance s_none = new();

    private readonly Burden _first;
    private readonly Burden _second;
    private readonly ReciprocityStandard _standard;
    private readonly Tolerance _tolerance;
    private readonly bool _sameChain;
    private readonly List<MirrorFinding> _findings = [];
    private readonly Func<string> _place;
    private readonly PartyId _secondParty;

    private MirrorComparison(Burden first, Burden second, DeclaredPair pair, Func<string> place, PartyId secondParty)
    {
        (_first, _second, _standard, _place, _secondParty) = (first, second, pair.Standard, place, secondParty);
        _tolerance = pair.Tolerance ?? s_none;
        _sameChain = first.HasChainOf(second);
    }

    private bool OneSided => _standard == ReciprocityStandard.NonDiscrimination;

    /// <summary>The differences, at most one for each dimension, in the order of the dimensions.</summary>
    public static List<MirrorFinding> Of(Burden first, Burden second, DeclaredPair pair, Func<string> place, PartyId secondParty)
    {
        var comparison = new MirrorComparison(first, second, pair, place, secondParty);
        comparison.Compare();
        return comparison._findings;
    }

    private void Compare()
    {
        var (first, second) = (_first.Measure.Opening, _second.Measure.Opening);
        if (OneSided ? first.Access > second.Access : first.Access != second.Access)
        {
            Add(MirrorDimension.Access, (long)first.Access, (long)second.Access);
        }

        // Where one lets nothing through, its steps, hours and quota are the same difference once more.
        if (first.Access != second.Access && (first.Access == Access.Closed || second.Access == Access.Closed))
        {
            return;
        }

        CompareDates(first.From, second.From);
        CompareConditions();
        CompareProcedures();
        CompareInspection();
        CompareMinutes();
        CompareEur();
        CompareDocuments();
        CompareHours();
        CompareQuota();
    }

    private void CompareDates(DateOnly? first, DateOnly? second)
    {
        var differs = OneSided
            ? first is { } late && (second is not { } other || late > other)
            : first != second && !(first is { } one && second is { } two && Math.Abs(one.DayNumber - two.DayNumber) <= _tolerance.Days);
        if (differs)
        {
            Add(MirrorDimension.OpeningDate, first?.DayNumber, second?.DayNumber);
        }
    }

    private void CompareConditions()
    {
        var (first, second) = (_first.Conditions(), _second.Conditions());
        if (first.Count + second.Count > 0)
        {
            AddLists(MirrorDimension.Conditions, first, second, null, null);
        }
    }

    private void CompareProcedures()
    {
        if (_sameChain || _standard == ReciprocityStandard.Equivalent)
        {
            return;
        }

        var (first, second) = (Procedures(_first), Procedures(_second));
        if (OneSided)
        {
            AddLists(MirrorDimension.Procedures, first, second, null, null);
        }
        else
        {
            Put(Finding(MirrorDimension.Procedures) with { OnlyFirst = Less(first, second), OnlySecond = Less(second, first) });
        }
    }

    /// <summary>The share inspected, procedure by procedure that both have; the one in which they differ most is named.</summary>
    private void CompareInspection()
    {
        if (_sameChain && StepsThatDiffer(static (one, other) => one.SharePerMille != other.SharePerMille).Count == 0)
        {
            return;
        }

        var shares = Shares(_second);
        (string Procedure, int First, int Second) widest = ("", 0, 0);
        foreach (var (procedure, share) in Shares(_first))
        {
            if (shares.TryGetValue(procedure, out var other) && Math.Abs(share - other) > Math.Abs(widest.First - widest.Second)
                && (OneSided ? share > other : Math.Abs(share - other) > _tolerance.SharePerMille))
            {
                widest = (procedure, share, other);
            }
        }

        if (widest.Procedure.Length > 0)
        {
            Put(Finding(MirrorDimension.Inspection) with { FirstFigure = widest.First, SecondFigure = widest.Second, Where = [widest.Procedure] });
        }
    }

    private void CompareHours()
    {
        var (first, second) = (_first.Hours, _second.Hours);
        var differs = OneSided ? first.And(second).MinutesOfWeek < second.MinutesOfWeek : first.MinutesApart(second) > _tolerance.HoursMinutes;
        if (differs)
        {
            Put(Finding(MirrorDimension.Hours) with { FirstFigure = first.MinutesOfWeek, SecondFigure = second.MinutesOfWeek, Where = [first.ToString(), second.ToString()] });
        }
    }

    private void CompareQuota()
    {
        var (first, second) = (_first.Measure, _second.Measure);
        if (IsOtherQuota(first.QuotaPerYear, second.QuotaPerYear))
        {
            Put(Finding(MirrorDimension.Quota) with { FirstFigure = first.QuotaPerYear, SecondFigure = second.QuotaPerYear, Where = ["quota"] });
        }
        else if (IsOtherQuota(first.Permit?.Number, second.Permit?.Number))
        {
            Put(Finding(MirrorDimension.Quota) with { FirstFigure = first.Permit?.Number, SecondFigure = second.Permit?.Number, Where = ["permits"] });
        }
    }

    /// <summary>No quota is more than any.</summary>
    private bool IsOtherQuota(long? first, long? second) => OneSided
        ? first is { } few && (second is not { } many || few < many)
        : first != second && !(first is { } one && second is { } other && IsWithin(one, other, _tolerance.Quota));

    private bool IsWithin(long first, long second, long tolerance)
    {
        var (smaller, larger) = first < second ? (first, second) : (second, first);
        return larger - smaller <= tolerance || (_tolerance.RatioPerMille is { } ratio && larger * 1000m <= smaller * (decimal)ratio);
    }

    private static List<string> Procedures(Burden burden) => [.. burden.Steps.Select(static step => step.Procedure)];

    private static SortedDictionary<string, int> Shares(Burden burden)
    {
        var shares = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var step in burden.Steps)
        {
            shares[step.Procedure] = Math.Max(step.SharePerMille, shares.GetValueOrDefault(step.Procedure));
        }

        return shares;
    }

    private void Add(MirrorDimension dimension, long? first, long? second) =>
        Put(Finding(dimension) with { FirstFigure = first, SecondFigure = second });

    private void AddLists(MirrorDimension dimension, IReadOnlyList<string> first, IReadOnlyList<string> second, long? firstFigure, long? secondFigure)
    {
        var (onlyFirst, onlySecond) = (Less(first, second), Less(second, first));
        if (OneSided ? onlyFirst.Count > 0 : onlyFirst.Count + onlySecond.Count > 0)
        {
            Put(Finding(dimension) with { OnlyFirst = onlyFirst, OnlySecond = onlySecond, FirstFigure = firstFigure, SecondFigure = secondFigure });
        }
    }

    /// <summary>The entries of one list that the other does not have, as often as it has them less often; in ordinal order.</summary>
    private static ValueList<string> Less(IEnumerable<string> from, IEnumerable<string> less)
    {
        var counts = less.CountBy(static name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var left = new List<string>();
        foreach (var name in from)
        {
            if (counts.GetValueOrDefault(name) is > 0 and var count)
            {
                counts[name] = count - 1;
            }
            else
            {
                left.Add(name);
            }
        }

        left.Sort(StringComparer.Ordinal);
        return ValueList.From(left);
    }

    private void Put(MirrorFinding finding) => _findings.Add(finding);

    private MirrorFinding Finding(MirrorDimension dimension) => new(dimension, _first.Measure.Id, _second.Measure.Id)
    {
        Standard = _standard,
        Place = _place(),
        First = _first.Measure.By,
        Second = _secondParty,
    };
}
