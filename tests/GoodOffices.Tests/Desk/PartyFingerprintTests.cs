using GoodOffices.Delegation.Parties;
using GoodOffices.Desk.Secretariat;
using GoodOffices.Procedure;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Tests.Desk;

public sealed class PartyFingerprintTests
{
    [Fact]
    public void The_fingerprint_is_that_of_the_file_and_of_the_party_as_a_convocation_names_it()
    {
        using var key = KeyOf("key");
        using var recovery = KeyOf("recovery");
        var file = new PartyFile(PartyCode.Parse("ARM"), TextInLanguages.Of(LanguageTag.Parse("en"), "Armenia"), key.PublicKey, recovery.PublicKey, NoteKey.Create("arm/cosigner", NoteKey.Cosigner, key.PublicKey));
        Assert.Equal(Hash.Of(file.Encode()), PartyFingerprint.Of(file));
        Assert.Equal(PartyFingerprint.Of(file), PartyFingerprint.Of(file.ToParticipant()));
        Assert.NotEqual(PartyFingerprint.Of(file), PartyFingerprint.Of(file with { RecoveryKey = key.PublicKey }));
    }

    private static SigningKey KeyOf(string seed) => SigningKey.FromSeed(Hash.Of(System.Text.Encoding.ASCII.GetBytes(seed)).ToArray());
}
