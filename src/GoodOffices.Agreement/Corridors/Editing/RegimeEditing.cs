using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Changes a regime field by field, by the paths of the annex's table.</summary>
public static class RegimeEditing
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
        RegimeChange.Set set => !Texts.IsWellFormed(set.Value) ? new RegimeFault(set.Field, "not-unicode", "the value has a lone surrogate")
            : EditPlace.Find(root, set.Field, create: true) is { } place ? place.Set(set.Value) : Unknown(set.Field),
        RegimeChange.Remove remove => EditPlace.Find(root, remove.Entry, create: false) is { } place && place.Remove() ? null : Unknown(remove.Entry),
        RegimeChange.Move move => EditPlace.Find(root, move.Step, create: false) is { } place ? place.Move(move.Before) : Unknown(move.Step),
        RegimeChange.Add add => EditPlace.Find(root, add.List, create: true) is { } place ? Added(place, add) : Unknown(add.List),
        _ => throw new System.Diagnostics.UnreachableException(change.GetType().Name),
    };

    private static RegimeFault? Added(EditPlace list, RegimeChange.Add add)
    {
        try
        {
            // The reader of annex files first: it refuses what could not be read again.
            var bytes = s_strict.GetBytes(add.Json);
            return JsonEntry.Read(bytes).Kind != JsonTokenType.StartObject ? new RegimeFault(add.List, "wrong-type", "an entry is an object in braces")
                : list.Add(JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }));
        }
        catch (Exception broken) when (broken is JsonException or EncoderFallbackException)
        {
            return new RegimeFault(add.List, "not-json", "the entry is not JSON: " + broken.Message);
        }
    }

    private static RegimeFault Unknown(string path) => new(path, "unknown-field", "there is no such field or entry");
}
