using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GoodOffices.Tests.Procedure;

namespace GoodOffices.Tests.Foreign;

/// <summary>Every reader of foreign bytes or text is in <see cref="Parsers"/>, and so is put to the mutation tests.</summary>
public sealed partial class ParserListTests
{
    private static readonly string[] Assemblies = ["GoodOffices.Record", "GoodOffices.Procedure", "GoodOffices.Agreement", "GoodOffices.Analysis", "GoodOffices.Documents", "GoodOffices.Delegation", "good-offices-venue", "good-offices"];

    private static readonly Type[] Foreign =
    [
        typeof(ReadOnlyMemory<byte>), typeof(ReadOnlySpan<byte>), typeof(byte[]), typeof(string), typeof(Stream), typeof(TextReader), typeof(IEnumerable<(string, string)>), typeof(HttpResponseMessage), typeof(Microsoft.AspNetCore.Http.HttpRequest),
    ];

    [Fact]
    public void Every_reader_of_foreign_bytes_is_mutated_or_says_why_not()
    {
        var found = Readers().Select(Name).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(found.Count > 40, $"Only {found.Count} readers were found.");
        var listed = Parsers.All.Select(parser => parser.Name).Concat(Parsers.Exempt.Keys).ToList();
        Assert.Equal(listed.Count, listed.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(found.Except(listed).Except(Readers().Where(IsValue).Select(Name)));
        Assert.Empty(listed.Except(found));
    }

    /// <summary>Identifiers, dates, numbers: read from a text alone, and so found and put to the test without being listed.</summary>
    [Fact]
    public void Every_value_is_read_from_a_text_or_refused()
    {
        string[] samples = ["ARM", "AZE-1", "I/7.2", "7", "7.2-b", "2024-05-10", "en", "zh-hant", "bilateral:ARM", "1520 mm", "12.5", "reciprocity", new('a', 64), "https://example.org"];
        var values = Readers().Where(IsValue).ToList();
        Assert.True(values.Count > 10);
        Mutations.Of(samples.Select(System.Text.Encoding.UTF8.GetBytes)).Sample(bytes =>
        {
            foreach (var value in values)
            {
                var arguments = new object?[value.GetParameters().Length];
                arguments[0] = string.Concat(bytes.Select((one, place) => place % 7 == 6 ? (char)(0xd800 + one) : (char)one));
                value.Invoke(null, arguments);
                arguments[0] = System.Text.Encoding.UTF8.GetString(bytes);
                value.Invoke(null, arguments);
            }
        }, iter: 300, threads: 1, print: Convert.ToHexString);
        Assert.All(values, value => Assert.Equal(false, value.Invoke(null, new object?[value.GetParameters().Length])));
    }

    private static IEnumerable<MethodInfo> Readers() => Assemblies
        .SelectMany(name => Assembly.Load(name).GetTypes())
        .Where(type => !type.FullName!.Contains("_generated", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsPrivate && ReaderName().IsMatch(method.Name) && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
        .Where(method => method.GetParameters() is [var first, ..] && Foreign.Contains(first.ParameterType));

    private static bool IsValue(MethodInfo method) => method is { Name: "TryParse", IsGenericMethod: false }
        && method.GetParameters() is [var text, .. var rest] && text.ParameterType == typeof(string) && rest.All(one => one.IsOut);

    private static string Name(MethodInfo method) =>
        $"{(method.DeclaringType!.DeclaringType is { } outer ? outer.Name + "." : "")}{method.DeclaringType.Name}.{method.Name}";

    [GeneratedRegex("^(TryParse|TryDecode|TryRead|TryOpen|TryVerify|Parse|Decode|Read|FromBytes|Lines|IsOne|Verify$|Of$)")]
    private static partial Regex ReaderName();
}
