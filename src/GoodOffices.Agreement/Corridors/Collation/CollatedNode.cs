namespace GoodOffices.Agreement.Corridors;

/// <summary>A field or entry of several regimes side by side.</summary>
internal sealed class CollatedNode
{
    private readonly Dictionary<string, CollatedNode> _byName = new(StringComparer.Ordinal);
    private readonly List<CollatedNode> _children = [];

    private CollatedNode(CollatedNode? parent, RowStep step, FormNode?[] of)
    {
        Parent = parent;
        Step = step;
        Of = of;
        Path = parent is null ? "" : parent.Path.Length == 0 ? step.Name : $"{parent.Path}/{step.Name}";
    }

    public CollatedNode? Parent { get; }

    public RowStep Step { get; }

    public string Path { get; }

    /// <summary>What each regime has here, or null.</summary>
    public FormNode?[] Of { get; }

    /// <summary>The fields of a part or the entries of a list, in an order that does not depend on whose they are.</summary>
    public IReadOnlyList<CollatedNode> Children => _children;

    /// <summary>Whether it is a value, a part or a list; the regimes that have it agree on that.</summary>
    public FormNode Form => Of.First(static form => form is not null)!;

    /// <summary>Sets regimes side by side; null for one that wants none.</summary>
    public static CollatedNode Root(FormNode?[] regimes) => Grown(new CollatedNode(null, default, regimes));

    /// <summary>What stands at a path of fields below this, such as <c>opening.from</c>; null where no regime has it.</summary>
    public CollatedNode? At(string path)
    {
        var at = this;
        foreach (var name in path.Split('.'))
        {
            if (at is null || !at._byName.TryGetValue(name, out at))
            {
                return null;
            }
        }

        return at;
    }

    /// <summary>The value in one regime, or null where it has none here.</summary>
    public RegimeValue? ValueOf(int regime) => (Of[regime] as FormNode.Leaf)?.Value;

    private static CollatedNode Grown(CollatedNode node)
    {
        switch (node.Of.FirstOrDefault(static form => form is not null))
        {
            case FormNode.Part part:
                foreach (var (name, _) in part.Fields)
                {
                    node.Add(new RowStep(name, false), form => (form as FormNode.Part)?[name]);
                }

                break;
            case FormNode.Listing { IsSequence: true }:
                foreach (var (key, items) in StepAlignment.Of(node.Of))
                {
                    node.Add(new CollatedNode(node, new RowStep(key, true), items));
                }

                break;
            case FormNode.Listing:
                node.AddEntries();
                break;
            default:
                break;
        }

        return node;
    }

    private void AddEntries()
    {
        var byKey = Of.Select(static form => (form as FormNode.Listing)?.Items.ToDictionary(StringComparer.Ordinal)).ToList();
        foreach (var key in byKey.SelectMany(static items => items?.Keys ?? Enumerable.Empty<string>()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Add(new CollatedNode(this, new RowStep(key, true), [.. byKey.Select(items => items?.GetValueOrDefault(key))]));
        }
    }

    private void Add(RowStep step, Func<FormNode?, FormNode?> pick)
    {
        FormNode?[] picked = [.. Of.Select(pick)];
        if (picked.Any(static form => form is not null))
        {
            Add(new CollatedNode(this, step, picked));
        }
    }

    private void Add(CollatedNode child)
    {
        _children.Add(child);
        _byName.Add(child.Step.Name, child);
        Grown(child);
    }
}
