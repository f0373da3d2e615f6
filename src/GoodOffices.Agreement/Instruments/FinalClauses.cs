using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>What the parties settle about the life of an instrument (VCLT 10 to 16, 24, 77).</summary>
/// <param name="Consent">How a state expresses its consent to be bound.</param>
/// <param name="EntryIntoForce">When it enters into force.</param>
/// <param name="InitialsAreSignature">True where it is established that the negotiating states so agreed (VCLT
/// 12(2)(a)).</param>
/// <param name="Authentication">How the text is established as authentic and definitive (VCLT 10).</param>
/// <param name="Depositary">Who keeps the original and notifies (VCLT 76, 77), or null for none.</param>
public sealed record FinalClauses(
    ConsentMeans Consent, EntryIntoForce EntryIntoForce, bool InitialsAreSignature = false,
    AuthenticationProcedure Authentication = AuthenticationProcedure.Initials, PartyId? Depositary = null)
{
    /// <summary>Signature of all binds, and brings the instrument into force.</summary>
    public static FinalClauses BySignature { get; } = new(ConsentMeans.Signature, EntryIntoForce.WhenAllAreBound);

    internal void Write(CanonicalWriter writer)
    {
        writer.Array(5).Number((int)Consent);
        EntryIntoForce.Write(writer);
        writer.Flag(InitialsAreSignature).Number((int)Authentication)
            .Optional(Depositary, static (to, party) => to.Write(party)).End();
    }

    internal static FinalClauses Read(CanonicalReader reader)
    {
        reader.Array(5);
        var clauses = new FinalClauses(reader.Choice<ConsentMeans>(), EntryIntoForce.Read(reader), reader.Flag(),
            reader.Choice<AuthenticationProcedure>(), reader.Optional(static from => from.Party()));
        reader.End();
        return clauses;
    }
}
