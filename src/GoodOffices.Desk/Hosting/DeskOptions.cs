namespace GoodOffices.Desk.Hosting;

/// <summary>How a desk is served.</summary>
public sealed record DeskOptions
{
    /// <summary>The port on the loopback address; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Further names, with port where it is not the scheme's own, by which a browser may call this desk, such as that of a tunnel's end.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Every name by which this desk answers. Filled in when it listens.</summary>
    internal IReadOnlyList<string> Hosts { get; set; } = [];
}
