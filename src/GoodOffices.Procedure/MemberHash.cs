using System.Collections.Immutable;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure;

internal static class MemberHash
{
    public static Hash Of(ImmutableSortedSet<PublicKey> devices) => Hash.OfParts([.. System.Text.Encoding.UTF8.GetBytes(Domains.Members), 0], devices.SelectMany(device => device.ToArray()).ToArray());
}
