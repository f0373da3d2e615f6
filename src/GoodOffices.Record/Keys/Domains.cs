namespace GoodOffices.Record.Keys;

/// <summary>The domains of the record's signatures and derived keys: what is signed or derived for one purpose never passes for another.</summary>
/// <remarks>
/// A signature is made over <c>domain | 0x00 | message</c>. Signed notes have no domain of ours, but a note never holds a
/// zero byte, so that neither form can be taken for the other.
/// </remarks>
public static class Domains
{
    /// <summary>Of the signature over a preamble and the hash of its body.</summary>
    public const string Header = "good-offices/1/header";

    /// <summary>Of the act key, derived from an epoch's secret.</summary>
    public const string Act = "good-offices/1/act";

    /// <summary>Of the encryption key, derived from an act key.</summary>
    public const string ActEncryption = "good-offices/1/act/encryption";

    /// <summary>Of the key commitment, derived from an act key.</summary>
    public const string ActCommitment = "good-offices/1/act/commitment";

    /// <summary>Of the public commitment to an epoch's secret, derived from it.</summary>
    public const string EpochCommitment = "good-offices/1/epoch-commitment";

    /// <summary>Of the key that wraps an epoch's secret to a device, derived from the X-Wing shared secret.</summary>
    public const string EpochWrap = "good-offices/1/epoch-wrap";

    /// <summary>Of the key that seals the predecessor's secret, derived from an epoch's secret.</summary>
    public const string Predecessor = "good-offices/1/predecessor";

    /// <summary>Of the hash over the sorted devices of a room.</summary>
    public const string Members = "good-offices/1/members";

    /// <summary>Of a value at rest, bound to its table and row.</summary>
    public const string SealedValue = "good-offices/1/sealed-value";

    /// <summary>Of a key file.</summary>
    public const string KeyFile = "good-offices/1/key-file";
}
