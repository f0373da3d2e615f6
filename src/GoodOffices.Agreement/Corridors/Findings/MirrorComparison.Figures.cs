namespace GoodOffices.Agreement.Corridors;

/// <content>Minutes, euros and documents.</content>
internal sealed partial class MirrorComparison
{
    private void CompareMinutes()
    {
        var steps = _sameChain ? StepsThatDiffer(static (one, other) => !one.Minutes.Equals(other.Minutes)) : [];
        var differs = _standard switch
        {
            ReciprocityStandard.NonDiscrimination => _first.Least > _second.Least || _first.Likely > _second.Likely || _first.Most > _second.Most,
            ReciprocityStandard.Identical when _sameChain => steps.Count > 0,
            _ => !IsWithin(_first.Least, _second.Least, _tolerance.Minutes) || !IsWithin(_first.Likely, _second.Likely, _tolerance.Minutes)
                || !IsWithin(_first.Most, _second.Most, _tolerance.Minutes),
        };
        if (differs)
        {
            Put(Finding(MirrorDimension.Minutes) with
            {
                FirstFigure = _first.Likely,
                SecondFigure = _second.Likely,
                LeastMinutes = _first.Least - _second.Least,
                MostMinutes = _first.Most - _second.Most,
                Where = steps,
            });
        }
    }

    private void CompareEur()
    {
        var steps = _sameChain ? StepsThatDiffer(static (one, other) => one.EurCents != other.EurCents) : [];
        if (_first.Measure.FeeEurCents != _second.Measure.FeeEurCents)
        {
            steps = ValueList.From(steps.Append("fee"));
        }

        var differs = _standard switch
        {
            ReciprocityStandard.NonDiscrimination => _first.EurCents > _second.EurCents,
            ReciprocityStandard.Identical when _sameChain => steps.Count > 0,
            _ => !IsWithin(_first.EurCents, _second.EurCents, _tolerance.EurCents),
        };
        if (differs)
        {
            Put(Finding(MirrorDimension.Eur) with { FirstFigure = _first.EurCents, SecondFigure = _second.EurCents, Where = steps });
        }
    }

    private void CompareDocuments()
    {
        var (first, second) = (_first.Documents, _second.Documents);
        if (_standard != ReciprocityStandard.Equivalent)
        {
            AddLists(MirrorDimension.Documents, first, second, first.Length, second.Length);
        }
        else if (!IsWithin(first.Length, second.Length, _tolerance.Documents))
        {
            Put(Finding(MirrorDimension.Documents) with
            {
                FirstFigure = first.Length,
                SecondFigure = second.Length,
                OnlyFirst = Less(first, second),
                OnlySecond = Less(second, first),
            });
        }
    }

    /// <summary>The procedures of the steps that differ, in the order of the chain, each once.</summary>
    private ValueList<string> StepsThatDiffer(Func<ProcedureStep, ProcedureStep, bool> differ)
    {
        List<string>? names = null;
        for (var at = 0; at < _first.Steps.Length; at++)
        {
            if (differ(_first.Steps[at], _second.Steps[at]) && names?.Contains(_first.Steps[at].Procedure) != true)
            {
                (names ??= []).Add(_first.Steps[at].Procedure);
            }
        }

        return names is null ? [] : ValueList.From(names);
    }
}
