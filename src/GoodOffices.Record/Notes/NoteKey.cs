using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using GoodOffices.Record.Keys;

namespace GoodOffices.Record.Notes;

/// <summary>A public key that signs notes: a name, a type and the key itself; printed and read as a <em>vkey</em> (c2sp.org/signed-note).</summary>
/// <remarks>A vkey is <c>name+id+base64(type | key)</c>, the id being eight hexadecimal digits of <see cref="Id"/>.</remarks>
public sealed class NoteKey : IEquatable<NoteKey>
{
    /// <summary>Ed25519 over the note's text.</summary>
    public const byte Ed25519 = 0x01;

    /// <summary>Ed25519 over a timestamp and the note's text (c2sp.org/tlog-cosignature).</summary>
    public const byte Cosigner = 0x04;

    /// <summary>ML-DSA-44 over a timestamp and the tree (c2sp.org/tlog-cosignature). Recognised and printed, not verified here.</summary>
    public const byte CosignerMlDsa44 = 0x06;

    private const int MaximumVkeyLength = 4096;
    private readonly byte[] _key;

    private NoteKey(string name, byte type, byte[] key)
    {
        (Name, Type, _key) = (name, type, key);
        Id = IdOf(name, type, key);
    }

    /// <summary>Whose key it is; of a log, its origin. Not empty, without white space and <c>+</c>.</summary>
    public string Name { get; }

    /// <summary>Which signatures it makes: <see cref="Ed25519"/>, <see cref="Cosigner"/>, or another that is only recognised.</summary>
    public byte Type { get; }

    /// <summary>The first four bytes of SHA-256(name | 0x0A | type | key), big-endian.</summary>
    public uint Id { get; }

    /// <summary>The public key: 32 bytes where the type is <see cref="Ed25519"/> or <see cref="Cosigner"/>.</summary>
    public ReadOnlySpan<byte> Key => _key;

    /// <summary>Whether this software can verify what the key signs.</summary>
    public bool IsVerifiable => Type is Ed25519 or Cosigner;

    /// <summary>Makes a key of a known name.</summary>
    /// <param name="name">Not empty, without white space, control characters and <c>+</c>.</param>
    /// <param name="type"><see cref="Ed25519"/> or <see cref="Cosigner"/>.</param>
    /// <param name="publicKey">Of the signer.</param>
    /// <exception cref="ArgumentException">The name or type is none of that.</exception>
    public static NoteKey Create(string name, byte type, PublicKey publicKey)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!IsName(name)) throw new ArgumentException("A key's name is not empty and has no white space, control character or plus sign.", nameof(name));
        if (type is not (Ed25519 or Cosigner)) throw new ArgumentException("Only Ed25519 keys are made: type 1 or 4.", nameof(type));
        return new NoteKey(name, type, publicKey.ToArray());
    }

    /// <summary>Reads a vkey: one line, without its line feed.</summary>
    /// <param name="vkey">As printed by <see cref="ToString"/>.</param>
    /// <param name="key">The key; its type may be one that is not verifiable here.</param>
    /// <param name="error">Where and why it was not accepted.</param>
    public static bool TryParse(string? vkey, [NotNullWhen(true)] out NoteKey? key, [NotNullWhen(false)] out ParseError? error)
    {
        key = null;
        if (vkey is null || vkey.Length > MaximumVkeyLength) return ParseError.Fail(0, "a vkey is one line of at most 4,096 characters", out error);
        var plus = vkey.IndexOf('+', StringComparison.Ordinal);
        if (plus < 0 || !IsName(vkey[..plus])) return ParseError.Fail(0, "a vkey begins with a name, without white space, and a plus sign", out error);
        var idAt = Encoding.UTF8.GetByteCount(vkey.AsSpan(0, plus + 1));
        var rest = vkey.AsSpan(plus + 1);
        if (rest.Length < 9 || rest[8] != '+' || !TryParseId(rest[..8], out var id))
            return ParseError.Fail(idAt, "the key id is eight lower-case hexadecimal digits and a plus sign", out error);
        if (!StrictBase64.TryDecode(Encoding.UTF8.GetBytes(rest[9..].ToString()), out var typed) || typed.Length < 2)
            return ParseError.Fail(idAt + 9, "type and key are canonical base64 of at least two bytes", out error);
        var parsed = new NoteKey(vkey[..plus], typed[0], typed[1..]);
        if (parsed.IsVerifiable && parsed._key.Length != 32) return ParseError.Fail(idAt + 9, "an Ed25519 key is 32 bytes long", out error);
        if (parsed.Id != id) return ParseError.Fail(idAt, "the key id is not that of this name and key", out error);
        (key, error) = (parsed, null);
        return true;
    }

    /// <summary>Whether a signature of this key stands under the text of a note.</summary>
    /// <param name="text">The note's text, its last line feed included.</param>
    /// <param name="signature">64 bytes; of a cosigner, eight bytes of time and 64.</param>
    /// <returns>False also where the type is not verifiable here.</returns>
    public bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) => Type switch
    {
        Ed25519 => VerifyEd25519(text, signature),
        Cosigner => signature.Length == Cosignature.Length
            && Cosignature.Message(text, BinaryPrimitives.ReadUInt64BigEndian(signature)) is { } message
            && VerifyEd25519(message, signature[8..]),
        _ => false,
    };

    /// <summary>The vkey.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String([Type, .. _key])}");

    /// <summary>Same name, type and key.</summary>
    public bool Equals(NoteKey? other) => other is not null && Type == other.Type && Name == other.Name && Key.SequenceEqual(other.Key);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NoteKey);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)Id);

    internal static bool IsName(string name) => name.Length > 0 && Rejected(name) < 0;

    private static int Rejected(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c == '+' || char.IsWhiteSpace(c) || char.IsControl(c)) return i;
            if (char.IsSurrogate(c) && (i + 1 >= name.Length || !char.IsSurrogatePair(c, name[++i]))) return i;
        }

        return -1;
    }

    private static bool TryParseId(ReadOnlySpan<char> hex, out uint id)
    {
        id = 0;
        return hex.IndexOfAnyInRange('A', 'F') < 0
            && uint.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out id);
    }

    private static uint IdOf(string name, byte type, ReadOnlySpan<byte> key)
    {
        Span<byte> digest = stackalloc byte[Hash.Size];
        Hash.Of([.. Encoding.UTF8.GetBytes(name), (byte)'\n', type, .. key]).CopyTo(digest);
        return BinaryPrimitives.ReadUInt32BigEndian(digest);
    }

    private bool VerifyEd25519(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        PublicKey.FromBytes(_key).VerifyRaw(message, signature);
}
