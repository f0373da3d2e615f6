namespace GoodOffices.Agreement;

/// <summary>A text without status. It has no author here on purpose: no document may attribute it.</summary>
/// <param name="Act">The act that handed it over.</param>
/// <param name="Title">Its title; may be empty.</param>
/// <param name="Words">Its words.</param>
public sealed record NonPaper(ActId Act, Texts Title, Texts Words);
