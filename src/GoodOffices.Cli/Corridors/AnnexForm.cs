namespace GoodOffices.Cli.Corridors;

/// <summary>The forms in which an annex is exported.</summary>
internal enum AnnexForm
{
    /// <summary>The annex file of docs/spec/regime.md.</summary>
    Json,

    /// <summary>A folder of tables.</summary>
    Csv,

    /// <summary>Sections and crossings for maps.</summary>
    Geojson,
}
