namespace GoodOffices.Agreement;

/// <summary>What a principle is about.</summary>
public enum PrincipleKind
{
    /// <summary>Each section of a link is under its sovereign's law and authority.</summary>
    Sovereignty,

    /// <summary>What one side applies the other mirrors.</summary>
    Reciprocity,

    /// <summary>Something else, said in its words.</summary>
    Other,
}
