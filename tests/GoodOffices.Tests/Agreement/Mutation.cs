using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using GoodOffices.Agreement;

namespace GoodOffices.Tests.Agreement;

/// <summary>Every way to change one thing in a state: a field, an element, a key; found by reflection.</summary>
internal sealed class Mutation
{
    /// <summary>Not of the state: derived from it, said twice in it, or only for display.</summary>
    public static readonly string[] Excluded =
        ["Table.Unsettled", "Table.Proposals", "Table.Dependents", "Table.TermUsers", "Table.Definers", "TableRules.Legend", "TableRules.Overlap", "TableRules.Context", "OverlapRound.Transcript", "Proposal.Provision", "Provision.Before", "Provision.Register"];

    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The fields that were changed at least once, such as <c>Position.Note</c>.</summary>
    public SortedSet<string> Reached { get; } = new(StringComparer.Ordinal);

    /// <summary>The fields of every type that was seen.</summary>
    public SortedSet<string> Known { get; } = new(StringComparer.Ordinal);

    public IEnumerable<(string Path, object Mutant)> Of(object value, string path) => value switch
    {
        bool flag => [(path, !flag)],
        int number => [(path, number + 1)],
        long number => [(path, number + 1)],
        byte number => [(path, (byte)(number ^ 1))],
        string text => [(path, text + "x")],
        Enum choice => [(path, Enum.ToObject(choice.GetType(), Convert.ToInt32(choice, null) == 0 ? 1 : 0))],
        Digest => [(path, Digest.Of("mutant"u8))],
        ActId act => [(path, new ActId(act.Index + 1))],
        PartyId => [(path, new PartyId("ZZZ"))],
        InstrumentId => [(path, new InstrumentId("ZZ"))],
        ProvisionId id => [(path, new ProvisionId(id.Instrument, "zz"))],
        ProposalId id => [(path, new ProposalId(id.Party, id.Number + 100))],
        PackageId id => [(path, new PackageId(id.Party, id.Number + 100))],
        OverlapId id => [(path, new OverlapId(id.Party, id.Number + 100))],
        CorrectionId id => [(path, new CorrectionId(id.Party, id.Number + 100))],
        PrincipleId => [(path, new PrincipleId("zz"))],
        Language => [(path, new Language("fr"))],
        Texts texts => [(path, texts.With(new Language("fr"), "Autre."))],
        Content => [(path, new WordingContent(new Language("en"), "Mutant."))],
        TableAct => [(path, new TableAct.PackageWithdrawn(new PackageId(new PartyId("ZZZ"), 7)))],
        IEnumerable many => OfMany(many, path),
        _ => OfRecord(value, path),
    };

    private IEnumerable<(string Path, object Mutant)> OfRecord(object value, string path)
    {
        var type = value.GetType();
        foreach (var property in type.GetProperties(Everything).Where(property => property.Name != "EqualityContract"))
        {
            var field = type.GetField($"<{property.Name}>k__BackingField", Everything);
            var name = $"{type.Name}.{property.Name}";
            if (field is null || Excluded.Contains(name, StringComparer.Ordinal))
            {
                continue;
            }

            Known.Add(name);
            if (field.GetValue(value) is not { } now)
            {
                continue;
            }

            foreach (var (where, mutant) in Of(now, $"{path}.{property.Name}").Concat(Removed(property, path)))
            {
                Reached.Add(name);
                yield return (where, With(value, field, mutant));
            }
        }
    }

    private static IEnumerable<(string, object)> Removed(PropertyInfo property, string path) =>
        new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable ? [($"{path}.{property.Name} = null", null!)] : [];

    private static object With(object value, FieldInfo field, object? part)
    {
        var clone = value.GetType().GetMethod("<Clone>$") is { } cloner ? cloner.Invoke(value, null)! : Boxed(value);
        field.SetValue(clone, part);
        return clone;
    }

    private static object Boxed(object value) => value.GetType().IsValueType
        ? System.Runtime.CompilerServices.RuntimeHelpers.GetObjectValue(value) : throw new NotSupportedException(value.GetType().FullName);

    private IEnumerable<(string Path, object Mutant)> OfMany(IEnumerable many, string path)
    {
        var items = many.Cast<object?>().ToList();
        for (var at = 0; at < items.Count; at++)
        {
            var place = at;
            yield return ($"{path}[{at}] removed", Made(many, [.. items.Where((_, index) => index != place)]));
            if (items[at] is not { } item)
            {
                continue;
            }

            foreach (var (where, mutant) in OfItem(item, $"{path}[{at}]"))
            {
                yield return (where, Made(many, [.. items.Select((other, index) => index == place ? mutant : other)]));
            }
        }
    }

    private IEnumerable<(string Path, object Mutant)> OfItem(object item, string path)
    {
        var type = item.GetType();
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(KeyValuePair<,>))
        {
            return Of(item, path);
        }

        var key = type.GetProperty("Key")!.GetValue(item)!;
        return Of(type.GetProperty("Value")!.GetValue(item)!, $"{path}({key})")
            .Select(pair => (pair.Path, Activator.CreateInstance(type, key, pair.Mutant)!));
    }

    private static object Made(IEnumerable like, object?[] items)
    {
        var element = like.GetType().GetInterfaces().First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
        var array = Array.CreateInstance(element, items.Length);
        Array.Copy(items, array, items.Length);
        var collection = like.GetType().GetGenericTypeDefinition();
        var arguments = like.GetType().GetGenericArguments();
        var (maker, name) = collection == typeof(ValueList<>) ? (typeof(ValueList), nameof(ValueList.From))
            : collection == typeof(ImmutableArray<>) ? (typeof(ImmutableArray), nameof(ImmutableArray.CreateRange))
            : collection == typeof(ImmutableList<>) ? (typeof(ImmutableList), nameof(ImmutableList.CreateRange))
            : collection == typeof(ImmutableSortedSet<>) ? (typeof(ImmutableSortedSet), nameof(ImmutableSortedSet.CreateRange))
            : (typeof(ImmutableSortedDictionary), nameof(ImmutableSortedDictionary.CreateRange));
        return maker.GetMethods().First(method => method.Name == name && method.GetParameters() is [{ ParameterType.IsGenericType: true } only]
            && only.ParameterType.GetGenericTypeDefinition() == typeof(IEnumerable<>)).MakeGenericMethod(arguments).Invoke(null, [array])!;
    }
}
