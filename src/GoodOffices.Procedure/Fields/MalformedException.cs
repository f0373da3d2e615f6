using GoodOffices.Record;

namespace GoodOffices.Procedure.Fields;

/// <summary>Leaves a decoder at the first rule that is broken; caught at the decoder's one door, never seen outside.</summary>
internal sealed class MalformedException(long offset, string rule) : Exception(rule)
{
    public ParseError Error { get; } = new(offset, rule);
}
