namespace GoodOffices.Agreement;

/// <summary>What is said, handed over and released in a room, and what a party confirms of its own delegates' acts.</summary>
internal static class RoomRules
{
    private const int SaltLength = 32;

    public static Outcome Fold(Table table, Occasion at, TableAct.StatementMade act) =>
        Blank.Is(act.Words)
            ? Refusals.NoWords("statement")
            : table with { Statements = table.Statements.Add(new Statement(at.Act, at.Party, at.Delegate, act.Words)) };

    public static Outcome Fold(Table table, Occasion at, TableAct.NonPaperHanded act) =>
        Blank.Is(act.Words)
            ? Refusals.NoWords("text")
            : table with { NonPapers = table.NonPapers.Add(new NonPaper(at.Act, act.Title, act.Words)) };

    public static Outcome Fold(Table table, Occasion at, TableAct.AgendaLinked act)
    {
        foreach (var provision in act.Provisions)
        {
            if (!table.Provisions.ContainsKey(provision))
            {
                return Refusals.UnknownProvision(provision);
            }
        }

        return act.Provisions.Count == 0
            ? Refusals.NothingNamed
            : table with { AgendaLinks = table.AgendaLinks.Add(new AgendaLink(at.Act, act.Session, act.Item, act.Provisions)) };
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.ReleaseProposed act)
    {
        if (act.Salt.Count != SaltLength)
        {
            return new Reason("bad-salt", $"A salt has {SaltLength} bytes.", "Draw it at random for each release.");
        }

        if (ReleaseText.Of(table, act.Subject, out var text) is { } why)
        {
            return why;
        }

        return ReleaseText.Salted(act.Salt, text) != act.Salted
            ? Refusals.OtherContent("the salt followed by the text")
            : table with { Releases = table.Releases.Add(new Release(at.Act, at.Party, act.Subject, act.Salted, act.Salt, ValueList.From(text))) };
    }

    /// <summary>The confirmed act takes effect now, in the state of the table as it is now (VCLT 8); if it cannot, it is
    /// listed as void with the confirmation.</summary>
    public static Outcome Fold(Table table, Occasion at, TableAct.Confirmed act)
    {
        if (!table.Lacking.TryGetValue(act.Act, out var lacking) || lacking.Party != at.Party)
        {
            return Refusals.UnknownAct(act.Act, $"an act of {at.Party} without effect");
        }

        if (lacking.ConfirmedBy is not null)
        {
            return Refusals.Already($"confirmed {act.Act}");
        }

        var confirmed = table with { Lacking = table.Lacking.SetItem(act.Act, lacking with { ConfirmedBy = at.Act }) };
        var outcome = confirmed.Try(at with { Delegate = lacking.Delegate }, lacking.Act);
        return outcome.Next ?? confirmed with
        {
            Voids = confirmed.Voids.Add(new VoidAct(act.Act, at.Party, lacking.Delegate, lacking.Act.Kind, outcome.Void!, at.Act)),
        };
    }
}
