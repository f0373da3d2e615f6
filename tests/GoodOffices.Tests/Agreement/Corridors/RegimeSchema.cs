using System.Text.Json.Nodes;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Tests.Agreement.Corridors;

/// <summary>The JSON Schema of a regime, from the fields that the program asks for; and a check of a value against it.</summary>
internal static class RegimeSchema
{
    private static readonly string[] s_perMille = ["sharePerMille"];

    public static JsonObject Build()
    {
        var forms = FieldRecorder.Of<RegimeParts>();
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "The regime of transport links",
            ["$ref"] = "#/$defs/RegimeParts",
        };
        var definitions = new JsonObject();
        foreach (var (type, fields) in forms.OrderBy(form => form.Key.Name, StringComparer.Ordinal))
        {
            definitions[type.Name] = Object(type, fields);
        }

        schema["$defs"] = definitions;
        return schema;
    }

    /// <summary>Where a value breaks the schema: an empty list where it keeps it. Knows what <see cref="Build"/> writes.</summary>
    public static List<string> Breaches(JsonObject schema, JsonNode? value)
    {
        var found = new List<string>();
        Check(schema, schema, value, "", found);
        return found;
    }

    private static JsonObject Object(Type type, List<FieldRecorder.Field> fields)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            var value = type == typeof(ProcedureStep) && field.Name == "procedure"
                ? Choice(ProcedureCatalogue.All.Select(procedure => procedure.Id)) : Value(field);
            properties[field.Name] = field.IsList ? new JsonObject { ["type"] = "array", ["items"] = value, ["maxItems"] = 10_000 } : value;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. fields.Where(field => field.Needed).Select(field => (JsonNode)field.Name)]),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Value(FieldRecorder.Field field) => field.Type switch
    {
        { IsEnum: true } type => Choice(Enum.GetNames(type).Select(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName)),
        var type when type == typeof(string) => field.Name == "parties" ? Pattern("^[A-Z][A-Z0-9-]{0,15}$") : new JsonObject { ["type"] = "string", ["maxLength"] = 2_000 },
        var type when type == typeof(int) => s_perMille.Contains(field.Name) ? new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = 1000 } : new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
        var type when field.IsAmount => new JsonObject { ["type"] = "number", ["minimum"] = 0 },
        var type when type == typeof(bool) => new JsonObject { ["type"] = "boolean" },
        var type when type == typeof(PartyId) => Pattern("^[A-Z][A-Z0-9-]{0,15}$"),
        var type when type == typeof(MeasureId) => Pattern("^[A-Za-z0-9._-]{1,96}$"),
        var type when type == typeof(LinkId) || type == typeof(SectionId) || type == typeof(CrossingId) => Pattern("^[A-Za-z0-9._-]{1,32}$"),
        var type when type == typeof(DateOnly) => Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        var type when type == typeof(TrackGauge) => Pattern("^([0-9]{3,4}(/[0-9]{3,4})?)?$"),
        var type when type == typeof(OpeningHours) => new JsonObject { ["type"] = "string", ["maxLength"] = 500 },
        var type => new JsonObject { ["$ref"] = $"#/$defs/{type.Name}" },
    };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Choice(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };

    private static void Check(JsonObject root, JsonObject schema, JsonNode? value, string path, List<string> found)
    {
        if (schema["$ref"] is { } reference)
        {
            Check(root, root["$defs"]![reference.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), value, path, found);
            return;
        }

        if (schema["enum"] is JsonArray words)
        {
            Fault(words.Any(word => JsonNode.DeepEquals(word, value)), $"{path}: not one of the choices");
            return;
        }

        switch (schema["type"]!.GetValue<string>(), value)
        {
            case ("object", JsonObject fields):
                Members(root, schema, fields, path, found);
                break;
            case ("array", JsonArray items):
                for (var at = 0; at < items.Count; at++)
                {
                    Check(root, schema["items"]!.AsObject(), items[at], $"{path}[{at}]", found);
                }

                break;
            case ("string", JsonValue text) when text.TryGetValue<string>(out var words2):
                Fault(schema["pattern"] is not { } pattern || System.Text.RegularExpressions.Regex.IsMatch(words2, pattern.GetValue<string>()), $"{path}: not of the form");
                break;
            case ("integer" or "number", JsonValue number) when number.TryGetValue<decimal>(out var figure):
                Fault(figure >= 0 && (schema["maximum"] is not { } most || figure <= most.GetValue<int>()) && (schema["type"]!.GetValue<string>() == "number" || figure == decimal.Truncate(figure)), $"{path}: not a number in range");
                break;
            case ("boolean", JsonValue flag) when flag.TryGetValue<bool>(out _):
                break;
            default:
                found.Add($"{path}: of another type");
                break;
        }

        void Fault(bool holds, string why)
        {
            if (!holds)
            {
                found.Add(why);
            }
        }
    }

    private static void Members(JsonObject root, JsonObject schema, JsonObject fields, string path, List<string> found)
    {
        var properties = schema["properties"]!.AsObject();
        found.AddRange(schema["required"]!.AsArray().Select(name => name!.GetValue<string>()).Where(name => !fields.ContainsKey(name)).Select(name => $"{path}.{name}: missing"));
        foreach (var (name, value) in fields)
        {
            if (properties[name] is JsonObject property)
            {
                Check(root, property, value, $"{path}.{name}", found);
            }
            else
            {
                found.Add($"{path}.{name}: unknown");
            }
        }
    }
}
