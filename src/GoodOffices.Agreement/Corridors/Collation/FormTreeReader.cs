using System.Diagnostics;
using System.Globalization;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Puts together what <see cref="FormTreeWriter"/> took to pieces.</summary>
internal sealed class FormTreeReader(FormNode.Part part) : IFieldReader
{
    /// <summary>The part of these pieces.</summary>
    public static T Read<T>(FormNode.Part part)
        where T : class, IFormed<T> => T.Read(new FormTreeReader(part));

    public string Text(string name, string? usual = null) => Leaf(name).Text;

    public T Named<T>(string name, TextParser<T> parse, string form, T? usual = null)
        where T : struct => parse(Leaf(name).Text, out var value) || Leaf(name).IsUsual ? value : throw Otherwise(name);

    public T? NamedOrNone<T>(string name, TextParser<T> parse, string form)
        where T : struct => Leaf(name).Text.Length == 0 ? null : parse(Leaf(name).Text, out var value) ? value : throw Otherwise(name);

    public int Number(string name, int? usual = null) => int.Parse(Leaf(name).Text, CultureInfo.InvariantCulture);

    public int? NumberOrNone(string name) => Leaf(name).Text.Length == 0 ? null : Number(name);

    public long Eur(string name, long? usual = null) => (long)(decimal.Parse(Leaf(name).Text, CultureInfo.InvariantCulture) * 100);

    public bool Flag(string name, bool? usual = null) => Leaf(name).Text == "true";

    public T Choice<T>(string name, T? usual = null)
        where T : struct, Enum => FieldNaming.TryWord<T>(Leaf(name).Text, out var value) ? value : throw Otherwise(name);

    public ValueList<string> Texts(string name) => Leaf(name).Items;

    public T One<T>(string name)
        where T : class, IFormed<T> => OneOrNone<T>(name) ?? throw Otherwise(name);

    public T? OneOrNone<T>(string name)
        where T : class, IFormed<T> => part[name] is FormNode.Part inner ? Read<T>(inner) : null;

    public ValueList<T> List<T>(string name)
        where T : class, IFormed<T> => part[name] is FormNode.Listing list ? ValueList.From(list.Items.Select(static item => Read<T>(item.Value))) : [];

    private RegimeValue Leaf(string name) => part[name] is FormNode.Leaf leaf ? leaf.Value : throw Otherwise(name);

    private static UnreachableException Otherwise(string name) => new($"The pieces of a regime have no '{name}'.");
}
