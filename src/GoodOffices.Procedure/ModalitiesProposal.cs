using GoodOffices.Procedure.Convening;

namespace GoodOffices.Procedure;

/// <summary>Modalities that lie before the parties.</summary>
/// <param name="Modalities">The whole of them.</param>
/// <param name="By">Who proposed them first.</param>
/// <param name="Index">The entry.</param>
public sealed record ModalitiesProposal(Modalities Modalities, PartyCode By, long Index);
