namespace GoodOffices.Agreement.Corridors;

/// <summary>Two links of which one serves one side's traffic through the other as the other serves the other's.</summary>
/// <param name="First">The one link.</param>
/// <param name="Second">The other.</param>
public sealed record CounterpartLinks(LinkId First, LinkId Second) : IFormed<CounterpartLinks>
{
    static int IFormed<CounterpartLinks>.Fields => 2;

    void IFormed<CounterpartLinks>.Write(IFieldWriter to)
    {
        to.Named("first", First);
        to.Named("second", Second);
    }

    static CounterpartLinks IFormed<CounterpartLinks>.Read(IFieldReader from) => new(from.Link("first"), from.Link("second"));
}
