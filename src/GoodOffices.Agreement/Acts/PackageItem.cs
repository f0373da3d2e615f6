using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>What a package settles on one provision.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Proposal">The proposal that would stand; null for no such provision.</param>
/// <param name="Content">The digest of its content; null for no such provision.</param>
public sealed record PackageItem(ProvisionId Provision, ProposalId? Proposal, Digest? Content)
{
    internal void Write(CanonicalWriter writer) => writer.Array(3).Write(Provision)
        .Optional(Proposal, static (to, value) => to.Write(value)).Optional(Content, static (to, value) => to.Write(value))
        .End();

    internal static PackageItem Read(CanonicalReader reader)
    {
        reader.Array(3);
        var read = new PackageItem(reader.Provision(), reader.Optional(static from => from.Proposal()), reader.Optional(static from => from.Digest()));
        reader.End();
        return read;
    }
}
