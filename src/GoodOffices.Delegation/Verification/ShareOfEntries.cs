namespace GoodOffices.Delegation.Verification;

/// <summary>Tells a count of entries as the share of all.</summary>
internal sealed class ShareOfEntries(IProgress<double> share, long total) : IProgress<long>
{
    public void Report(long value) => share.Report(total == 0 ? 1 : (double)value / total);

    /// <summary>Null where nobody is told.</summary>
    public static ShareOfEntries? Of(IProgress<double>? share, long total) => share is null ? null : new ShareOfEntries(share, total);
}
