namespace GoodOffices.Agreement.Corridors;

/// <summary>What a field of a regime holds.</summary>
public enum RegimeValueKind
{
    /// <summary>Words, a code, a day or opening hours.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>An amount in euros with two decimals.</summary>
    Eur,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>One of the words of a choice.</summary>
    Choice,

    /// <summary>Several texts, each once.</summary>
    Texts,
}
