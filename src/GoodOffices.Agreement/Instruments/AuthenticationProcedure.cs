namespace GoodOffices.Agreement;

/// <summary>How a text is established as authentic and definitive (VCLT 10).</summary>
public enum AuthenticationProcedure
{
    /// <summary>Initialling by all.</summary>
    Initials,

    /// <summary>Signature by all.</summary>
    Signature,

    /// <summary>Signature ad referendum by all.</summary>
    SignatureAdReferendum,

    /// <summary>Adoption itself authenticates: the procedure that the negotiating states agreed (VCLT 10(a)).</summary>
    Adoption,
}
