using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Record;

/// <summary>Published vectors that are not part of the repository: from GOODOFFICES_DATA, or ../shared/data beside it.</summary>
internal static class PublishedData
{
    /// <summary>A folder of the data; the test that asks is skipped where it is absent.</summary>
    public static string Folder(string path)
    {
        var data = Environment.GetEnvironmentVariable("GOODOFFICES_DATA") ?? Path.Combine(Root(), "..", "shared", "data");
        var folder = Path.Combine(data, path);
        Assert.SkipUnless(Directory.Exists(folder), $"the published vectors {path} are not here (GOODOFFICES_DATA)");
        return folder;
    }

    private static string Root() => Repository.Root;
}
