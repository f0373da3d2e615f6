using GoodOffices.Delegation.Storage;

namespace GoodOffices.Delegation.Verification;

/// <summary>A whole record as some source has it: the convocation and its logs.</summary>
/// <param name="Description">For people.</param>
/// <param name="Convocation">The bytes of entry 0, or of the file beside the record.</param>
/// <param name="Logs">The logs that the source has, the talks' first.</param>
/// <param name="Store">For a node's directory: a copy of its store in memory, with which seals are opened; else null.</param>
internal sealed record RecordSource(string Description, ReadOnlyMemory<byte> Convocation, IReadOnlyList<LogSource> Logs, MemoryNodeStore? Store = null);
