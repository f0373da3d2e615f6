using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Delegation.Parties;

/// <summary>What a party (or the host) gives the host for the convocation: <c>party.json</c>. Public: no secret is in it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Names">Its name in each language, without prejudice to status.</param>
/// <param name="Key">Its party key.</param>
/// <param name="RecoveryKey">Its recovery key, which alone may replace the party key.</param>
/// <param name="Cosigner">With which its node cosigns checkpoints.</param>
public sealed record PartyFile(PartyCode Code, TextInLanguages Names, PublicKey Key, PublicKey RecoveryKey, NoteKey Cosigner)
{
    /// <summary>The longest file that is read, in bytes.</summary>
    public const int MaximumLength = 256 * 1024;

    internal const string Format = "good-offices/1/party";

    /// <summary>The party as a convocation names it.</summary>
    public Participant ToParticipant() => new(Code, Names, Key, RecoveryKey, Cosigner);

    /// <summary>Whether a convocation names exactly these keys.</summary>
    public bool Matches(Participant participant)
    {
        ArgumentNullException.ThrowIfNull(participant);
        return participant.Code == Code && participant.Key == Key && participant.RecoveryKey == RecoveryKey && participant.Cosigner.Equals(Cosigner);
    }

    /// <summary>The file: JSON in UTF-8.</summary>
    public byte[] Encode() => JsonSerializer.SerializeToUtf8Bytes(
        new PartyFileJson(Format, Code.Value, Names.Texts.ToDictionary(pair => pair.Key.Value, pair => pair.Value), Key.ToHex(), RecoveryKey.ToHex(), Cosigner.ToString()),
        DelegationJson.Default.PartyFileJson);

    /// <summary>Reads a file.</summary>
    /// <param name="json">Foreign bytes.</param>
    /// <param name="party">The party, where true is returned.</param>
    /// <param name="why">What is wrong and what to do, where false is returned.</param>
    public static bool TryDecode(ReadOnlySpan<byte> json, [NotNullWhen(true)] out PartyFile? party, [NotNullWhen(false)] out string? why)
    {
        party = null;
        why = json.Length > MaximumLength ? "The file is longer than a party file can be." : null;
        if (why is not null || Read(json) is not { } read)
        {
            why ??= "The file is not a party file: it is JSON with format, code, names, key, recoveryKey and cosigner.";
            return false;
        }

        why = read.Format != Format ? $"The file has the format '{Shown(read.Format)}', and this program reads {Format}. A newer one needs a newer version of this software." : null;
        if (why is null) party = Convert(read, out why);
        return party is not null;
    }

    private static PartyFile? Convert(PartyFileJson read, out string? why)
    {
        why = null;
        var (key, recovery) = (default(PublicKey), default(PublicKey));
        NoteKey? cosigner = null;
        if (!PartyCode.TryParse(read.Code, out var code)) why = "The party's code is two to sixteen capital letters and digits.";
        else if (!PublicKey.TryParseHex(read.Key, out key) || !PublicKey.TryParseHex(read.RecoveryKey, out recovery)) why = "A key is 64 hexadecimal digits.";
        else if (!NoteKey.TryParse(read.Cosigner, out cosigner, out _) || cosigner.Type != NoteKey.Cosigner) why = "The cosigner is a vkey of type 4.";
        else return Named(read, code, key, recovery, cosigner, out why);
        return null;
    }

    private static PartyFile? Named(PartyFileJson read, PartyCode code, PublicKey key, PublicKey recovery, NoteKey cosigner, out string? why)
    {
        why = null;
        try
        {
            var names = TextInLanguages.Of((read.Names ?? []).Select(pair => KeyValuePair.Create(LanguageTag.Parse(pair.Key), pair.Value)));
            if (names.IsEmpty) throw new FormatException("there is none");
            return new PartyFile(code, names, key, recovery, cosigner);
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException)
        {
            why = "The party's names are texts by language tag, at least one.";
            return null;
        }
    }

    private static PartyFileJson? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, DelegationJson.Default.PartyFileJson);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Shown(string? text) =>
        new([.. (text ?? "").Where(letter => letter is > ' ' and < (char)0x7f).Take(64)]);
}
