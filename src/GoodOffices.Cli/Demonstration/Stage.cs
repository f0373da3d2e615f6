using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Processes;

namespace GoodOffices.Cli.Demonstration;

/// <summary>The processes and folders of one demonstration: a venue, the host's node, the delegations' nodes.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly Dictionary<string, NodeProcess> _nodes = new(StringComparer.Ordinal);

    private Stage(string folder, Cast cast)
    {
        Folder = folder;
        Cast = cast;
    }

    /// <summary>Where everything is left.</summary>
    public string Folder { get; }

    /// <summary>Who takes part.</summary>
    public Cast Cast { get; }

    /// <summary>The venue; null before it was set up.</summary>
    public VenueProcess? Venue { get; private set; }

    /// <summary>The nodes by letter: H, A, B, and C where a third party comes in.</summary>
    public IReadOnlyDictionary<string, NodeProcess> Nodes => _nodes;

    /// <summary>The parties, without the host.</summary>
    public IEnumerable<Role> Parties => [Cast.First, Cast.Second];

    /// <summary>The folder of the texts.</summary>
    public string Texts => Path.Combine(Folder, "texts");

    /// <summary>The venue's data.</summary>
    public string VenueFolder => Path.Combine(Folder, "venue");

    /// <summary>A node's data.</summary>
    public string NodeFolder(string letter) => Path.Combine(Folder, "node-" + RoleOf(letter).Code);

    /// <summary>The file with a node's passphrase.</summary>
    public string PassphraseFile(string letter) => Path.Combine(Folder, "passphrases", RoleOf(letter).Code + ".txt");

    /// <summary>Makes the folders, the texts, the passphrases, and starts the nodes' processes.</summary>
    public static Stage Build(string folder, Cast cast)
    {
        var stage = new Stage(folder, cast);
        StoryFiles.Write(stage.Texts, cast);
        Directory.CreateDirectory(Path.Combine(folder, "passphrases"));
        foreach (var letter in (string[])(cast.Third is null ? ["H", "A", "B"] : ["H", "A", "B", "C"]))
        {
            Passphrases.Write(stage.PassphraseFile(letter));
            stage._nodes.Add(letter, NodeProcess.Start(stage.RoleOf(letter).Code, stage.NodeFolder(letter), stage.PassphraseFile(letter)));
        }

        return stage;
    }

    /// <summary>Sets the venue up.</summary>
    public async Task InitializeVenueAsync(CancellationToken cancellation) =>
        Venue = await VenueProcess.InitializeAsync(VenueFolder, "venue.example/talks/almaty-2024", cancellation).ConfigureAwait(false);

    /// <summary>Whose letter it is.</summary>
    public Role RoleOf(string letter) => letter switch
    {
        "H" => Cast.Host,
        "A" => Cast.First,
        "B" => Cast.Second,
        "C" when Cast.Third is { } third => third,
        _ => throw new ArgumentException("H, A or B, and C in a cast of three parties.", nameof(letter)),
    };

    /// <summary>Lets all processes end, in order, so that what is on disk is all there is.</summary>
    public async Task EndAsync()
    {
        foreach (var node in _nodes.Values)
        {
            await node.DisposeAsync().ConfigureAwait(false);
        }

        _nodes.Clear();
        if (Venue is { } venue)
        {
            await venue.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Ends what still runs.</summary>
    public async ValueTask DisposeAsync() => await EndAsync().ConfigureAwait(false);
}
