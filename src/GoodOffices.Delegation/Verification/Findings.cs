using GoodOffices.Record.Equivocation;

namespace GoodOffices.Delegation.Verification;

/// <summary>What a verification has found so far.</summary>
internal sealed class Findings
{
    private readonly List<string> _holds = [];
    private readonly List<string> _notes = [];
    private readonly List<VerifiedLog> _logs = [];
    private readonly SortedDictionary<string, string> _digests = new(StringComparer.Ordinal);

    public VerificationFault? Fault { get; private set; }

    public EquivocationEvidence? Evidence { get; private set; }

    public void Hold(string what) => _holds.Add(what);

    public void Note(string what) => _notes.Add(what);

    public void Verified(VerifiedLog log) => _logs.Add(log);

    public void Digest(string room, string digest) => _digests[room] = digest;

    /// <summary>Keeps the first fault.</summary>
    /// <returns>False, always.</returns>
    public bool Fail(VerificationFault fault)
    {
        Fault ??= fault;
        return false;
    }

    public bool Equivocates(string log, EquivocationEvidence evidence)
    {
        Evidence ??= evidence;
        return Fail(new VerificationFault($"{log}: equivocation", null,
            $"the venue signed one history: it signed {evidence.Smaller.Size} entries with one root, and {evidence.Larger.Size} entries that begin with another",
            "The venue has shown two different records of the same talks. Both signatures are its own; this convinces anyone who has the convocation."));
    }

    public VerificationReport ToReport(string source) => new(source, _holds, _notes, Fault, Evidence, _digests) { Logs = _logs };
}
