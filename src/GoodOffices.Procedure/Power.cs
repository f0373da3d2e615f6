namespace GoodOffices.Procedure;

/// <summary>What a delegate may do for its party. The numbers are those of the record.</summary>
public enum Power
{
    /// <summary>To make statements and hand over non-papers.</summary>
    Speak = 0,

    /// <summary>To table, withdraw and reserve; includes <see cref="Speak"/>.</summary>
    Negotiate = 1,

    /// <summary>To accept subject to the capital's confirmation (VCLT art. 10 and 12: <i>ad referendum</i>).</summary>
    AcceptAdReferendum = 2,

    /// <summary>To accept definitively; includes <see cref="AcceptAdReferendum"/>.</summary>
    Accept = 3,

    /// <summary>To consent to a release to the public.</summary>
    Publish = 4,

    /// <summary>To adopt the text of an instrument (VCLT art. 9). Credentials to the talks can give it (art. 7(2)(c)).</summary>
    Adopt = 5,

    /// <summary>To authenticate the text, by initials or signature (VCLT art. 10). By full powers only.</summary>
    Authenticate = 6,

    /// <summary>To express the consent to be bound (VCLT art. 11 to 16). By full powers only.</summary>
    Bind = 7,

    /// <summary>To convene sessions and to propose, join and rearrange rooms.</summary>
    Convene = 8,
}
