using System.Collections.Frozen;
using System.Text.Json;

namespace GoodOffices.Agreement.Corridors;

/// <summary>The words of every choice that a field of a regime can be.</summary>
internal static class RegimeChoices
{
    private static readonly FrozenDictionary<string, IReadOnlyList<string>> s_words = new[]
    {
        Of<Access>(), Of<ArrangementKind>(), Of<Carriage>(), Of<ConsignmentNote>(), Of<DifferenceGround>(), Of<Direction>(), Of<EscortForm>(), Of<GaugeChange>(),
        Of<GuaranteeKind>(), Of<MirrorDimension>(), Of<ReciprocityStandard>(), Of<TrafficFlow>(), Of<TransitProcedure>(), Of<TransportMode>(),
    }.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The words of a choice, such as <c>access</c>; empty where there is none of that name.</summary>
    public static IReadOnlyList<string> Of(string domain) => s_words.GetValueOrDefault(domain) ?? [];

    private static KeyValuePair<string, IReadOnlyList<string>> Of<T>()
        where T : struct, Enum => new(JsonNamingPolicy.KebabCaseLower.ConvertName(typeof(T).Name), [.. FieldNaming.AllWords<T>()]);
}
