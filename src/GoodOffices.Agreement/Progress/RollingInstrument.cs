using System.Runtime.CompilerServices;
using System.Text;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Agreement.Text;

namespace GoodOffices.Agreement;

/// <summary>The rolling text of an instrument in its drafting language: every provision as it stands, brackets and all,
/// derived from the compilation.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Title">Its title by language.</param>
/// <param name="Language">The drafting language.</param>
/// <param name="Provisions">The provisions in their order.</param>
public sealed record RollingInstrument(InstrumentId Instrument, Texts Title, Language Language, IReadOnlyList<RollingProvision> Provisions)
{
    /// <summary>What was collated once stays collated: a provision is immutable, so its rolling text is too. The fold knows
    /// nothing of it, and an entry goes when its provision does.</summary>
    private static readonly ConditionalWeakTable<Provision, RollingProvision> Collated = [];

    /// <summary>The whole text in bracket notation, a heading before each provision. Marks that the talks or the law ask
    /// for, such as "Illustrative", are the caller's to add.</summary>
    public string Print()
    {
        var output = new StringBuilder($"# {Title.In(Language)}\n\n");
        foreach (var provision in Provisions)
        {
            provision.AppendTo(output, Language);
        }

        return output.ToString();
    }

    /// <summary>The rolling text of an instrument at a table.</summary>
    /// <exception cref="KeyNotFoundException">There is no such instrument.</exception>
    public static RollingInstrument Of(Table table, InstrumentId id)
    {
        ArgumentNullException.ThrowIfNull(table);
        var instrument = table.Instruments[id];
        var drafting = instrument.Terms.Drafting;
        var provisions = table.ProvisionsOf(id).AsParallel().AsOrdered().Select(provision => Corrected(instrument, provision) ?? Rolling(table, provision, drafting)).ToList();
        return new RollingInstrument(id, instrument.Title, drafting, provisions);
    }

    /// <summary>The text as it was rectified (VCLT 79), or null where it was not. A correction is the instrument's, so it is
    /// not kept with the provision.</summary>
    private static RollingProvision? Corrected(Instrument instrument, Provision provision) =>
        provision.Settlement?.Content is { } content && instrument.Corrected.TryGetValue(new CorrectedPlace(provision.Id, content, instrument.Terms.Drafting), out var text)
            ? new RollingProvision(provision.Id, provision.Number, provision.Heading, RollingText.Clean(provision.Filled(content, text, instrument.Terms.Drafting)), false)
            : null;

    private static RollingProvision Rolling(Table table, Provision provision, Language drafting)
    {
        if (Collated.TryGetValue(provision, out var known))
        {
            return known;
        }

        var basis = provision.Basis is { IsAccepted: true } accepted ? Words(provision, accepted.Content, drafting) : null;
        var text = provision.Settlement is { } settlement
            ? RollingText.Clean(settlement.Content is { } content ? Words(provision, provision.ContentOf(content)!, drafting) : "")
            : Open(table, provision, drafting, basis);
        var isBasis = text is null && basis is not null;
        var rolling = new RollingProvision(provision.Id, provision.Number, provision.Heading, text ?? RollingText.Clean(basis ?? ""), isBasis);
        Collated.AddOrUpdate(provision, rolling);
        return rolling;
    }

    /// <summary>The texts that the parties stand by, collated; null where nobody stands by any. What only some stand by, and
    /// the others have not taken up, stands in brackets as a whole: plain is only what is accepted by all or shared.</summary>
    private static RollingText? Open(Table table, Provision provision, Language drafting, string? basis)
    {
        var wordings = new List<(string Party, string Text)>();
        for (var seat = 0; seat < table.Rules.Parties.Count; seat++)
        {
            var content = Standing.StandsBy(table, provision, seat, out var wantsNone);
            if (content is not null || wantsNone)
            {
                wordings.Add((table.Rules.Parties[seat].ToString(), content is null ? "" : Words(provision, content, drafting)));
            }
        }

        if (wordings.Count == 0)
        {
            return null;
        }

        var first = wordings[0].Text;
        return wordings.TrueForAll(wording => wording.Text == first)
            ? Untaken(first, wordings)
            : Collation.Of(basis, wordings);
    }

    private static RollingText Untaken(string text, List<(string Party, string Text)> wordings) => text.Length == 0
        ? RollingText.Empty
        : RollingText.Of([new Segment.Bracket([new Alternative([.. wordings.Select(static wording => wording.Party).Order(StringComparer.Ordinal)], RollingText.Clean(text))])]);

    private static string Words(Provision provision, Content content, Language drafting) => content switch
    {
        LinkRegimeContent links => RegimeText.Of(links.Regime),
        _ => provision.ProposalOf(content.Digest) is null ? ((WordingContent)content).Text : provision.Filled(content.Digest, ((WordingContent)content).Text, drafting),
    };
}
