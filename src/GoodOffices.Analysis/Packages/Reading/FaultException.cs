namespace GoodOffices.Analysis.Packages.Reading;

/// <summary>Ends the reading of a file; caught where the reading began, and never seen outside.</summary>
internal sealed class FaultException(ReadingFault fault) : Exception(fault.Message)
{
    public ReadingFault Fault { get; } = fault;
}
