using System.Globalization;
using System.Text.Json.Nodes;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A place in the JSON of a regime: a field of an object, or an entry of a list.</summary>
internal sealed class EditPlace
{
    private static readonly FormShape s_regime = FormShape.Of<RegimeParts>();
    private readonly JsonObject _object;
    private readonly FormShapeField _field;
    private readonly int _entry;

    private EditPlace(JsonObject of, FormShapeField field, int entry) => (_object, _field, _entry) = (of, field, entry);

    /// <summary>The place of a path; null where the path leads nowhere.</summary>
    /// <param name="root">The regime.</param>
    /// <param name="path">The path.</param>
    /// <param name="create">Whether parts and steps on the way that are not there are made.</param>
    public static EditPlace? Find(JsonObject root, string path, bool create)
    {
        var (at, shape) = (root, s_regime);
        var names = path.Split('/');
        for (var next = 0; ; next++)
        {
            if (shape.Find(names[next]) is not { } field)
            {
                return null;
            }

            var entry = -1;
            if (field.IsList && next + 1 < names.Length)
            {
                entry = EntryOf(at, field, names[++next], create);
                if (entry < 0)
                {
                    return null;
                }
            }

            if (next + 1 == names.Length)
            {
                return new EditPlace(at, field, entry);
            }

            if (field.Part is null || Below(at, field, entry, create) is not { } below)
            {
                return null;
            }

            (at, shape) = (below, field.Part);
        }
    }

    /// <summary>Gives the field a value.</summary>
    public RegimeFault? Set(string value)
    {
        if (_field.Kind is not { } kind)
        {
            return new RegimeFault(_field.Name, "not-a-value", "it is a part or a list, not a value: name one of its fields");
        }

        _object[_field.Name] = JsonTexts.Value(kind, value);
        return null;
    }

    /// <summary>Takes the field or the entry out; false where it was not there.</summary>
    public bool Remove()
    {
        if (_entry < 0)
        {
            return _object.Remove(_field.Name);
        }

        _object[_field.Name]!.AsArray().RemoveAt(_entry);
        return true;
    }

    /// <summary>Gives a step another place in its chain: before another step, or at the end where none is named.</summary>
    public RegimeFault? Move(string before)
    {
        if (_entry < 0 || _field.Name != "steps")
        {
            return new RegimeFault(_field.Name, "unknown-field", "only the steps of a chain have an order");
        }

        var steps = _object[_field.Name]!.AsArray();
        var to = before.Length == 0 ? steps.Count : EntryOf(_object, _field, before, create: false);
        if (to < 0)
        {
            return new RegimeFault($"{_field.Name}/{before}", "unknown-field", "there is no such step in the chain");
        }

        var moved = steps[_entry];
        steps.RemoveAt(_entry);
        steps.Insert(to > _entry ? to - 1 : to, moved);
        return null;
    }

    /// <summary>Adds an entry to the list.</summary>
    public RegimeFault? Add(JsonNode? entry)
    {
        if (!_field.IsList || _entry >= 0)
        {
            return new RegimeFault(_field.Name, "not-a-list", "it is no list");
        }

        List(_object, _field).Add(entry);
        return null;
    }

    private static JsonArray List(JsonObject of, FormShapeField field)
    {
        if (of[field.Name] is JsonArray known)
        {
            return known;
        }

        var made = new JsonArray();
        of[field.Name] = made;
        return made;
    }

    private static JsonObject? Below(JsonObject at, FormShapeField field, int entry, bool create)
    {
        if (field.IsList)
        {
            return entry < 0 ? null : at[field.Name]![entry]!.AsObject();
        }

        if (at[field.Name] is null && create)
        {
            at[field.Name] = new JsonObject();
        }

        return at[field.Name] as JsonObject;
    }

    /// <summary>A step as the catalogue has it, or a party's form of a name before it says anything; null for any other entry.</summary>
    private static JsonNode? Made(string list, string key) => list switch
    {
        "steps" when ProcedureCatalogue.Find(key) is { } procedure => JsonNode.Parse(RegimeJson.WritePart(procedure.Usual)),
        "names" when PartyId.TryParse(key, out _) => new JsonObject { ["by"] = key },
        _ => null,
    };

    /// <summary>Which entry of a list has this key; a step or a form of a name that is not there is made.</summary>
    private static int EntryOf(JsonObject at, FormShapeField field, string key, bool create)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var list = List(at, field);
        for (var entry = 0; entry < list.Count; entry++)
        {
            if (list[entry] is not JsonObject known)
            {
                continue;
            }

            var own = KeyOf(field.Name, known);
            var count = counts[own] = counts.GetValueOrDefault(own) + 1;
            if ((count == 1 ? own : string.Create(CultureInfo.InvariantCulture, $"{own}~{count}")) == key)
            {
                return entry;
            }
        }

        if (!create || Made(field.Name, key) is not { } made)
        {
            return -1;
        }

        list.Add(made);
        return list.Count - 1;
    }

    /// <summary>The key by which paths and tables name an entry of a list.</summary>
    internal static string KeyOf(string list, JsonObject entry) => list switch
    {
        "steps" => $"{entry["procedure"]}",
        "counterparts" or "pairs" => $"{entry["first"]}+{entry["second"]}",
        "cabotage" => $"{entry["by"]}+{entry["to"]}",
        "names" => $"{entry["by"]}",
        "arrangements" => $"{entry["holder"]}+{entry["kind"]}",
        "justified" => $"{entry["dimension"]}",
        _ => $"{entry["id"]}",
    };
}
