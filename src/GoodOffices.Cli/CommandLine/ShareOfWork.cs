namespace GoodOffices.Cli.CommandLine;

/// <summary>Passes the share done to a progress bar, on the thread that reports it.</summary>
internal sealed class ShareOfWork : IProgress<double>
{
    /// <summary>Who is told; null while nobody looks.</summary>
    public Action<double>? Tell { get; set; }

    public void Report(double value) => Tell?.Invoke(value);
}
