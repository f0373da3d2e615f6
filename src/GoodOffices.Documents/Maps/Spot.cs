namespace GoodOffices.Documents.Maps;

/// <summary>A point of the sheet, units from its upper left corner.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public Spot Towards(Spot other, double fraction) => new(X + ((other.X - X) * fraction), Y + ((other.Y - Y) * fraction));

    public double To(Spot other) => Math.Sqrt(((other.X - X) * (other.X - X)) + ((other.Y - Y) * (other.Y - Y)));
}
