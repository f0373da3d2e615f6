using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GoodOffices.Venue.Limits;
using GoodOffices.Venue.Storage;

namespace GoodOffices.Venue.Setup;

/// <summary>The public facts of a venue, as kept in <c>venue.json</c>. It holds no secret.</summary>
internal sealed record VenueFile
{
    /// <summary>The newest format that this version reads.</summary>
    public const int NewestFormat = 1;

    private const string FormatName = "good-offices-venue/";

    // People read this file, and no browser does: a plus sign stands as itself.
    private static readonly SetupJson Plain = new(new JsonSerializerOptions(SetupJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Name and number of the format.</summary>
    public string Format { get; init; } = FormatName + NewestFormat.ToString(CultureInfo.InvariantCulture);

    /// <summary>The origin of the talks' log, <c>HOST/talks/NAME</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>The log's public key as a signed-note verifier key.</summary>
    public required string Vkey { get; init; }

    /// <summary>The address to listen on, <c>https://ADDRESS:PORT</c>.</summary>
    public required string Listen { get; init; }

    /// <summary>SHA-256 of the certificate's DER encoding, lower-case hexadecimal: what nodes pin.</summary>
    public required string CertificateSha256 { get; init; }

    /// <summary>Rates and sizes; what is left out has its default.</summary>
    public VenueLimits Limits { get; init; } = new();

    /// <summary>Reads and checks the file.</summary>
    /// <exception cref="VenueFailure">Unreadable, malformed, or of a newer format.</exception>
    public static VenueFile Read(DataDirectory data)
    {
        try
        {
            var bytes = File.ReadAllBytes(data.VenueFile);
            RequireKnownFormat(data, bytes);
            var file = JsonSerializer.Deserialize(bytes, SetupJson.Default.VenueFile)
                ?? throw new JsonException("the document is null");
            file.Limits.Check();
            return file;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new VenueFailure(ExitCode.DataDirectory, $"{data.VenueFile} is not a venue's file: {error.Message}",
                "Put the file back from a backup; it names no secret and is the same since init, but for the limits.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw DataDirectory.Unusable(data.VenueFile, error);
        }
    }

    public void Write(DataDirectory data) =>
        DurableFile.Write(data.VenueFile, [.. JsonSerializer.SerializeToUtf8Bytes(this, Plain.VenueFile), (byte)'\n']);

    private static void RequireKnownFormat(DataDirectory data, byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var format = document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("format", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (format is null || !format.StartsWith(FormatName, StringComparison.Ordinal)
            || !int.TryParse(format.AsSpan(FormatName.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new JsonException($"its format is not {FormatName}N");
        }

        if (number > NewestFormat)
        {
            throw new VenueFailure(ExitCode.NewerFormat,
                $"{data.Path} has format {number}; this version reads up to {NewestFormat}.",
                "Install the version of good-offices-venue that wrote it, or a later one. Nothing was changed.");
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(VenueFile))]
internal sealed partial class SetupJson : JsonSerializerContext;
