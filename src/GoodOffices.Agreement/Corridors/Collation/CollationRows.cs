namespace GoodOffices.Agreement.Corridors;

/// <summary>The rows of a collation, depth first.</summary>
internal sealed class CollationRows
{
    private readonly ValueList<PartyId> _parties;
    private readonly List<RegimeRow> _rows = [];

    private CollationRows(ValueList<PartyId> parties) => _parties = parties;

    public static List<RegimeRow> Of(ValueList<PartyId> parties, CollatedNode root)
    {
        var rows = new CollationRows(parties);
        if (root.Of.Any(static form => form is null))
        {
            rows._rows.Add(rows.Row(root, new RegimePlace("", "", "", "", "", "", ""), []));
        }

        rows.AddChildren(root, new RegimePlace("", "", "", "", "", "", ""), []);
        return rows._rows;
    }

    private void AddChildren(CollatedNode node, RegimePlace place, RowStep[] steps)
    {
        foreach (var child in node.Children)
        {
            RowStep[] reached = [.. steps, child.Step];
            var at = PlaceOf(child, place);
            if (child.Form is FormNode.Leaf || (child.Form is FormNode.Part && (child.Step.IsItem || HasGap(child))))
            {
                _rows.Add(Row(child, at, reached));
            }

            AddChildren(child, at, reached);
        }
    }

    private RegimeRow Row(CollatedNode node, RegimePlace place, RowStep[] steps)
    {
        var around = Enumerable.Range(0, _parties.Count).Where(at => node.Parent?.Of[at] is not null || node.Parent is null).ToList();
        var alternatives = around.Where(at => node.Of[at] is not null)
            .GroupBy(at => node.ValueOf(at) is { } value ? (value.Text, value.Items) : ("", []))
            .Select(same => new RegimeAlternative(ValueList.From(same.Select(at => _parties[at])), node.ValueOf(same.First())));
        return new RegimeRow(node.Path, place, ValueList.From(alternatives), ValueList.From(around.Where(at => node.Of[at] is null).Select(at => _parties[at]))) { Steps = steps };
    }

    private static bool HasGap(CollatedNode node) => Enumerable.Range(0, node.Of.Length).Any(at => node.Of[at] is null && node.Parent!.Of[at] is not null);

    private static RegimePlace PlaceOf(CollatedNode node, RegimePlace place)
    {
        if (!node.Step.IsItem)
        {
            return node.Form is FormNode.Listing ? place with { Kind = place.Kind.Length == 0 ? node.Step.Name : place.Kind, Field = place.Kind.Length == 0 || node.Step.Name == "steps" ? "" : Below(place.Field, node.Step.Name) }
                : place with { Field = Below(place.Field, node.Step.Name) };
        }

        if (place.Code.Length > 0)
        {
            return node.Parent!.Step.Name == "steps" ? place with { Step = node.Step.Name } : place with { Field = Below(place.Field, node.Step.Name) };
        }

        var entry = place with { Code = node.Step.Name };
        return place.Kind switch
        {
            "measures" => entry with
            {
                Crossing = First(node, "crossing"),
                Direction = $"{First(node, "direction")} {First(node, "by")}",
                Traffic = $"{First(node, "flow")} {First(node, "carriage")}",
            },
            "crossings" => entry with { Crossing = entry.Code },
            _ => entry,
        };
    }

    private static string Below(string field, string name) => field.Length == 0 ? name : $"{field}.{name}";

    private static string First(CollatedNode node, string field) => string.Join('/', Enumerable.Range(0, node.Of.Length)
        .Select(at => node.At(field)!.ValueOf(at)?.Text).Where(static text => text is not null).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
