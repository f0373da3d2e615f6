using GoodOffices.Agreement;

namespace GoodOffices.Cli.Delegations;

/// <content>What is said and handed over in a room.</content>
internal static partial class TableVerbs
{
    private const string Room = "In a room";

    private static TableVerb Say() =>
        new("say", "Make a statement in a room.", Room, "say --room plenary --words \"We thank our hosts.\"", [.. TextSources()],
            (_, typed) => new Command.Do(new TableAct.StatementMade(typed.In(Symbols.English))))
        { Room = "plenary" };

    private static TableVerb NonPaper()
    {
        var title = Symbols.Needed("--title", "Its title.");
        return new("non-paper", "Hand over a text without status.", Room, "non-paper --title \"Thinking aloud\" --file non-paper.md", [title, .. TextSources()],
            (_, typed) => new Command.Do(new TableAct.NonPaperHanded(Texts.Of(Symbols.English, typed.Get(title)), typed.In(Symbols.English))));
    }

    private static TableVerb LinkAgenda()
    {
        var (session, item, provisions) = (Symbols.Needed("--session", "The session, as room and number.", "SESSION"), Symbols.Number("--item", "The number of the item."), Symbols.Provisions("--provision", "A provision that the item is about."));
        return new("link-agenda", "Say, under seal, which provisions an item of an agenda is about.", Room, "link-agenda --session plenary-1 --item 2 --provision I/7", [session, item, provisions],
            (_, typed) => new Command.Do(new TableAct.AgendaLinked(typed.Get(session), typed.Get(item) ?? 1, ValueList.From(typed.Get(provisions).Order()))));
    }
}
