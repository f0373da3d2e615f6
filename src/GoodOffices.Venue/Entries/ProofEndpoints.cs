using System.Text;
using GoodOffices.Record;
using GoodOffices.Record.Merkle;
using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Logs;

namespace GoodOffices.Venue.Entries;

/// <summary>Proofs that an entry is in a log, and that one size of it is the beginning of another (RFC 9162 §2.1).</summary>
internal static class ProofEndpoints
{
    public static void Map(RouteGroupBuilder log)
    {
        log.MapGet("/proof/consistency", Consistency)
            .WithSummary("Consistency proof between two sizes: hashes in base64, one a line; empty between equal sizes")
            .Produces<string>(StatusCodes.Status200OK, "text/plain").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        log.MapGet("/proof/inclusion", Inclusion)
            .WithSummary("Inclusion proof of an entry in a size: hashes in base64 from leaf to root, one a line")
            .Produces<string>(StatusCodes.Status200OK, "text/plain").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Consistency(HttpContext http, long from, long to)
    {
        var hashes = LogAccess.Of(http).Log.Hashes;
        return from < 1 || from > to || to > LogAccess.Of(http).Log.Latest.Size
            ? OutOfRange("from and to are sizes with 1 <= from <= to <= the last checkpoint's size.")
            : Lines(ConsistencyProof.Build(hashes, from, to));
    }

    private static IResult Inclusion(HttpContext http, long index, long size)
    {
        var hashes = LogAccess.Of(http).Log.Hashes;
        return index < 0 || index >= size || size > LogAccess.Of(http).Log.Latest.Size
            ? OutOfRange("index and size are such that 0 <= index < size <= the last checkpoint's size.")
            : Lines(InclusionProof.Build(hashes, index, size));
    }

    private static ProblemAnswer OutOfRange(string rule) => new(StatusCodes.Status422UnprocessableEntity, "out-of-range", rule);

    private static IResult Lines(Hash[] hashes)
    {
        var text = new StringBuilder();
        foreach (var hash in hashes)
        {
            text.Append(hash.ToBase64()).Append('\n');
        }

        return Results.Text(text.ToString(), "text/plain; charset=utf-8");
    }
}
