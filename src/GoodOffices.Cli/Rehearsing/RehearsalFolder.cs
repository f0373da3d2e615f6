namespace GoodOffices.Cli.Rehearsing;

/// <summary>Where the results and the data of a rehearsal are.</summary>
/// <param name="Root">The folder, as a full path.</param>
internal sealed record RehearsalFolder(string Root)
{
    /// <summary>The rolling text.</summary>
    public string Rolling => Path.Combine(Root, "rolling.md");

    /// <summary>The unresolved questions.</summary>
    public string Questions => Path.Combine(Root, "questions.md");

    /// <summary>What is in the folder, and how to go on with it.</summary>
    public string Guide => Path.Combine(Root, "README.md");

    /// <summary>The record as static files.</summary>
    public string Record => Path.Combine(Root, "record");

    /// <summary>The host's signed convocation.</summary>
    public string Convocation => Path.Combine(Root, "convocation.cbor");

    /// <summary>The venue's data.</summary>
    public string Venue => Path.Combine(Root, "venue");

    /// <summary>The folder of the passphrases.</summary>
    public string Passphrases => Path.Combine(Root, "passphrases");

    /// <summary>A node's data.</summary>
    public string NodeOf(string code) => Path.Combine(Root, "node-" + code);

    /// <summary>The file with a node's passphrase.</summary>
    public string PassphraseOf(string code) => Path.Combine(Passphrases, code + ".txt");
}
