using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Sequencing;

namespace GoodOffices.Tests.Delegation;

/// <summary>The venue's courtesy checks by the real fold. A venue that is not courteous takes void acts, too.</summary>
internal sealed class TestAdmission(Convocation convocation, PartyCode? caucus, Dictionary<Hash, ReadOnlyMemory<byte>> enclosures) : IAdmission
{
    private Proceedings _committed = Proceedings.Begin(convocation, caucus);
    private Proceedings _provisional = Proceedings.Begin(convocation, caucus);

    /// <summary>What is committed.</summary>
    public Proceedings Current => _committed;

    public bool IsCourteous { get; set; } = true;

    public Refusal? Examine(ReadOnlyMemory<byte> submission, long index, long timeMilliseconds)
    {
        if (index == 0) return null;
        if (!Submission.TryParse(submission, out var parsed, out var error)) return new Refusal("malformed", error.Rule);
        if (parsed.IsEnclosed && !enclosures.ContainsKey(parsed.BodyHash)) return new Refusal("enclosure-missing", "The enclosure is not here.");
        var body = parsed.IsEnclosed ? enclosures[parsed.BodyHash] : parsed.InlineBody;
        var (next, ruling) = _provisional.Fold(index, timeMilliseconds, parsed, body);
        if (IsCourteous && ruling is Ruling.Void(var why)) return why;
        _provisional = next;
        return null;
    }

    public void Committed() => _committed = _provisional;

    public void RolledBack() => _provisional = _committed;
}
