using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sequencing;
using GoodOffices.Record.Storage;

namespace GoodOffices.Tests.Delegation;

/// <summary>One log of the in-memory venue: the real sequencer over a store in memory.</summary>
internal sealed class TestLog : IAsyncDisposable
{
    private TestLog(NoteSigner signer, TestAdmission admission, Sequencer sequencer, Dictionary<Hash, ReadOnlyMemory<byte>> enclosures) =>
        (Signer, Admission, Sequencer, Enclosures) = (signer, admission, sequencer, enclosures);

    public NoteSigner Signer { get; }

    public TestAdmission Admission { get; }

    public Sequencer Sequencer { get; }

    public Dictionary<Hash, ReadOnlyMemory<byte>> Enclosures { get; }

    public Dictionary<string, byte[]> Cosigned { get; } = new(StringComparer.Ordinal);

    public static async Task<TestLog> OpenAsync(Convocation convocation, PartyCode? caucus, byte[] seed, TimeProvider time)
    {
        var signer = NoteSigner.FromSeed(convocation.LogKey(caucus).Name, seed);
        var enclosures = new Dictionary<Hash, ReadOnlyMemory<byte>>();
        var admission = new TestAdmission(convocation, caucus, enclosures);
        var sequencer = await Sequencer.OpenAsync(new MemoryLogStore(), signer, signer.Key.Name, admission, time, new SequencerOptions(), CancellationToken.None);
        await sequencer.AppendAsync(convocation.Bytes, CancellationToken.None);
        return new TestLog(signer, admission, sequencer, enclosures);
    }

    public ValueTask DisposeAsync() => Sequencer.DisposeAsync();
}
