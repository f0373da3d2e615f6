using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.Csv;

namespace GoodOffices.Documents.Networks.Strategic;

/// <summary>The network that comes with the product: the South Caucasus and its neighbours across the Caspian and the Black Sea, about
/// 70 places and 120 sections. A start for talks, to be replaced by the parties' own: most of its rows are unverified, and say so.</summary>
public static class StrategicNetwork
{
    private const string Resource = "GoodOffices.Documents.Networks.Strategic.strategic-network.csv";

    private static readonly Lazy<TransportNetwork> s_network = new(Read);

    /// <summary>The name by which findings and maps call it.</summary>
    public const string Name = "strategic network";

    /// <summary>The network; read once.</summary>
    public static TransportNetwork Load() => s_network.Value;

    /// <summary>The table itself, to be edited and imported again.</summary>
    public static string Text()
    {
        using var reader = Open();
        return reader.ReadToEnd();
    }

    private static TransportNetwork Read()
    {
        using var reader = Open();
        var check = NetworkAssembly.Assemble(CsvNetwork.Read(reader, Name), boundary: null);
        return check.Network ?? throw new InvalidOperationException("The strategic network does not stand: " + string.Join("; ", check.Findings));
    }

    private static StreamReader Open() => new(typeof(StrategicNetwork).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidOperationException("The strategic network is not in the assembly."));
}
