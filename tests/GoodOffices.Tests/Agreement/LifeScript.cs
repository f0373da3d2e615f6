using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

/// <summary>Random lives of an instrument from a seed: adoption, authentication, signature, reopening, correction, consent.</summary>
internal sealed class LifeScript(int seed)
{
    private readonly Random _random = new(seed);

    public FinalClauses Clauses() => new(
        (ConsentMeans)_random.Next(6), new EntryIntoForce(_random.Next(3), _random.Next(2) * 30), _random.Next(3) == 0,
        (AuthenticationProcedure)_random.Next(4), _random.Next(2) == 0 ? null : new PartyId("KAZ"));

    public (string Party, Command Command) Next(Table table, string[] codes)
    {
        var party = codes[_random.Next(codes.Length)];
        var provision = P(_random.Next(1, 3));
        var act = new ActId(_random.NextInt64(table.Size));
        var correction = new CorrectionId(new PartyId(codes[_random.Next(codes.Length)]), _random.Next(1, 3));
        long? deadline = table.Instruments[I].Terms.FinalClauses.Depositary is null ? null : 1000;
        return (party, _random.Next(26) switch
        {
            0 or 1 or 2 or 3 or 4 => new Command.ConsentToAdoption(I),
            5 or 6 or 7 => new Command.Initial(I),
            8 or 9 => new Command.Sign(I, _random.Next(2) == 0),
            10 => new Command.ConfirmSignature(I),
            11 => new Command.ConsentToReopening(I, "New facts."),
            12 => new Command.ExpressConsent(I),
            13 => new Command.ProposeCorrection(provision, _random.Next(2) == 0 ? En : Ru, $"Corrected {_random.Next(3)}{(provision == P(1) ? ": ____." : ".")}", Deadline: deadline),
            14 => new Command.InitialCorrection(correction),
            15 => new Command.Do(new TableAct.CorrectionObjected(correction, "It is no error.")),
            16 => new Command.Do(new TableAct.CorrectionEstablished(correction, ValueList.From(codes.Select(code => new SilenceEvidence(new PartyId(code), 2000, table.Size, []))))),
            17 or 18 => new Command.AcceptConcordance(I, Ru),
            19 => new Command.AlignText(provision, Ru, _random.Next(2) == 0 ? "Открыть за ____." : "Открыть."),
            20 => new Command.FillPlaceholder(P(1), 0, Texts.Of(En, "ten")),
            21 => new Command.Reopen(provision, "New facts."),
            22 => new Command.Accept(new ProposalId(new PartyId(_random.Next(2) == 0 ? "ARM" : "AZE"), 1), AcceptanceLevel.Definitive),
            23 => new Command.ConfirmReferendum(I),
            24 => new Command.Do(new TableAct.EntryIntoForceNoted(I, "2024-07-01")),
            _ => new Command.Do(new TableAct.Confirmed(act)),
        });
    }
}
