using System.CommandLine;
using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Tests.Agreement;
using AgreementCommand = GoodOffices.Agreement.Command;

namespace GoodOffices.Tests.Cli;

/// <summary>What a person typed, and what it comes to at the table.</summary>
public sealed class TypedVerbTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_715_000_000);

    [Fact]
    public void A_verb_that_there_is_not_is_named()
    {
        var (error, code) = Told("delegation", "sign-now", "I");
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("there is no verb 'sign-now'", error, StringComparison.Ordinal);
        Assert.Contains("good-offices delegation --help", error, StringComparison.Ordinal);
    }

    [Fact]
    public void By_office_all_that_the_conclusion_of_a_treaty_takes_is_held()
    {
        var issued = (ClearAct.FullPowersIssued)Clear("powers", "minister", "--office", "foreign-minister");
        Assert.Equal(PowerSet.OfFullPowers, issued.Powers);
        Assert.NotEmpty(issued.Encode());
    }

    [Theory]
    [InlineData("powers", "minister", "--instrument", "II")]
    [InlineData("credentials", "minister", "--name", "N. N.", "--title", "Minister")]
    public void Powers_are_named(params string[] words) =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<CommandFailure>(() => Clear(words)).ExitCode);

    [Fact]
    public void Terms_that_are_not_named_stay_as_they_are()
    {
        var room = Room.With(1, new FinalClauses(ConsentMeans.Ratification, new EntryIntoForce(2, 30, true), true, AuthenticationProcedure.Signature, new PartyId("KAZ")), [Room.En, Room.Ru]);
        var set = (AgreementCommand.SetTerms)Table(room, "terms", "I", "--consent", "signature");
        Assert.Equal(room.Instrument.Terms with { FinalClauses = room.Instrument.Terms.FinalClauses with { Consent = ConsentMeans.Signature } }, set.Terms);
        var cleared = (AgreementCommand.SetTerms)Table(room, "terms", "I", "--depositary", "none", "--prevailing", "ru", "--enters-on-chosen-date", "false");
        Assert.Null(cleared.Terms.FinalClauses.Depositary);
        Assert.Equal(Room.Ru, cleared.Terms.Prevailing);
        Assert.False(cleared.Terms.FinalClauses.EntryIntoForce.OnChosenDate);
    }

    [Fact]
    public void A_silence_is_not_shorter_than_the_modalities_say()
    {
        var room = Room.With(1);
        room.Tables("ARM", 1, "Text.");
        var refused = Assert.Throws<CommandFailure>(() => Table(room, "propose-silence", "I/1", "--within", "47h"));
        Assert.Contains("172800 seconds", refused.Message, StringComparison.Ordinal);
        Assert.Equal(Now.ToUnixTimeSeconds() + 172_800, ((AgreementCommand.ProposeSilence)Table(room, "propose-silence", "I/1", "--within", "48h")).Deadline);
    }

    [Fact]
    public void The_reasons_that_all_are_to_see_are_told()
    {
        var room = Room.With(2);
        room.Accepts("AZE", room.Tables("ARM", 1, "Text."));
        room.Do("AZE", new AgreementCommand.Reopen(Room.P(1), "New facts."));
        room.Do("ARM", new AgreementCommand.Reserve(Room.P(2), ReservationKind.Substance, "Not yet examined."));
        Assert.Equal(
            ["AZE reopened I/1: New facts.", "ARM put a text reservation (substance) on I/2: Not yet examined."],
            StatedReason.Of(room.Table).Select(stated => stated.ToString().Split(": ", 2)[1]));
    }

    private static ClearAct Clear(params string[] words)
    {
        var verb = ClearVerbs.All().Single(verb => verb.Name == words[0]);
        return verb.Act(null!, Parsed(verb.Symbols, words));
    }

    private static AgreementCommand Table(Room room, params string[] words)
    {
        var verb = TableVerbs.All().Single(verb => verb.Name == words[0]);
        return verb.Command(new TableView(room.Table, new PartyId("ARM")) { ShortestSilence = 172_800 }, Parsed(verb.Symbols, words));
    }

    private static Typed Parsed(IReadOnlyList<Symbol> symbols, string[] words)
    {
        var command = new System.CommandLine.Command(words[0]);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else
            {
                command.Options.Add((Option)symbol);
            }
        }

        var parsed = command.Parse([.. words.Skip(1)]);
        Assert.Empty(parsed.Errors);
        return new Typed(parsed, null, Now);
    }

    private static (string Error, int Code) Told(params string[] arguments)
    {
        using var error = new StringWriter();
        var code = Executable.RunAsync(arguments, new Terminal(Stream.Null, error, TextReader.Null)).GetAwaiter().GetResult();
        return (error.ToString(), code);
    }
}
