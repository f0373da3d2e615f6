using System.Globalization;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Writes single values in the words of a language.</summary>
internal sealed class ClauseValues(ClauseTemplates templates)
{
    /// <summary>What a slot prints for a value, a part, or nothing.</summary>
    public string Shown(FormNode? node, ClausePiece slot)
    {
        var shown = node switch
        {
            FormNode.Leaf leaf => Words(leaf.Value, slot.Format),
            FormNode.Part part => Inline(part, IsExact(part, slot.Format) ? "exact-time" : slot.Format),
            _ => "",
        };
        return slot.Around.Length == 0 ? shown : shown.Length == 0 ? "" : slot.Around.Replace("@", shown, StringComparison.Ordinal);
    }

    private string Words(RegimeValue value, string format) => value.Kind switch
    {
        RegimeValueKind.Texts => value.Items.Count == 0 ? templates.Nothing : string.Join(", ", value.Items),
        RegimeValueKind.Choice => templates.Word(value.Domain, value.Text) ?? value.Text,
        _ when format.Length == 0 => value.Text,
        RegimeValueKind.Number when format == "percent" => value.Text.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{int.Parse(value.Text, CultureInfo.InvariantCulture) / 10m:0.#} %"),
        RegimeValueKind.Text when value.Text.Length == 0 => Section(format),
        _ => templates.Word(format, value.Text) ?? Named(value.Text, format),
    };

    /// <summary>The same in every case: one figure says it.</summary>
    private static bool IsExact(FormNode.Part part, string format) =>
        format == "time" && part.Fields.All(field => FormNode.Written(field.Value) == FormNode.Written(part.Fields[0].Value));

    private static string Named(string code, string format) =>
        format == "procedure" && ProcedureCatalogue.Find(code) is { } procedure ? procedure.Name : code;

    private string Section(string name) => templates.Section(name) is [ClauseLine.Always { Text: [{ Literal: var text }] }, ..] ? text.TrimEnd('\n') : "";

    private string Inline(FormNode.Part part, string format) => templates.Section(format) is [ClauseLine.Always line, ..]
        ? string.Concat(line.Text.Select(piece => piece.Path.Length == 0 ? piece.Literal : Shown(part[piece.Path], piece))).TrimEnd('\n')
        : "";
}
