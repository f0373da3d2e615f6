using GoodOffices.Delegation.Venues;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Simulation.Venues;

/// <summary>The venue as one node reaches it: over its own wire.</summary>
internal sealed class SimulatedVenue(Wire wire, VenueSide side) : IVenue
{
    public IVenueConnection Connect(SigningKey signer, string log, Func<ReadOnlyMemory<byte>?> highest) => new Connection(wire, side, signer.PublicKey, log, highest);

    private sealed class Connection(Wire wire, VenueSide side, PublicKey viewer, string log, Func<ReadOnlyMemory<byte>?> highest) : IVenueConnection
    {
        private object? _session;

        public async ValueTask<ReadOnlyMemory<byte>> CheckpointAsync(CancellationToken ct) =>
            await AskAsync(async () => await side.CheckpointAsync(viewer, log));

        public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> EntriesAsync(long from, int count, CancellationToken ct) =>
            await AskAsync(async () => await side.EntriesAsync(viewer, log, from, count));

        public async ValueTask<IReadOnlyList<Hash>> ConsistencyAsync(long from, long to, CancellationToken ct) =>
            await AskAsync(async () => await side.ConsistencyAsync(viewer, log, from, to));

        public async ValueTask<AppendAnswer> AppendAsync(ReadOnlyMemory<byte> submission, CancellationToken ct) =>
            await AskAsync(async () => await side.AppendAsync(viewer, log, submission));

        public async ValueTask StoreEnclosureAsync(Hash address, ReadOnlyMemory<byte> body, CancellationToken ct) =>
            await AskAsync(async () =>
            {
                await side.StoreEnclosureAsync(viewer, log, address, body);
                return true;
            });

        public async ValueTask<ReadOnlyMemory<byte>?> EnclosureAsync(Hash address, int length, CancellationToken ct) =>
            await AskAsync(async () => await side.EnclosureAsync(viewer, log, address));

        public async ValueTask CosignAsync(ReadOnlyMemory<byte> note, CancellationToken ct) =>
            await AskAsync(async () =>
            {
                await side.CosignAsync(viewer, log, note);
                return true;
            });

        public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> CosignaturesAsync(CancellationToken ct) =>
            await AskAsync(async () => await side.CosignaturesAsync(viewer, log));

        public async IAsyncEnumerable<ReadOnlyMemory<byte>> CheckpointsAsync(long beyond, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
        {
            // A stream that breaks ends with the exception of its call; the node opens another.
            while (!ct.IsCancellationRequested)
            {
                var note = await AskAsync(() => side.BeyondAsync(viewer, log, beyond));
                yield return note;
                beyond = Sizes.OfNote(note);
            }
        }

        public async ValueTask<long> RestoreAsync(long from, IReadOnlyCollection<ReadOnlyMemory<byte>> entries, CancellationToken ct) =>
            await AskAsync(async () => await side.RestoreAsync(viewer, log, from, entries));

        public async ValueTask<string> PublishAsync(ReadOnlyMemory<byte> disclosure, CancellationToken ct) =>
            await AskAsync(async () => await side.PublishAsync(viewer, disclosure));

        public ValueTask DisposeAsync() => default;

        /// <summary>A venue that was started anew knows no session: it is shown the highest checkpoint again before anything else.</summary>
        private Task<T> AskAsync<T>(Func<Task<T>> request)
        {
            var shown = highest();
            return wire.CallAsync(async () =>
            {
                if (!side.Knows(_session)) _session = await side.AuthenticateAsync(viewer, log, shown);
                return await request();
            });
        }
    }
}
