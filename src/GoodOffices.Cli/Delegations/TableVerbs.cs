using System.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <summary>A verb for every act at the table.</summary>
internal static partial class TableVerbs
{
    public const string FileOption = "--file";
    public const string WordsOption = "--words";
    public const string RegimeOption = "--regime";

    /// <summary>All of them, in the order of the help.</summary>
    public static IReadOnlyList<TableVerb> All() =>
    [
        Instrument(), SetTerms(), Provision(), Basis(), AcceptBasis(), Fill(),
        Table(), TableAnnex(), Accept(), CouldAccept(), Withdraw(), TakeOver(), Reserve(), AwaitInstructions(), Delete(), Reopen(), Reaffirm(), ConfirmReferendum(), ConfirmAct(),
        ProposePackage(), AcceptPackage(), RejectPackage(), WithdrawPackage(), Principle(), AdoptPrinciple(), StateFinding(), WithdrawFinding(), Derogate(), ProposeSilence(), Object(),
        Say(), NonPaper(), LinkAgenda(),
        Align(), Concord(), Adopt(), Initial(), Sign(), ConfirmSignature(), Consent(), ReopenText(), NoteForce(), ApplyProvisionally(), EndProvisional(), Register(),
        Correct(), InitialCorrection(), ObjectCorrection(),
    ];

    /// <summary>Where a text comes from: a file, or the command line for a short one.</summary>
    private static IEnumerable<Symbol> TextSources() =>
        [Symbols.Text(FileOption, "The file with the text, UTF-8; - for standard input.", "FILE"), Symbols.Text(WordsOption, "The text itself, where it is short.")];

    private static Option<string> ProposalOption() => Symbols.Text("--proposal", "Which proposal (ARM-3), or the party that stands by it; else the only one of the others.", "PROPOSAL");

    private static Option<string> PackageOption() => Symbols.Text("--package", "Which package; else the only open one.", "PACKAGE");

    private static Option<bool> AdReferendum() => Symbols.Flag("--ad-referendum", "Subject to the capital's confirmation.");
}
