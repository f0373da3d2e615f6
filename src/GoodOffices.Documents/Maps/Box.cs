namespace GoodOffices.Documents.Maps;

/// <summary>An upright rectangle of the sheet.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public Spot Middle => new(Left + (Width / 2), Top + (Height / 2));

    public bool Holds(Spot at) => at.X >= Left && at.X <= Right && at.Y >= Top && at.Y <= Bottom;

    public bool Holds(Box other) => other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>The spot within that is nearest to another.</summary>
    public Spot Nearest(Spot to) => new(Math.Clamp(to.X, Left, Right), Math.Clamp(to.Y, Top, Bottom));

    public Box Grown(double by) => new(Left - by, Top - by, Width + (2 * by), Height + (2 * by));

    /// <summary>How much of a line lies within, units (Liang and Barsky 1984).</summary>
    public double LengthWithin(Spot from, Spot to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var (enter, leave) = (0.0, 1.0);
        return Clip(-dx, from.X - Left, ref enter, ref leave) && Clip(dx, Right - from.X, ref enter, ref leave)
            && Clip(-dy, from.Y - Top, ref enter, ref leave) && Clip(dy, Bottom - from.Y, ref enter, ref leave)
            ? (leave - enter) * from.To(to) : 0;
    }

    private static bool Clip(double direction, double room, ref double enter, ref double leave)
    {
        if (direction == 0)
        {
            return room >= 0;
        }

        var at = room / direction;
        if (direction < 0)
        {
            enter = Math.Max(enter, at);
        }
        else
        {
            leave = Math.Min(leave, at);
        }

        return enter <= leave;
    }
}
