namespace GoodOffices.Agreement;

/// <summary>How consent to be bound is expressed (VCLT 11).</summary>
public enum ConsentMeans
{
    /// <summary>Definitive signature (VCLT 12).</summary>
    Signature,

    /// <summary>Exchange of the instruments that constitute the treaty (VCLT 13).</summary>
    Exchange,

    /// <summary>Ratification (VCLT 14).</summary>
    Ratification,

    /// <summary>Acceptance (VCLT 14(2)).</summary>
    Acceptance,

    /// <summary>Approval (VCLT 14(2)).</summary>
    Approval,

    /// <summary>Accession (VCLT 15).</summary>
    Accession,
}
