using System.Runtime.CompilerServices;

namespace GoodOffices.Analysis.Overlap.Group;

/// <summary>Thirty-two bytes in place.</summary>
[InlineArray(Ristretto.Size)]
internal struct Bytes32
{
    private byte _first;
}
