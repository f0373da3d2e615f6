namespace GoodOffices.Desk.Text;

/// <summary>A field that begins with what is in force, follows it while nobody types in it, and is not put in the place of a later one unseen.</summary>
/// <typeparam name="T">What stands in it; compared by value.</typeparam>
public sealed class FollowingField<T>
{
    private T _base;

    /// <summary>Begins with what is in force.</summary>
    public FollowingField(T now) => (_base, Value) = (now, now);

    /// <summary>What stands in the field.</summary>
    public T Value { get; set; }

    /// <summary>Whether something stands in it that is not in force.</summary>
    public bool IsTouched => !EqualityComparer<T>.Default.Equals(Value, _base);

    /// <summary>Takes over what is in force now, unless somebody types.</summary>
    public void Follow(T now)
    {
        if (!IsTouched || EqualityComparer<T>.Default.Equals(Value, now)) (_base, Value) = (now, now);
    }

    /// <summary>Whether something else came into force since the field was filled. It counts as seen from then on: who sends again means it.</summary>
    public bool IsOvertaken(T now)
    {
        if (EqualityComparer<T>.Default.Equals(now, _base)) return false;
        _base = now;
        return IsTouched;
    }

    /// <summary>Says nothing of what stands in it.</summary>
    public override string ToString() => IsTouched ? "unsent" : "as in force";
}
