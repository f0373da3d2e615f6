using GoodOffices.Procedure.Fields;

namespace GoodOffices.Procedure.Convening;

/// <summary>How a participant is named in the documents of the talks, without prejudice to status.</summary>
/// <param name="Party">Whom.</param>
/// <param name="Names">The form agreed in each language, at most 200 characters.</param>
public sealed record PartyNaming(PartyCode Party, TextInLanguages Names)
{
    internal static PartyNaming Read(FieldReader reader)
    {
        reader.Fields(2);
        var naming = new PartyNaming(reader.Party(), reader.Texts(200));
        reader.End();
        return naming;
    }

    internal void Write(FieldWriter writer) => writer.Array(2).Text(Party.Value).Texts(Names).End();
}
