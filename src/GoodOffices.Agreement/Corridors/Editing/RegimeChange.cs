namespace GoodOffices.Agreement.Corridors;

/// <summary>One change of a regime, as a person asks for it. Paths are those of the annex's table: fields with a slash between
/// them, entries by their codes, steps by their procedures.</summary>
public abstract record RegimeChange
{
    private RegimeChange()
    {
    }

    /// <summary>Closes the hierarchy: a private constructor does not, since a record can be copied.</summary>
    private protected abstract string Path { get; }

    /// <summary>Where it is made, and nothing of what it says.</summary>
    public override string ToString() => Path;

    /// <summary>A field gets a value. A step that is not there is put at the end of the chain, as the catalogue has it.</summary>
    /// <param name="Field">Its path, such as <c>measures/X1.ARM.entry/steps/customs-control/eur</c>.</param>
    /// <param name="Value">The value in the form of an annex file; several texts with a semicolon between them.</param>
    public sealed record Set(string Field, string Value) : RegimeChange
    {
        private protected override string Path => Field;

        /// <summary>The field, and nothing of the value.</summary>
        public override string ToString() => Field;
    }

    /// <summary>An entry, a step or a part is taken out.</summary>
    /// <param name="Entry">Its path, such as <c>measures/X1.ARM.entry/permit</c>.</param>
    public sealed record Remove(string Entry) : RegimeChange
    {
        private protected override string Path => Entry;

        /// <summary>The entry.</summary>
        public override string ToString() => Entry;
    }

    /// <summary>A step takes another place in its chain.</summary>
    /// <param name="Step">Its path, such as <c>measures/X1.ARM.entry/steps/veterinary</c>.</param>
    /// <param name="Before">The step of the same chain before which it comes, such as <c>customs-control</c>; empty for the end.</param>
    public sealed record Move(string Step, string Before) : RegimeChange
    {
        private protected override string Path => Step;

        /// <summary>The step.</summary>
        public override string ToString() => Step;
    }

    /// <summary>An entry is added at the end of a list.</summary>
    /// <param name="List">The path of the list, such as <c>measures</c>.</param>
    /// <param name="Json">The entry in the form of an annex file.</param>
    public sealed record Add(string List, string Json) : RegimeChange
    {
        private protected override string Path => List;

        /// <summary>The list, and nothing of the entry.</summary>
        public override string ToString() => List;
    }
}
