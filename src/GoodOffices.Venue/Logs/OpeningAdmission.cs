using GoodOffices.Record;
using GoodOffices.Record.Sequencing;

namespace GoodOffices.Venue.Logs;

/// <summary>Takes the convocation as entry 0, which has a form of its own; every later submission goes to the proceedings.</summary>
internal sealed class OpeningAdmission(ProceedingsAdmission proceedings) : IAdmission
{
    public ProceedingsAdmission Proceedings { get; } = proceedings;

    public Refusal? Examine(ReadOnlyMemory<byte> submission, long index, long timeMilliseconds) =>
        index == 0 ? null : Proceedings.Examine(submission, index, timeMilliseconds);

    public void Committed() => Proceedings.Committed();

    public void RolledBack() => Proceedings.RolledBack();
}
