namespace GoodOffices.Procedure;

/// <summary>An office whose holder has full powers without a document (VCLT art. 7(2)(a)). The numbers are those of the record.</summary>
public enum Office
{
    /// <summary>Head of state.</summary>
    HeadOfState = 0,

    /// <summary>Head of government.</summary>
    HeadOfGovernment = 1,

    /// <summary>Minister for foreign affairs.</summary>
    ForeignMinister = 2,
}
