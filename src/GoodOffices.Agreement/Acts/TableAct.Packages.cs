using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

public abstract partial record TableAct
{
    /// <summary>A party tables proposals on several provisions that stand or fall together, without prejudice to earlier
    /// positions.</summary>
    /// <param name="Package">The package: its party is the one that tables it.</param>
    /// <param name="Items">What it would settle, at least two provisions.</param>
    /// <param name="Note">What holds it together, in words; may be empty.</param>
    public sealed record PackageTabled(PackageId Package, ValueList<PackageItem> Items, string Note) : TableAct
    {
        internal static readonly ActForm Shape = new("package-tabled", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Package).List(Items, static (to, item) => item.Write(to)).Text(Note);

        private static new PackageTabled Read(CanonicalReader reader) =>
            new(reader.Package(), reader.List(PackageItem.Read), reader.Text());
    }

    /// <summary>A party accepts a package as a whole. A second acceptance may raise the first from ad referendum to
    /// definitive.</summary>
    /// <param name="Package">The package.</param>
    /// <param name="Content">The digest of what is accepted.</param>
    /// <param name="Level">Subject to the capital or definitively.</param>
    public sealed record PackageAccepted(PackageId Package, Digest Content, AcceptanceLevel Level) : TableAct
    {
        internal static readonly ActForm Shape = new("package-accepted", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Level == AcceptanceLevel.Definitive ? Authority.Accept : Authority.AcceptAdReferendum);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Package).Write(Content).Number((int)Level);

        private static new PackageAccepted Read(CanonicalReader reader) =>
            new(reader.Package(), reader.Digest(), reader.Choice<AcceptanceLevel>());
    }

    /// <summary>A party rejects a package; it falls, and the earlier positions stand as they were.</summary>
    /// <param name="Package">The package.</param>
    /// <param name="Reason">Why, in words; may be empty.</param>
    public sealed record PackageRejected(PackageId Package, string Reason) : TableAct
    {
        internal static readonly ActForm Shape = new("package-rejected", 2, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Package).Text(Reason);

        private static new PackageRejected Read(CanonicalReader reader) => new(reader.Package(), reader.Text());
    }

    /// <summary>The party that tabled a package withdraws it; it falls, and the earlier positions stand as they were.</summary>
    /// <param name="Package">The package.</param>
    public sealed record PackageWithdrawn(PackageId Package) : TableAct
    {
        internal static readonly ActForm Shape = new("package-withdrawn", 1, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Package);

        private static new PackageWithdrawn Read(CanonicalReader reader) => new(reader.Package());
    }
}
