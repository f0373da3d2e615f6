using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Drafts;
using GoodOffices.Procedure;

namespace GoodOffices.Cli.Rehearsing;

/// <summary>Who is to talk and over which drafts, read and checked before anything is started.</summary>
/// <param name="Host">The host's code.</param>
/// <param name="Drafts">Each party with its draft, ascending by code, so that the order says nothing about them.</param>
/// <param name="Basis">The basis for negotiation, or null.</param>
internal sealed record RehearsalDrafts(string Host, IReadOnlyList<(string Party, string Text)> Drafts, string? Basis)
{
    /// <summary>The parties in the order of the convocation.</summary>
    public IEnumerable<string> Parties => Drafts.Select(draft => draft.Party);

    /// <summary>Checks the command line and reads the files.</summary>
    /// <exception cref="CommandFailure">What is wrong, where, and what to do.</exception>
    public static async Task<RehearsalDrafts> ReadAsync(string host, IReadOnlyList<string> arguments, string? basis, CancellationToken cancellation)
    {
        if (!PartyCode.TryParse(host, out _))
        {
            throw CommandFailure.Usage($"'{host}' is not a host's code", "capital letters and digits, such as --host KAZ");
        }

        var named = PartyDraft.ParseAll(arguments);
        if (named.Count < 2)
        {
            throw CommandFailure.Usage($"talks need two parties or more, and {(named.Count == 0 ? "none is" : $"only {named[0].Party} is")} named", "name each with its draft, such as ARM=a.md AZE=b.md");
        }

        if (named.Any(draft => draft.Party == host))
        {
            throw CommandFailure.Usage($"the host {host} stands among the parties", "the host convenes and has no draft of its own; name another host, or take the draft away");
        }

        var drafts = await PartyDraft.ReadAsync([.. named.OrderBy(draft => draft.Party, StringComparer.Ordinal)], cancellation).ConfigureAwait(false);
        if (drafts.All(draft => draft.Text.Length == 0))
        {
            throw CommandFailure.BadInput("all drafts are empty", "give at least one party a draft with words in it");
        }

        return new RehearsalDrafts(host, drafts, basis is null ? null : await TextFile.ReadAsync(basis, cancellation).ConfigureAwait(false));
    }
}
