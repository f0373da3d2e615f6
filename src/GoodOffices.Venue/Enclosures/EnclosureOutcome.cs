namespace GoodOffices.Venue.Enclosures;

/// <summary>What became of an enclosure that was sent.</summary>
internal enum EnclosureOutcome
{
    /// <summary>It is on the disk.</summary>
    Stored,

    /// <summary>It has more bytes than were stated.</summary>
    TooLarge,

    /// <summary>Its sender's budget does not allow it.</summary>
    OverBudget,

    /// <summary>Its bytes have another SHA-256 than its address says.</summary>
    OtherDigest,
}
