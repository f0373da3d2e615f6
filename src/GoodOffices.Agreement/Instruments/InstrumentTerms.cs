using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>What holds for an instrument as a whole. Whoever consents to its adoption consents to its terms.</summary>
/// <param name="Drafting">The language that it is negotiated in.</param>
/// <param name="Authentic">The languages whose texts are authentic (VCLT 33), each once.</param>
/// <param name="FinalClauses">How it is authenticated, becomes binding and enters into force.</param>
/// <param name="Prevailing">The text that prevails where authentic texts differ (VCLT 33(1)), or null for none.</param>
public sealed record InstrumentTerms(
    Language Drafting, ValueList<Language> Authentic, FinalClauses FinalClauses, Language? Prevailing = null)
{
    /// <summary>SHA-256 of the canonical bytes.</summary>
    public Digest Digest
    {
        get
        {
            var writer = new CanonicalWriter();
            Write(writer);
            return writer.ToDigest();
        }
    }

    internal void Write(CanonicalWriter writer)
    {
        writer.Array(4).Write(Drafting).List(Authentic, static (to, language) => to.Write(language));
        FinalClauses.Write(writer);
        writer.Optional(Prevailing, static (to, language) => to.Write(language)).End();
    }

    internal static InstrumentTerms Read(CanonicalReader reader)
    {
        reader.Array(4);
        var terms = new InstrumentTerms(reader.Language(), reader.List(static from => from.Language()), FinalClauses.Read(reader),
            reader.Optional(static from => from.Language()));
        reader.End();
        return terms;
    }
}
