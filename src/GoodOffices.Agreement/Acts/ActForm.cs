using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>The form of one kind of act in the record.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Fields">How many fields follow the name.</param>
/// <param name="Read">Reads the fields.</param>
internal sealed record ActForm(string Kind, int Fields, Func<CanonicalReader, TableAct> Read);
