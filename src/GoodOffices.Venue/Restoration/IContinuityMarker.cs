namespace GoodOffices.Venue.Restoration;

/// <summary>Where a log keeps the checkpoint that it has to catch up with, so that a restart does not forget it.</summary>
internal interface IContinuityMarker
{
    /// <summary>The signed note that is kept; null where nothing is missing.</summary>
    byte[]? Read();

    /// <summary>Keeps a signed note in place of the one before; durable on return.</summary>
    void Write(ReadOnlySpan<byte> note);

    /// <summary>Nothing is missing any more.</summary>
    void Delete();
}
