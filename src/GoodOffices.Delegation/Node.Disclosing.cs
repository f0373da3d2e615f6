using GoodOffices.Agreement;
using GoodOffices.Delegation.Disclosing;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Replication;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Publishing;
using GoodOffices.Record;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Tiles;

namespace GoodOffices.Delegation;

/// <content>From the room to the public: nothing leaves but by consent, and what leaves proves itself.</content>
public sealed partial class Node
{
    private const int SaltLength = 32;

    /// <summary>Tells a room which text a salted digest stands for, so that all can consent to its release.</summary>
    /// <param name="room">The room whose text it is.</param>
    /// <param name="subject">The text: of an instrument, of a statement, or words of their own.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The act in the outbox; its digest is that of <see cref="TableAct.ReleaseProposed"/>.</returns>
    public Task<Composition> ProposeReleaseAsync(RoomId room, ReleaseSubject subject, CancellationToken ct)
    {
        var salt = new byte[SaltLength];
        _options.Entropy.Fill(salt);
        return ComposeAsync(room, new Command.ProposeRelease(subject, ValueList.Create<byte>(salt)), null, ct);
    }

    /// <summary>Consents, in the clear, that the text of a salted digest leaves the room. The node consents to nothing that it has not read.</summary>
    /// <param name="room">The room whose text it is.</param>
    /// <param name="salted">The digest of a proposal that is in the room's record.</param>
    /// <param name="scope">The party's own words, or the room's.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Composition> ConsentToReleaseAsync(RoomId room, Digest salted, ReleaseScope scope, CancellationToken ct)
    {
        if (FindRelease(room, salted) is null)
            return new Composition.Refused(new Refusal("release-unknown", "No text of that digest was proposed for release in this room.", "Synchronise; consent is given to a text that was read."));
        return await ComposeAsync(new ClearAct.ReleaseConsented(room, Hash.FromBytes(salted.ToArray()), scope), "", ct);
    }

    /// <summary>The disclosure file of a released text: salt and text, the consents of every party concerned, and what proves them.</summary>
    /// <exception cref="NodeException">The text was not released, or was never proposed in this room: it stays in the room.</exception>
    public async Task<DisclosureFile> PublicationAsync(RoomId room, Digest salted, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(room);
        var log = Log("");
        var digest = Hash.FromBytes(salted.ToArray());
        if (FindRelease(room, salted) is not { } release) throw new NodeException("release-unknown", "No text of that digest was proposed for release in this room.", "Synchronise, or name another digest.");
        if (!log.Replica.Proceedings.Publications.TryGetValue(digest, out var publication) || !publication.IsReleased)
            throw new NodeException("not-released", "The text was not released: not everyone concerned has consented, or nobody has released it since.", "Every party in the room consents first; then one of them releases it.");
        var builder = new DisclosureBuilder(log.Replica, log.Cosigning.Latest.Values);
        foreach (var entry in log.Replica.Entries.Where(entry => IsAbout(entry, digest, room))) builder.Take(entry);
        await DiscloseAsync(log, builder, room, release.Act.Index, ct);
        if (release.Subject.Statement is { } statement) await DiscloseAsync(log, builder, room, statement.Index, ct);
        return await builder.BuildAsync(release.Salt.ToArray(), release.Text.ToArray(), ct);
    }

    /// <summary>The disclosure file of one act of this party itself, such as its signature: the act's key is revealed and no other.</summary>
    /// <param name="room">The room that it was sealed to.</param>
    /// <param name="index">Its entry.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="NodeException">There is no such act, or it is another party's: that needs the consent of every party in the room.</exception>
    public async Task<DisclosureFile> DiscloseAsync(RoomId room, long index, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(room);
        var log = Log(LogOf(room));
        if (room == RoomId.Caucus) throw new NodeException("caucus", "What is said in a caucus is not disclosed.", null);
        var entry = Room(room).Entries.FirstOrDefault(one => one.Index == index) ?? throw new NodeException("no-act", $"Entry {index} is no act of the room {room}.", "Look it up with `good-offices delegation record`.");
        if (entry.Author.Party != Party.Code) throw new NodeException("anothers-act", $"Entry {index} is an act of {entry.Author.Party}.", "Another's words leave a room by release alone, to which every party in it consents.");
        var builder = new DisclosureBuilder(log.Replica, log.Cosigning.Latest.Values);
        await DiscloseAsync(log, builder, room, index, ct);
        return await builder.BuildAsync(new byte[SaltLength], default, ct);
    }

    /// <summary>Hands a disclosure file of a released text to the venue, which shows it to the public.</summary>
    public async Task<string> PublishAsync(DisclosureFile file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        return await Lease(null, "").Venue.PublishAsync(file.Encode(), ct);
    }

    /// <summary>Writes the talks' record as static files for a foreign checker (c2sp.org/tlog-tiles), with the log's public key in <c>vkey</c> and its enclosures beside it.</summary>
    /// <param name="directory">Made where it does not exist.</param>
    /// <param name="ct">Gives up.</param>
    public async Task ExportAsync(string directory, CancellationToken ct)
    {
        var log = Log("");
        var checkpoint = log.Replica.Highest ?? throw new NodeException("no-record", "Nothing of the record is here yet.", "Synchronise first.");
        var cosignatures = log.Cosigning.Latest.Values.Where(one => one.Checkpoint.Size <= checkpoint.Size).ToList();
        await StaticRecord.ExportAsync(directory, checkpoint, log.Replica.Tree, log.Replica.ReadAsync, cosignatures, ct);
        foreach (var entry in log.Replica.Entries)
        {
            if (entry.Submission is not { IsEnclosed: true } submission || await log.Replica.EnclosureAsync(null, submission, ct) is not { } body) continue;
            var folder = Directory.CreateDirectory(Path.Combine(directory, "enclosures")).FullName;
            await File.WriteAllBytesAsync(Path.Combine(folder, submission.BodyHash.ToHex()), body, ct);
        }
    }

    private Release? FindRelease(RoomId room, Digest salted) => Room(room).Table?.Releases.FirstOrDefault(release => release.Salted == salted);

    private static bool IsAbout(LoggedEntry entry, Hash digest, RoomId room) => entry.Ruling is Ruling.Counts { Act: { } act } && act switch
    {
        ClearAct.ReleaseConsented consented => consented.SaltedDigest == digest,
        ClearAct.Released released => released.SaltedDigest == digest,
        ClearAct.RoomProposed proposed => proposed.Room == room,
        _ => false,
    };

    private static async Task DiscloseAsync(LogState log, DisclosureBuilder builder, RoomId room, long index, CancellationToken ct)
    {
        var entry = log.Docket!.Room(room).Entries.First(one => one.Index == index);
        var secret = log.Docket.Secrets.Find(room, entry.Submission.Preamble.Epoch) ?? throw new NodeException("no-secret", $"This device cannot open entry {index}.", "Use a device that is in the room.");
        await builder.DiscloseAsync(entry, secret, ct);
    }
}
