namespace GoodOffices.Tests.Record;

/// <summary>A folder that goes away with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("good-offices-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
