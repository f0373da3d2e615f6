using System.Diagnostics;
using GoodOffices.Agreement;
using GoodOffices.Record;

namespace GoodOffices.Desk.Closing;

/// <summary>What a delegate is shown before a step that binds, drawn from the very acts that are sent once it is confirmed. Immutable: whatever changes on the table meanwhile changes neither.</summary>
public sealed record ClosingSheet
{
    private ClosingSheet(ClosingStep step, InstrumentTerms of, ValueList<TableAct> acts) => (Step, Of, Acts) = (step, of, acts);

    /// <summary>The step.</summary>
    public ClosingStep Step { get; }

    /// <summary>The terms of the instrument.</summary>
    public InstrumentTerms Of { get; }

    /// <summary>The acts that are sent.</summary>
    public ValueList<TableAct> Acts { get; }

    /// <summary>Sends exactly those acts: the table refuses them where they no longer are about what stands there.</summary>
    public Command Command => new Command.DoAll(Acts);

    /// <summary>The texts that are bound to, by language.</summary>
    public IReadOnlyList<(Language Language, Hash Digest)> Texts { get; private init; } = [];

    /// <summary>The digest of the terms; null where the act does not bind to them.</summary>
    public Hash? Terms { get; private init; }

    /// <summary>The provisions that are confirmed one by one.</summary>
    public IReadOnlyList<BoundProvision> Provisions { get; private init; } = [];

    /// <summary>The packages that are confirmed as a whole.</summary>
    public IReadOnlyList<(PackageId Id, Hash Digest)> Packages { get; private init; } = [];

    /// <summary>The provisions with blanks that the act names as still open, and how many.</summary>
    public IReadOnlyList<(string Name, int Blanks)> Open { get; private init; } = [];

    /// <summary>Whether initials have the effect of a signature (VCLT 12(2)(a)).</summary>
    public bool InitialsSign { get; private init; }

    /// <summary>The signature that is confirmed; null where none is.</summary>
    public ActId? Signature { get; private init; }

    /// <summary>Draws it up.</summary>
    /// <param name="table">The table as the delegate sees it.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="step">The step.</param>
    /// <param name="who">Who would take it.</param>
    /// <param name="sheet">The sheet; null where the step is refused.</param>
    /// <returns>Why it is refused, or null.</returns>
    public static Refusal? Draw(Table table, Instrument instrument, ClosingStep step, Actor who, out ClosingSheet? sheet)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(step);
        sheet = null;
        switch (Decide.For(table, step.Command, who))
        {
            case Decision.Refused refused:
                return new Refusal(refused.Code, refused.Why, refused.WhatWouldBeAllowed);
            case Decision.Accepted { Acts: var acts }:
                sheet = acts.Aggregate(new ClosingSheet(step, instrument.Terms, acts), (drawn, act) => drawn.With(table, instrument, act));
                return null;
            case var other:
                throw new UnreachableException(other.GetType().Name);
        }
    }

    private ClosingSheet With(Table table, Instrument instrument, TableAct act) => act switch
    {
        TableAct.ReferendumConfirmed confirmed => this with { Provisions = [.. Provisions, .. confirmed.Items.Select(item => Bound(table, item.Provision, item.Content))] },
        TableAct.PackageAccepted accepted => this with
        {
            Packages = [.. Packages, (accepted.Package, HashOf(accepted.Content))],
            Provisions = [.. Provisions, .. table.Packages[accepted.Package].Items.Select(item => Bound(table, item.Provision, item.Content))],
        },
        TableAct.ConcordanceAccepted accepted => this with { Texts = [(Of.Drafting, HashOf(accepted.Drafting)), (accepted.Language, HashOf(accepted.Text))] },
        TableAct.AdoptionConsented consented => this with { Texts = [(Of.Drafting, HashOf(consented.Text))], Terms = HashOf(consented.Terms) },
        TableAct.Initialled initialled => this with { Texts = Named(initialled.Texts), Open = Blanks(table, initialled.Open), InitialsSign = Of.FinalClauses.InitialsAreSignature },
        TableAct.Signed signed => this with { Texts = Named(signed.Texts), Open = Blanks(table, signed.Open) },
        TableAct.SignatureConfirmed confirmed => this with { Signature = confirmed.Signature, Texts = Named(instrument.Signatures.First(one => one?.Act == confirmed.Signature)!.Texts) },
        TableAct.ConsentExpressed expressed => this with { Texts = [(Of.Drafting, HashOf(expressed.Text))] },
        _ => throw new UnreachableException(act.Kind),
    };

    private static BoundProvision Bound(Table table, ProvisionId id, Digest? content)
    {
        var provision = table.Provisions[id];
        return new BoundProvision(NameOf(provision), provision.Heading, content is { } digest ? provision.ContentOf(digest) : null, content is { } bound ? HashOf(bound) : null);
    }

    private static IReadOnlyList<(string, int)> Blanks(Table table, ValueList<OpenPlaceholder> open) =>
        [.. open.GroupBy(static blank => blank.Provision).Select(blanks => (NameOf(table.Provisions[blanks.Key]), blanks.Count()))];

    private static IReadOnlyList<(Language, Hash)> Named(ValueList<LanguageDigest> texts) => [.. texts.Select(static text => (text.Language, HashOf(text.Text)))];

    private static string NameOf(Provision provision) => provision.Number.Length > 0 ? provision.Number : provision.Id.Key;

    private static Hash HashOf(Digest digest) => Hash.FromBytes(digest.ToArray());
}
