using System.Text;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Tests.Venue;

/// <summary>Keys made from names, and a convocation for a venue's own log key.</summary>
internal static class TestParties
{
    public static readonly LanguageTag English = LanguageTag.Parse("en");

    public static SigningKey Key(string name) => SigningKey.FromSeed(Seed(name));

    public static CheckpointCosigner Cosigner(string party) => CheckpointCosigner.FromSeed($"{party}.example/node", Seed($"{party} cosigner"));

    public static TextInLanguages Text(string text) => TextInLanguages.Of(English, text);

    public static KemPublicKey Kem(string name)
    {
        var bytes = new byte[KemPublicKey.Size];
        for (var at = 0; at < bytes.Length; at += Hash.Size)
        {
            Seed($"{name} kem {at}").CopyTo(bytes, at);
        }

        return KemPublicKey.TryParse(bytes, out var key) ? key : throw new InvalidOperationException("1,216 bytes are a key.");
    }

    public static Convocation Convoke(string vkey, Budget? budget = null, params string[] parties)
    {
        Assert.True(NoteKey.TryParse(vkey, out var log, out var error), error?.ToString());
        using var host = Key("HST key");
        return Convocation.Sign(
            new ConvocationTerms
            {
                Host = Participant("HST"),
                Parties = [.. parties.Order(StringComparer.Ordinal).Select(Participant)],
                LogKey = log,
                UnicodeVersion = "16.0.0",
                Title = Text("Talks for a test"),
                Budget = budget ?? Budget.Usual,
            },
            host);
    }

    private static Participant Participant(string code)
    {
        using var key = Key($"{code} key");
        using var recovery = Key($"{code} recovery");
        using var cosigner = Cosigner(code);
        return new Participant(PartyCode.Parse(code), Text($"State of {code}"), key.PublicKey, recovery.PublicKey, cosigner.Key);
    }

    private static byte[] Seed(string name) => Hash.Of(Encoding.UTF8.GetBytes($"test {name}")).ToArray();
}
