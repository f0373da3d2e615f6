namespace GoodOffices.Venue.Setup;

/// <summary>Why the venue cannot go on: caught once, at the edge of the process, and told with what to do.</summary>
internal sealed class VenueFailure : Exception
{
    public VenueFailure(ExitCode code, string message, string hint, Exception? cause = null)
        : base(message, cause)
    {
        Code = code;
        Hint = hint;
    }

    public ExitCode Code { get; }

    /// <summary>What to do about it, in one sentence.</summary>
    public string Hint { get; }
}
