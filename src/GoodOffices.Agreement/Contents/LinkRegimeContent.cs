using GoodOffices.Agreement.Canonical;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Agreement;

/// <summary>The regime of one or more transport links as the content of a provision.</summary>
public sealed record LinkRegimeContent : Content
{
    internal const string Name = "link-regime";
    internal const int Fields = RegimeParts.FieldCount + 1;

    /// <summary>Takes a regime.</summary>
    public LinkRegimeContent(Regime regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        Regime = regime;
        Digest = Digest.Of(Encode());
    }

    /// <summary>The regime.</summary>
    public Regime Regime { get; }

    /// <inheritdoc/>
    public override Digest Digest { get; }

    private protected override string Kind => Name;

    internal override void Write(CanonicalWriter writer)
    {
        writer.Array(Fields).Text(Name);
        ((IFormed<RegimeParts>)Regime.Parts).Write(new CanonicalFieldWriter(writer));
        writer.End();
    }

    internal static LinkRegimeContent ReadFields(CanonicalReader reader)
    {
        var parts = Parts<RegimeParts>(new CanonicalFieldReader(reader));
        var check = Regime.Check(parts);
        if (!check.Stands)
        {
            throw new MalformedException("the regime has a fault: " + check.Faults[0].Code);
        }

        return check.Regime.Parts.Equals(parts) ? new LinkRegimeContent(check.Regime)
            : throw new MalformedException("the entries of a regime stand in the order of their codes");
    }

    private static T Parts<T>(IFieldReader from)
        where T : class, IFormed<T> => T.Read(from);
}
