using System.Text;
using GoodOffices.Record;
using GoodOffices.Record.Sequencing;

namespace GoodOffices.Tests.Record.Sequencing;

/// <summary>Refuses what begins with "bad", fails on "bug", refuses a number that is not the next one on "n:number", and keeps a diary.</summary>
internal sealed class ScriptedAdmission : IAdmission
{
    private long _durable;
    private long _provisional;

    public List<string> Diary { get; } = [];

    public bool FailsOnCommit { get; set; }

    public Refusal? Examine(ReadOnlyMemory<byte> submission, long index, long timeMilliseconds)
    {
        var text = Encoding.UTF8.GetString(submission.Span);
        Diary.Add($"{text} at {index}");
        if (text.StartsWith("bug", StringComparison.Ordinal)) throw new InvalidOperationException("planted");
        if (text.StartsWith("bad", StringComparison.Ordinal)) return new Refusal("bad", "It is bad.");
        if (!text.StartsWith("n:", StringComparison.Ordinal)) return null;
        if (text != $"n:{_provisional + 1}") return new Refusal("wrong-number", $"The next number is {_provisional + 1}.");
        _provisional++;
        return null;
    }

    public void Committed()
    {
        if (FailsOnCommit) throw new InvalidOperationException("planted");
        _durable = _provisional;
        Diary.Add("committed");
    }

    public void RolledBack()
    {
        _provisional = _durable;
        Diary.Add("rolled back");
    }
}
