using System.CommandLine;
using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;

namespace GoodOffices.Tests.Cli;

/// <summary>The help teaches: every verb has a group and an example that can be typed.</summary>
public sealed class HelpTests
{
    [Fact]
    public void Every_verb_has_a_group_a_description_and_an_example_that_can_be_read()
    {
        var root = Executable.BuildRoot(Silent());
        var verbs = Descendants(root).ToList();
        Assert.True(verbs.Count > 80, $"{verbs.Count} verbs");
        foreach (var verb in verbs)
        {
            Assert.NotEmpty(verb.Group);
            Assert.NotEmpty(verb.Description!);
            Assert.True(CommandWords.TrySplit(verb.Example.Split(" > ")[0], out var words));
            Assert.True(verb.Subcommands.Count > 0 || root.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null }).Errors.Count == 0, $"the example of {verb.Name} cannot be read: {verb.Example}");
        }
    }

    [Fact]
    public void No_verb_takes_a_passphrase_on_the_command_line()
    {
        var options = Descendants(Executable.BuildRoot(Silent())).SelectMany(verb => verb.Options).Select(option => option.Name);
        Assert.DoesNotContain(options, name => name.Contains("passphrase", StringComparison.Ordinal) && !name.EndsWith("-file", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_help_shows_groups_examples_and_exit_codes()
    {
        var (output, code) = await SayAsync("--help");
        Assert.Equal(ExitCode.Done, code);
        foreach (var expected in (string[])["Try it:", "Negotiate:", "Host the talks:", "Check the record:", "Drafts in files:", "Exit codes:", "good-offices demo --parties A,B"])
        {
            Assert.Contains(expected, output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_help_of_one_verb_shows_its_example()
    {
        var (output, _) = await SayAsync("delegation", "accept", "--help");
        Assert.Contains("good-offices delegation accept I/7 --ad-referendum", output, StringComparison.Ordinal);
        Assert.Contains("--ad-referendum", output, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_a_verb_for_every_kind_of_act_of_the_table()
    {
        // By name, since a verb gives a command and not an act: each kind stands beside the verb that records it.
        var verbs = TableVerbs.All().Select(verb => verb.Name).Concat(["establish-silence", "establish-correction", "propose-release", "overlap"]).ToHashSet(StringComparer.Ordinal);
        foreach (var kind in typeof(TableAct).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(TableAct))))
        {
            Assert.True(VerbOf.TryGetValue(kind.Name, out var verb) && verbs.Contains(verb), $"no verb for {kind.Name}");
        }
    }

    private static readonly Dictionary<string, string> VerbOf = new(StringComparer.Ordinal)
    {
        ["InstrumentOpened"] = "instrument",
        ["TermsSet"] = "terms",
        ["ProvisionSet"] = "provision",
        ["BasisProposed"] = "basis",
        ["BasisAccepted"] = "accept-basis",
        ["PlaceholderFilled"] = "fill",
        ["Tabled"] = "table",
        ["Withdrawn"] = "withdraw",
        ["TakenOver"] = "take-over",
        ["Accepted"] = "accept",
        ["CouldAccept"] = "could-accept",
        ["Reserved"] = "reserve",
        ["InstructionsAwaited"] = "await-instructions",
        ["DeletionAsked"] = "delete",
        ["Reopened"] = "reopen",
        ["Reaffirmed"] = "reaffirm",
        ["ReferendumConfirmed"] = "confirm-referendum",
        ["PackageTabled"] = "propose-package",
        ["PackageAccepted"] = "accept-package",
        ["PackageRejected"] = "reject-package",
        ["PackageWithdrawn"] = "withdraw-package",
        ["OverlapProposed"] = "overlap",
        ["OverlapAgreed"] = "overlap",
        ["OverlapDeclined"] = "overlap",
        ["OverlapStepped"] = "overlap",
        ["OverlapAbandoned"] = "overlap",
        ["PrincipleTabled"] = "principle",
        ["PrincipleAdopted"] = "adopt-principle",
        ["FindingStated"] = "state-finding",
        ["FindingWithdrawn"] = "withdraw-finding",
        ["DerogationAccepted"] = "derogate",
        ["StatementMade"] = "say",
        ["NonPaperHanded"] = "non-paper",
        ["AgendaLinked"] = "link-agenda",
        ["Confirmed"] = "confirm-act",
        ["ReleaseProposed"] = "propose-release",
        ["SilenceProposed"] = "propose-silence",
        ["SilenceBroken"] = "object",
        ["SilenceEstablished"] = "establish-silence",
        ["TextAligned"] = "align",
        ["ConcordanceAccepted"] = "concordance",
        ["AdoptionConsented"] = "adopt",
        ["Initialled"] = "initial",
        ["Signed"] = "sign",
        ["SignatureConfirmed"] = "confirm-signature",
        ["ReopeningConsented"] = "reopen-text",
        ["ConsentExpressed"] = "consent-to-be-bound",
        ["EntryIntoForceNoted"] = "note-entry-into-force",
        ["ProvisionalApplicationAgreed"] = "apply-provisionally",
        ["ProvisionalApplicationEnded"] = "end-provisional",
        ["Registered"] = "register",
        ["CorrectionProposed"] = "correct",
        ["CorrectionInitialled"] = "initial-correction",
        ["CorrectionObjected"] = "object-correction",
        ["CorrectionEstablished"] = "establish-correction",
    };

    private static IEnumerable<Verb> Descendants(System.CommandLine.Command command) => command.Subcommands.OfType<Verb>().SelectMany(verb => Descendants(verb).Prepend(verb));

    private static Terminal Silent() => new(new MemoryStream(), TextWriter.Null, TextReader.Null);

    private static async Task<(string Output, int Code)> SayAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        var code = await Executable.RunAsync(arguments, new Terminal(output, TextWriter.Null, TextReader.Null));
        return (Terminal.Utf8.GetString(output.ToArray()), code);
    }
}
