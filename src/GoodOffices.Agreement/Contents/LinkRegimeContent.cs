using GoodOffices.Agreement.Canonical;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Agreement;

/// <summary>The regime of one transport link: its national sections, what is applied at its crossings, and which measures
/// the parties declare to be each other's mirror.</summary>
public sealed record LinkRegimeContent : Content
{
    internal const string Name = "link-regime";
    internal const int Fields = 5;

    /// <summary>Takes the parts.</summary>
    /// <exception cref="ArgumentException">The link has no name, or a pair names a measure that is not there.</exception>
    public LinkRegimeContent(
        string link, ValueList<NationalSection> sections, ValueList<CrossingMeasure> measures, ValueList<DeclaredPair> pairs)
    {
        ArgumentException.ThrowIfNullOrEmpty(link);
        if (pairs.Any(pair => !IsPlace(pair.First, measures) || !IsPlace(pair.Second, measures) || pair.First == pair.Second))
        {
            throw new ArgumentException("A declared pair names two different measures of this regime by their place, from 0.", nameof(pairs));
        }

        Link = link;
        Sections = sections;
        Measures = measures;
        Pairs = pairs;
        Digest = Digest.Of(Encode());
    }

    /// <summary>The link's name.</summary>
    public string Link { get; }

    /// <summary>The national sections, from one end of the link to the other.</summary>
    public ValueList<NationalSection> Sections { get; }

    /// <summary>What each side applies at the crossings.</summary>
    public ValueList<CrossingMeasure> Measures { get; }

    /// <summary>Which two measures are to mirror each other.</summary>
    public ValueList<DeclaredPair> Pairs { get; }

    /// <inheritdoc/>
    public override Digest Digest { get; }

    private protected override string Kind => Name;

    internal override void Write(CanonicalWriter writer) => writer.Array(Fields).Text(Name).Text(Link)
        .List(Sections, static (to, section) => section.Write(to))
        .List(Measures, static (to, measure) => measure.Write(to))
        .List(Pairs, static (to, pair) => pair.Write(to)).End();

    private static bool IsPlace(int at, ValueList<CrossingMeasure> measures) => at >= 0 && at < measures.Count;

    internal static LinkRegimeContent ReadFields(CanonicalReader reader) =>
        new(reader.Text(), reader.List(NationalSection.Read), reader.List(CrossingMeasure.Read), reader.List(DeclaredPair.Read));
}
