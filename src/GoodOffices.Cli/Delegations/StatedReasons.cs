using GoodOffices.Agreement;

namespace GoodOffices.Cli.Delegations;

/// <summary>The reasons that parties gave and that all are to see: why a text was reopened, held, objected to or refused.</summary>
/// <param name="Entry">The entry that gave it.</param>
/// <param name="Party">Whose reason.</param>
/// <param name="Provision">On which provision; null for an instrument or a package.</param>
/// <param name="What">What it did.</param>
/// <param name="Reason">In its words.</param>
internal sealed record StatedReason(long Entry, PartyId Party, ProvisionId? Provision, string What, string Reason)
{
    /// <summary>For people, on one line.</summary>
    public override string ToString() => $"entry {Entry}: {Party} {What}: {Reason}";

    /// <summary>Those that stand at a table, in the order of the record.</summary>
    public static IReadOnlyList<StatedReason> Of(Table table) =>
        [.. OnProvisions(table).Concat(OnTexts(table)).Concat(OnPackages(table)).Where(static reason => reason.Reason.Length > 0).OrderBy(static reason => reason.Entry)];

    private static IEnumerable<StatedReason> OnProvisions(Table table)
    {
        foreach (var provision in table.Provisions.Values)
        {
            foreach (var (position, party) in provision.Positions.Zip(table.Rules.Parties))
            {
                if (position is { Note.Length: > 0 })
                {
                    var what = position.Stance == Stance.Reopened ? $"reopened {provision.Id}"
                        : $"put a text reservation ({Symbols.Words(position.Reservation ?? ReservationKind.Scrutiny)}) on {provision.Id}";
                    yield return new(position.Act.Index, party, provision.Id, what, position.Note);
                }
            }
        }

        foreach (var silence in table.Silences.Values)
        {
            foreach (var (objection, party) in silence.Objections.Zip(table.Rules.Parties))
            {
                if (objection is not null)
                {
                    yield return new(objection.Act.Index, party, silence.Provision, $"broke the silence on {silence.Provision}", objection.Reason);
                }
            }
        }
    }

    private static IEnumerable<StatedReason> OnTexts(Table table)
    {
        foreach (var instrument in table.Instruments.Values)
        {
            foreach (var (consent, party) in instrument.ReopeningConsents.Zip(table.Rules.Parties))
            {
                if (consent is not null)
                {
                    yield return new(consent.Act.Index, party, null, $"agrees to reopen the text of {instrument.Id}", consent.Reason);
                }
            }
        }

        foreach (var correction in table.Corrections.Values)
        {
            foreach (var (objection, party) in correction.Objections.Zip(table.Rules.Parties))
            {
                if (objection is not null)
                {
                    yield return new(objection.Act.Index, party, null, $"objected to correction {correction.Id}", objection.Reason);
                }
            }
        }
    }

    private static IEnumerable<StatedReason> OnPackages(Table table) => table.Packages.Values
        .Where(static package => package is { FellBy: not null, State: PackageState.Rejected or PackageState.Reopened })
        .Select(package => new StatedReason(package.FellBy!.Value.Index, package.Id.Party, null, $"saw its package {package.Id} {Symbols.Words(package.State)}", package.Reason));
}
