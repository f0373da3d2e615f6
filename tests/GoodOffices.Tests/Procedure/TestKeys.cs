using System.Text;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Tests.Procedure;

/// <summary>Keys from names: the same name is the same key in every run.</summary>
internal static class TestKeys
{
    public static readonly LanguageTag English = LanguageTag.Parse("en");

    public static SigningKey Of(string name) => SigningKey.FromSeed(Seed(name));

    public static KemPublicKey Kem(string name)
    {
        var bytes = new byte[KemPublicKey.Size];
        for (var i = 0; i < bytes.Length; i += 32) Seed($"{name} kem {i}").CopyTo(bytes, i);
        return KemPublicKey.TryParse(bytes, out var key) ? key : throw new InvalidOperationException("1,216 bytes are a key.");
    }

    public static CheckpointCosigner Cosigner(string party) => CheckpointCosigner.FromSeed($"{party}.example/node", Seed($"{party} cosigner"));

    public static NoteSigner Log(string origin = "venue.example/talks/test") => NoteSigner.FromSeed(origin, Seed("log"));

    public static TextInLanguages Text(string text) => TextInLanguages.Of(English, text);

    public static Participant Participant(string code)
    {
        using var key = Of($"{code} key");
        using var recovery = Of($"{code} recovery");
        using var cosigner = Cosigner(code);
        return new Participant(PartyCode.Parse(code), Text($"State of {code}"), key.PublicKey, recovery.PublicKey, cosigner.Key);
    }

    public static ConvocationTerms Terms(params string[] parties)
    {
        using var log = Log();
        return new ConvocationTerms
        {
            Host = Participant("HST"),
            Parties = [.. parties.Order(StringComparer.Ordinal).Select(Participant)],
            LogKey = log.Key,
            UnicodeVersion = "16.0.0",
            Title = Text("Talks for a test"),
            Place = Text("Somewhere"),
            FirstDay = new DateOnly(2024, 5, 10),
            LastDay = new DateOnly(2024, 5, 11),
        };
    }

    public static Convocation Convocation(ConvocationTerms terms)
    {
        using var host = Of("HST key");
        return GoodOffices.Procedure.Convening.Convocation.Sign(terms, host);
    }

    private static byte[] Seed(string name) => Hash.Of(Encoding.UTF8.GetBytes(name)).ToArray();
}
