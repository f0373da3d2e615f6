namespace GoodOffices.Agreement;

public abstract partial record Command
{
    /// <summary>Sets the terms of an instrument anew.</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Terms">The new terms.</param>
    public sealed record SetTerms(InstrumentId Instrument, InstrumentTerms Terms) : Command
    {
        internal override Decision On(Seated at) =>
            at.WithInstrument(Instrument, instrument => Decision.Of(new TableAct.TermsSet(Instrument, Terms, instrument.Terms.Digest)));
    }

    /// <summary>Accepts every basis for negotiation that was put forward in an instrument.</summary>
    /// <param name="Instrument">The instrument.</param>
    public sealed record AcceptBasis(InstrumentId Instrument) : Command
    {
        internal override Decision On(Seated at) => at.WithInstrument(Instrument, _ =>
        {
            var choices = at.Table.ProvisionsOf(Instrument)
                .Where(provision => provision.Basis is { } basis && basis.AcceptedBy[at.Seat] is null)
                .Select(static provision => new BasisChoice(provision.Id, provision.Basis!.Content.Digest)).ToList();
            return choices.Count == 0
                ? Decision.Of(new Reason("no-basis", $"No basis for negotiation of {Instrument} awaits {at.Party}.", "Put one forward."))
                : Decision.Of([.. choices.Chunk(1_000).Select(static chunk => new TableAct.BasisAccepted(ValueList.From(chunk)))]);
        });
    }

    /// <summary>Fills a blank of the wording that all accepted, else of the party's own position.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Ordinal">Which blank, from 0.</param>
    /// <param name="Value">What to put there.</param>
    public sealed record FillPlaceholder(ProvisionId Provision, int Ordinal, Texts Value) : Command
    {
        internal override Decision On(Seated at)
        {
            var provision = at.Table.Provisions.GetValueOrDefault(Provision);
            var carried = provision is null ? null : AgreedTexts.Carried(at.Table.Rules, provision);
            var wording = carried?.Content ?? provision?.Positions[at.Seat]?.Content;
            return wording is { } digest
                ? Decision.Of(new TableAct.PlaceholderFilled(Provision, digest, Ordinal, Value))
                : Decision.Of(new Reason("no-wording", $"{at.Party} stands on no wording of {Provision}.", "Accept or table one first."));
        }
    }

    /// <summary>Aligns a text in another authentic language to the wording that all accepted.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Language">The language.</param>
    /// <param name="Text">The text.</param>
    public sealed record AlignText(ProvisionId Provision, Language Language, string Text) : Command
    {
        internal override Decision On(Seated at) => at.Table.Provisions.GetValueOrDefault(Provision) is { } provision
            && (AgreedTexts.Carried(at.Table.Rules, provision)?.Content ?? provision.Positions[at.Seat]?.Content) is { } wording
                ? Decision.Of(new TableAct.TextAligned(Provision, Language, Text, wording))
                : Decision.Of(new Reason("no-wording", $"There is no wording of {Provision} to align to.", "Agree on the wording in the drafting language first."));
    }

    /// <summary>Accepts that the text in another authentic language says the same.</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Language">The language.</param>
    public sealed record AcceptConcordance(InstrumentId Instrument, Language Language) : Command
    {
        internal override Decision On(Seated at) => at.WithInstrument(Instrument, instrument =>
        {
            if (InstrumentText.Compose(at.Table, Instrument, instrument.Terms.Drafting, out var drafted) is { } why)
            {
                return Decision.Of(why);
            }

            return InstrumentText.Compose(at.Table, Instrument, Language, out var other) is { } missing
                ? Decision.Of(missing) : Decision.Of(new TableAct.ConcordanceAccepted(Instrument, Language, drafted!.Digest, other!.Digest));
        });
    }
}
