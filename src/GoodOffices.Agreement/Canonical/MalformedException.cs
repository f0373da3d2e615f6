namespace GoodOffices.Agreement.Canonical;

/// <summary>Foreign bytes break a rule of the encoding. Thrown and caught inside the decoder: the public door answers
/// with a <see cref="Reason"/>.</summary>
internal sealed class MalformedException(string rule) : Exception(rule);
