using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A network as checked: it stands where no finding is an error.</summary>
/// <param name="Network">The network, or null where it cannot stand.</param>
/// <param name="Findings">All that was found, in order.</param>
public sealed record NetworkCheck(TransportNetwork? Network, ValueList<NetworkFinding> Findings)
{
    /// <summary>True where there is a network.</summary>
    [MemberNotNullWhen(true, nameof(Network))]
    public bool Stands => Network is not null;
}
