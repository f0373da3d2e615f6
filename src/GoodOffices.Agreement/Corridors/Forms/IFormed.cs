namespace GoodOffices.Agreement.Corridors;

/// <summary>A part of a regime that is written and read field by field in one fixed order. Canonical CBOR and JSON both
/// follow from this one description, so that they can't drift apart.</summary>
internal interface IFormed<TSelf>
    where TSelf : class, IFormed<TSelf>
{
    /// <summary>How many fields it has in its first form: these always stand in the canonical bytes.</summary>
    static abstract int Fields { get; }

    /// <summary>How many fields that came later stand after these in the canonical bytes: one that says nothing does not stand
    /// there, so that what was written before keeps its bytes.</summary>
    int Later => 0;

    /// <summary>Writes every field.</summary>
    void Write(IFieldWriter to);

    /// <summary>Reads every field in the order in which <see cref="Write"/> writes them.</summary>
    static abstract TSelf Read(IFieldReader from);
}
