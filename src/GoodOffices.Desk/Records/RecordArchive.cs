using System.IO.Compression;
using GoodOffices.Desk.Desks;

namespace GoodOffices.Desk.Records;

/// <summary>The talks' record as static files for any checker, in one archive.</summary>
internal static class RecordArchive
{
    /// <summary>Makes it. It deletes itself when it is closed.</summary>
    public static async Task<Stream> MakeAsync(OpenDesk desk, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("good-offices-export-");
        try
        {
            var files = Path.Combine(folder.FullName, "record");
            await desk.WithNodeAsync(async (node, token) =>
            {
                await node.ExportAsync(files, token);
                return true;
            }, ct);
            var archive = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
            await ZipFile.CreateFromDirectoryAsync(files, archive, CompressionLevel.Fastest, includeBaseDirectory: true, cancellationToken: ct);
            archive.Position = 0;
            return archive;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
