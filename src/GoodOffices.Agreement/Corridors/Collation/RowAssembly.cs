namespace GoodOffices.Agreement.Corridors;

/// <summary>Makes a regime from what one party says in every row.</summary>
internal sealed class RowAssembly
{
    private readonly List<KeyValuePair<string, RowAssembly>> _children = [];
    private RegimeValue? _value;
    private bool _isList;

    public static Regime? Of(IReadOnlyList<RegimeRow> rows, PartyId party)
    {
        var root = new RowAssembly();
        foreach (var row in rows)
        {
            if (row.Alternatives.FirstOrDefault(alternative => alternative.Parties.Contains(party)) is { } own)
            {
                root.Reached(row.Steps)._value = own.Value;
            }
        }

        return root._children.Count == 0 ? null : Regime.Of(FormTreeReader.Read<RegimeParts>((FormNode.Part)root.Form()));
    }

    private RowAssembly Reached(IEnumerable<RowStep> steps)
    {
        var at = this;
        foreach (var step in steps)
        {
            at._isList = step.IsItem;
            if (at._children.Count == 0 || at._children[^1].Key != step.Name)
            {
                at._children.Add(KeyValuePair.Create(step.Name, new RowAssembly()));
            }

            at = at._children[^1].Value;
        }

        return at;
    }

    private FormNode Form() => _value is not null ? new FormNode.Leaf(_value)
        : _isList ? new FormNode.Listing([.. _children.Select(static child => KeyValuePair.Create(child.Key, (FormNode.Part)child.Value.Form()))], false)
        : new FormNode.Part([.. _children.Select(static child => KeyValuePair.Create(child.Key, (FormNode?)child.Value.Form()))]);
}
