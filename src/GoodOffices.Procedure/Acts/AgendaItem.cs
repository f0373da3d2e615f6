using GoodOffices.Procedure.Fields;

namespace GoodOffices.Procedure.Acts;

/// <summary>A point of an open agenda. Links to provisions are sealed elsewhere.</summary>
/// <param name="Number">As it is called, at most 16 characters (<c>1</c>, <c>2.1</c>).</param>
/// <param name="Title">A neutral title, at most 200 characters in each language.</param>
public sealed record AgendaItem(string Number, TextInLanguages Title)
{
    internal static AgendaItem Read(FieldReader reader)
    {
        reader.Fields(2);
        var item = new AgendaItem(reader.Shown(16), reader.Texts(200));
        reader.End();
        return item;
    }

    internal void Write(FieldWriter writer) => writer.Array(2).Text(Number).Texts(Title).End();
}
