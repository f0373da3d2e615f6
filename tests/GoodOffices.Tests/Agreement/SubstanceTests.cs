using System.Reflection;
using System.Runtime.CompilerServices;
using GoodOffices.Agreement;

namespace GoodOffices.Tests.Agreement;

/// <summary>What is said at the table stays out of logs and exception texts, because nothing that holds it prints it.</summary>
public sealed class SubstanceTests
{
    private static readonly string[] NoSubstance =
        ["Code", "Why", "Allowed", "WhatWouldBeAllowed", "Key", "Kind", "Delegate", "Number", "Date", "From", "Label", "Colour", "Session"];

    [Fact]
    public void Nothing_that_holds_words_of_the_table_prints_them()
    {
        var printing = typeof(Table).Assembly.GetExportedTypes()
            .Where(type => type.Namespace != "GoodOffices.Agreement.Text" && type.GetMethod("<Clone>$") is not null && !type.IsAbstract)
            .Where(type => type.GetProperties().Any(property =>
                (property.PropertyType == typeof(string) && !NoSubstance.Contains(property.Name, StringComparer.Ordinal))
                || (property.PropertyType == typeof(ValueList<byte>) && property.Name != nameof(SilenceEvidence.Note))))
            .Where(type => Printer(type).IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(type => type.FullName);
        Assert.Equal("", string.Join(", ", printing));
    }

    private static MethodInfo Printer(Type type) => type.GetMethod(nameof(ToString), Type.EmptyTypes)!;
}
