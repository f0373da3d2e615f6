namespace GoodOffices.Desk.Desks;

/// <summary>What a delegate's node keeps for that delegate alone, sealed under the device's key.</summary>
public static class PrivateValues
{
    private const string Seen = "seen";

    /// <summary>The delegate's last visit.</summary>
    public static async Task<Visit> LastVisitAsync(OpenDesk desk, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return await desk.ReadPrivateAsync(Seen, ct) is { } kept ? Visit.Decode(kept.Span) : Visit.None;
    }

    /// <summary>Keeps a visit that ends.</summary>
    public static Task KeepVisitAsync(OpenDesk desk, Visit visit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk.WritePrivateAsync(Seen, visit.Encode(), ct);
    }
}
