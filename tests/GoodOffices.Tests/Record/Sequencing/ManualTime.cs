namespace GoodOffices.Tests.Record.Sequencing;

/// <summary>A clock that stands where it was put.</summary>
internal sealed class ManualTime(long milliseconds) : TimeProvider
{
    public long Milliseconds { get; set; } = milliseconds;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(Milliseconds);
}
