using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Agreement;

/// <summary>How far an instrument has come (VCLT part II).</summary>
public enum LifeStage
{
    /// <summary>Not every provision is agreed.</summary>
    UnderNegotiation,

    /// <summary>Every provision is accepted by all, ad referendum or definitively.</summary>
    Agreed,

    /// <summary>The text is adopted (VCLT 9).</summary>
    Adopted,

    /// <summary>The text is established as authentic and definitive (VCLT 10).</summary>
    Authenticated,

    /// <summary>Every party signed, some perhaps ad referendum (VCLT 12).</summary>
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The word of VCLT 12.")]
    Signed,

    /// <summary>Every party is bound (VCLT 11).</summary>
    Bound,

    /// <summary>In force (VCLT 24).</summary>
    InForce,

    /// <summary>In force and registered (Charter of the United Nations, Article 102).</summary>
    Registered,
}
