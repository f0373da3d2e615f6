using GoodOffices.Agreement;
using GoodOffices.Record;

namespace GoodOffices.Desk.Closing;

/// <summary>The canonical text of an instrument in each authentic language, as both desks compute it.</summary>
/// <param name="Texts">Each language with its digest and the blanks that are open in it; those that can be composed.</param>
/// <param name="Lacking">Each language whose text cannot be composed yet, and why.</param>
public sealed record InstrumentDigests(IReadOnlyList<(Language Language, InstrumentText Text, Hash Digest)> Texts, IReadOnlyList<(Language Language, string Why)> Lacking)
{
    /// <summary>Composes them.</summary>
    public static InstrumentDigests Of(Table table, Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var (texts, lacking) = (new List<(Language, InstrumentText, Hash)>(), new List<(Language, string)>());
        foreach (var language in instrument.Terms.Authentic)
        {
            if (InstrumentText.Compose(table, instrument.Id, language, out var text) is { } why) lacking.Add((language, why.Why));
            else texts.Add((language, text!, Hash.FromBytes(text!.Digest.ToArray())));
        }

        return new InstrumentDigests(texts, lacking);
    }
}
