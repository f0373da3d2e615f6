using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Storage;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Delegation.Parties;

/// <summary>A node's directory: <c>node.db</c>, <c>party.key</c>, <c>recovery.key</c>, <c>party.json</c>. Open in one process at a time.</summary>
public sealed class NodeDirectory : IAsyncDisposable
{
    private const string PartyPurpose = "party-key";
    private const string RecoveryPurpose = "recovery-key";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly FileStream _lock;

    private NodeDirectory(string path, PartyFile party, SqliteNodeStore store, FileStream held) => (Path, Party, Store, _lock) = (path, party, store, held);

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Whose node it is.</summary>
    public PartyFile Party { get; }

    /// <summary>What the node keeps.</summary>
    public INodeStore Store { get; }

    /// <summary>Makes a node: the party's keys, the node's keys, an empty store.</summary>
    /// <param name="path">Made where it does not exist; holds no node yet.</param>
    /// <param name="code">The party's, or the host's.</param>
    /// <param name="names">Its names.</param>
    /// <param name="passphrase">Of the party key and of the node's own keys. Lost, it cannot be recovered.</param>
    /// <param name="recoveryPassphrase">Of the recovery key, which is to be taken offline.</param>
    /// <param name="entropy">Where keys come from.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="NodeException">There is a node already, or the directory cannot be written.</exception>
    public static async Task<NodeDirectory> CreateAsync(
        string path, PartyCode code, TextInLanguages names, Passphrase passphrase, Passphrase recoveryPassphrase, Entropy entropy, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(names);
        var full = System.IO.Path.GetFullPath(path);
        if (File.Exists(In(full, "party.json")) || File.Exists(In(full, "node.db")))
            throw new NodeException("node-exists", $"{full} holds a node already.", "Use it, or give another directory.");
        MakeDirectory(full);
        var held = Lock(full);
        using var partyKey = SigningKey.Generate(entropy);
        using var recoveryKey = SigningKey.Generate(entropy);
        using var keys = NodeKeys.Generate(entropy);
        WriteKey(In(full, "party.key"), PartyPurpose, partyKey, passphrase, entropy);
        WriteKey(In(full, "recovery.key"), RecoveryPurpose, recoveryKey, recoveryPassphrase, entropy);
        var store = SqliteNodeStore.Open(In(full, "node.db"));
        await store.CommitAsync([new(StoreTable.KeyFile, RowKey.Of("node"), keys.ToFile(passphrase, entropy))], ct);
        var party = new PartyFile(code, names, partyKey.PublicKey, recoveryKey.PublicKey, CosignerKey(code, keys));
        // Last, since by this file a node is known to be whole.
        await File.WriteAllBytesAsync(In(full, "party.json"), party.Encode(), ct);
        return new NodeDirectory(full, party, store, held);
    }

    /// <summary>Opens a node.</summary>
    /// <exception cref="NodeException">There is none, it is in use, or <c>party.json</c> cannot be read.</exception>
    /// <exception cref="NodeStoreException">The store cannot be opened, or is of a newer format.</exception>
    public static NodeDirectory Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = System.IO.Path.GetFullPath(path);
        var file = In(full, "party.json");
        if (!File.Exists(file)) throw new NodeException("no-node", $"{full} holds no node.", "Make one with `good-offices delegation init`, or name another directory.");
        var held = Lock(full);
        try
        {
            if (!PartyFile.TryDecode(File.ReadAllBytes(file), out var party, out var why)) throw new NodeException("party-file", $"{file}: {why}", "Restore the file from a copy.");
            return new NodeDirectory(full, party, SqliteNodeStore.Open(In(full, "node.db")), held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Whether a path holds a node.</summary>
    public static bool IsNode(string path) => File.Exists(In(path, "node.db"));

    /// <summary>The party's cosigner as a convocation names it.</summary>
    public static NoteKey CosignerKey(PartyCode code, NodeKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return NoteKey.Create($"{code}/cosigner", NoteKey.Cosigner, keys.Cosigner.PublicKey);
    }

    /// <summary>Opens the party key, for the verbs that sign with it. To be disposed at once after.</summary>
    /// <exception cref="NodeException">The file is not here (it may be kept at the capital), or the passphrase is another.</exception>
    public SigningKey OpenPartyKey(Passphrase passphrase) => ReadKey(In(Path, "party.key"), PartyPurpose, passphrase);

    /// <summary>Opens the recovery key, for the replacement of the party key alone.</summary>
    /// <param name="passphrase">The recovery key's own.</param>
    /// <param name="file">Where it is kept; null for the node's directory.</param>
    /// <exception cref="NodeException">The file is not there, or the passphrase is another.</exception>
    public SigningKey OpenRecoveryKey(Passphrase passphrase, string? file = null) => ReadKey(file ?? In(Path, "recovery.key"), RecoveryPurpose, passphrase);

    /// <summary>Puts a new party key in the old one's place, after the record has taken its replacement. Broken off before, the recovery key replaces it once more.</summary>
    public async Task ReplacePartyKeyAsync(SigningKey key, Passphrase passphrase, Entropy entropy, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(key);
        var fresh = In(Path, "party.key.new");
        File.Delete(fresh);
        WriteKey(fresh, PartyPurpose, key, passphrase, entropy);
        File.Move(fresh, In(Path, "party.key"), overwrite: true);
        await File.WriteAllBytesAsync(In(Path, "party.json"), (Party with { Key = key.PublicKey }).Encode(), ct);
    }

    /// <summary>Closes the store and lets another process open the node.</summary>
    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _lock.DisposeAsync();
    }

    private static string In(string path, string file) => System.IO.Path.Combine(path, file);

    private static void MakeDirectory(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
            else Directory.CreateDirectory(path, OwnerOnly);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new NodeException("node-directory", $"{path} cannot be made: {failure.Message}", "Name a directory that this user may write to.", failure);
        }
    }

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(In(path, "node.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new NodeException("node-in-use", $"The node in {path} is in use by another process, or is not this user's.", "Wait until the other one has ended: one process at a time works with a node.", failure);
        }
    }

    private static void WriteKey(string file, string purpose, SigningKey key, Passphrase passphrase, Entropy entropy)
    {
        Span<byte> seed = stackalloc byte[SigningKey.SeedSize];
        key.CopySeedTo(seed);
        var sealedKey = KeyFile.Seal(purpose, seed, passphrase, entropy);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(seed);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        stream.Write(sealedKey);
    }

    private static SigningKey ReadKey(string file, string purpose, Passphrase passphrase)
    {
        if (!File.Exists(file)) throw new NodeException("key-absent", $"{file} is not there.", "It may be kept elsewhere, such as at the capital: run this verb there.");
        if (!KeyFile.TryOpen(File.ReadAllBytes(file), purpose, passphrase, out var seed, out var error))
            throw new NodeException("passphrase", $"{file} does not open, {error}.", "Type the passphrase again.");
        using (seed) return SigningKey.FromSeed(seed.Bytes);
    }
}
