using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Changes a regime field by field, by the paths of the annex's table.</summary>
public static class RegimeEditing
{
    /// <summary>The regime with changes made one after the other, checked as a whole; or the faults. Never throws.</summary>
    public static RegimeCheck Apply(Regime regime, IEnumerable<RegimeChange> changes)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(changes);
        var root = JsonNode.Parse(RegimeJson.Write(regime))!.AsObject();
        foreach (var change in changes)
        {
            if (Made(root, change) is { } fault)
            {
                return new RegimeCheck(null, [fault]);
            }
        }

        var check = RegimeJson.Read(Encoding.UTF8.GetBytes(root.ToJsonString()));
        return check.Stands ? check : check with { Faults = ValueList.From(check.Faults.Select(static fault => fault with { Line = 0 })) };
    }

    private static RegimeFault? Made(JsonObject root, RegimeChange change) => change switch
    {
        RegimeChange.Set set => EditPlace.Find(root, set.Field, create: true) is { } place ? place.Set(set.Value) : Unknown(set.Field),
        RegimeChange.Remove remove => EditPlace.Find(root, remove.Entry, create: false) is { } place && place.Remove() ? null : Unknown(remove.Entry),
        RegimeChange.Add add => Added(root, add),
        _ => throw new System.Diagnostics.UnreachableException(change.GetType().Name),
    };

    private static RegimeFault? Added(JsonObject root, RegimeChange.Add add)
    {
        if (EditPlace.Find(root, add.List, create: true) is not { } place)
        {
            return Unknown(add.List);
        }

        try
        {
            return place.Add(JsonNode.Parse(add.Json));
        }
        catch (JsonException broken)
        {
            return new RegimeFault(add.List, "not-json", "the entry is not JSON: " + broken.Message);
        }
    }

    private static RegimeFault Unknown(string path) => new(path, "unknown-field", "there is no such field or entry");
}
