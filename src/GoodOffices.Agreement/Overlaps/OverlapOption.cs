using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>One of the options over which the parties learn which of them all would accept.</summary>
public abstract record OverlapOption
{
    private const int ItemFields = 3;
    private const int PackageFields = 2;

    private protected OverlapOption()
    {
    }

    /// <summary>SHA-256 of the canonical form: by this the option stands in a round.</summary>
    public Digest Digest
    {
        get
        {
            var writer = new CanonicalWriter();
            Write(writer);
            return writer.ToDigest();
        }
    }

    /// <summary>The provisions that it would settle.</summary>
    /// <param name="table">Where its package is looked up; one that is not there settles none.</param>
    public abstract IEnumerable<ProvisionId> Provisions(Table table);

    /// <summary>True where both would settle the same in the same way.</summary>
    internal abstract bool IsSame(OverlapOption other);

    internal abstract void Write(CanonicalWriter writer);

    internal static OverlapOption Read(CanonicalReader reader)
    {
        OverlapOption read = reader.Array() switch
        {
            ItemFields => OnProvision.ReadFields(reader),
            PackageFields => new OfPackage(reader.Package(), reader.Digest()),
            _ => throw new MalformedException("an option has two or three elements"),
        };
        reader.End();
        return read;
    }

    /// <summary>A proposal on a provision, or that there be no such provision.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Proposal">The proposal; null for no such provision.</param>
    /// <param name="Content">The digest of its content; null for no such provision.</param>
    public sealed record OnProvision(ProvisionId Provision, ProposalId? Proposal, Digest? Content) : OverlapOption
    {
        /// <inheritdoc/>
        public override IEnumerable<ProvisionId> Provisions(Table table) => [Provision];

        /// <summary>The provision with what would stand there.</summary>
        public override string ToString() => Proposal is { } proposal ? $"{Provision}={proposal}" : $"{Provision}=none";

        internal override bool IsSame(OverlapOption other) => other is OnProvision on && on.Provision == Provision && on.Content == Content;

        internal override void Write(CanonicalWriter writer) => writer.Array(ItemFields).Write(Provision)
            .Optional(Proposal, static (to, value) => to.Write(value)).Optional(Content, static (to, value) => to.Write(value)).End();

        internal static OnProvision ReadFields(CanonicalReader reader)
        {
            var read = new OnProvision(reader.Provision(), reader.Optional(static from => from.Proposal()), reader.Optional(static from => from.Digest()));
            return read.Proposal is null == read.Content is null ? read : throw new MalformedException("a proposal stands with the digest of its content");
        }
    }

    /// <summary>A package as a whole.</summary>
    /// <param name="Package">The package.</param>
    /// <param name="Content">The digest of what it would settle.</param>
    public sealed record OfPackage(PackageId Package, Digest Content) : OverlapOption
    {
        /// <inheritdoc/>
        public override IEnumerable<ProvisionId> Provisions(Table table)
        {
            ArgumentNullException.ThrowIfNull(table);
            return table.Packages.TryGetValue(Package, out var package) ? package.Items.Select(static item => item.Provision) : [];
        }

        /// <summary>The package.</summary>
        public override string ToString() => Package.ToString();

        internal override bool IsSame(OverlapOption other) => other is OfPackage of && of.Package == Package;

        internal override void Write(CanonicalWriter writer) => writer.Array(PackageFields).Write(Package).Write(Content).End();
    }
}
