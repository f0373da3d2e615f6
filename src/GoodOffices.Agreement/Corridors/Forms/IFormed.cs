namespace GoodOffices.Agreement.Corridors;

/// <summary>A part of a regime that is written and read field by field in one fixed order. Canonical CBOR and JSON both
/// follow from this one description, so that they can't drift apart.</summary>
internal interface IFormed<TSelf>
    where TSelf : class, IFormed<TSelf>
{
    /// <summary>How many fields it has.</summary>
    static abstract int Fields { get; }

    /// <summary>Writes every field.</summary>
    void Write(IFieldWriter to);

    /// <summary>Reads every field in the order in which <see cref="Write"/> writes them.</summary>
    static abstract TSelf Read(IFieldReader from);
}
