namespace GoodOffices.Agreement.Corridors;

/// <summary>A part of a regime taken to pieces: a value, a part with named fields, or a list of parts.</summary>
internal abstract class FormNode
{
    private FormNode()
    {
    }

    private string? _written;

    /// <summary>All that it says, so that equal pieces have equal texts; empty for nothing.</summary>
    public static string Written(FormNode? node) => node is null ? "" : node._written ??= node switch
    {
        Leaf { Value: var value } => value.Items.Count == 0 ? value.Text + '\u0001' : $"{value.Text}\u0001{string.Join('\u0002', value.Items)}",
        Part part => string.Join('\u0003', part.Fields.Select(static field => Written(field.Value))),
        Listing list => string.Join('\u0004', list.Items.Select(static item => Written(item.Value))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A value.</summary>
    public sealed class Leaf(RegimeValue value) : FormNode
    {
        public RegimeValue Value { get; } = value;
    }

    /// <summary>A part: its fields in the order of the form, each once; null for a part that is not there.</summary>
    public sealed class Part(IReadOnlyList<KeyValuePair<string, FormNode?>> fields) : FormNode
    {
        public IReadOnlyList<KeyValuePair<string, FormNode?>> Fields { get; } = fields;

        public FormNode? this[string name]
        {
            get
            {
                foreach (var (key, value) in Fields)
                {
                    if (key == name)
                    {
                        return value;
                    }
                }

                return null;
            }
        }
    }

    /// <summary>A list: parts that have a code of their own, or a sequence whose order counts.</summary>
    public sealed class Listing(IReadOnlyList<KeyValuePair<string, Part>> items, bool isSequence) : FormNode
    {
        public IReadOnlyList<KeyValuePair<string, Part>> Items { get; } = items;

        public bool IsSequence { get; } = isSequence;
    }
}
