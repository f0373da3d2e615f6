namespace GoodOffices.Agreement;

/// <summary>What an act needs its author to be empowered to. The names are those of the powers in credentials and full
/// powers, so that whoever joins procedure and substance can ask the one about the other.</summary>
public enum Authority
{
    /// <summary>To speak in a room.</summary>
    Speak,

    /// <summary>To table, withdraw, reserve and otherwise take positions.</summary>
    Negotiate,

    /// <summary>To accept subject to the capital's confirmation (VCLT 10, 12).</summary>
    AcceptAdReferendum,

    /// <summary>To accept definitively.</summary>
    Accept,

    /// <summary>To consent that a text leaves the room.</summary>
    Publish,

    /// <summary>To adopt the text of an instrument (VCLT 7, 9).</summary>
    Adopt,

    /// <summary>To authenticate a text (VCLT 7, 10).</summary>
    Authenticate,

    /// <summary>To express consent to be bound (VCLT 7, 11).</summary>
    Bind,

    /// <summary>To convene and keep order.</summary>
    Convene,
}
