using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Storage;
using GoodOffices.Venue.Cosignatures;
using GoodOffices.Venue.Enclosures;

namespace GoodOffices.Venue.Logs;

/// <summary>What a log is put together from.</summary>
/// <param name="Name">Empty for the talks' log, else the party's code.</param>
/// <param name="Convocation">Entry 0.</param>
/// <param name="Signer">The log's key under the log's own origin.</param>
/// <param name="Store">Where its entries are durable.</param>
/// <param name="Enclosures">Its enclosures.</param>
/// <param name="Cosignatures">The parties' cosignatures under its checkpoints.</param>
/// <param name="Alarm">Told when its store fails.</param>
internal sealed record LogParts(
    string Name, Convocation Convocation, NoteSigner Signer, ILogStore Store, EnclosureStore Enclosures, CosignatureStore Cosignatures, LogAlarm Alarm);
