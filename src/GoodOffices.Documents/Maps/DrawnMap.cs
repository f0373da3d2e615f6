using GoodOffices.Agreement;

namespace GoodOffices.Documents.Maps;

/// <summary>A map as drawn.</summary>
/// <param name="Svg">The picture, SVG 1.1 without scripts, fonts or references to the outside.</param>
/// <param name="LeftOut">The names for which there was no room; they are in the tooltips.</param>
public sealed record DrawnMap(string Svg, ValueList<string> LeftOut);
