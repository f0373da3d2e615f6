namespace GoodOffices.Agreement.Text;

/// <summary>How the items of several sequences are compared.</summary>
internal interface IItems
{
    PairAlignment.Costs Costs { get; }

    /// <summary>Above this many pairs a comparison is first split at items that stand once on each side.</summary>
    int LargestTable { get; }

    /// <summary>Whether only equal items match.</summary>
    bool AreExact { get; }

    int Count(int sequence);

    /// <summary>A number that equal items share.</summary>
    int Identity(int sequence, int item);

    /// <summary>What two equal items weigh.</summary>
    int Weight(int identity);

    /// <summary>How well two items stand for each other; 0 where they do not.</summary>
    int Weight(int leftSequence, int leftItem, int rightSequence, int rightItem);
}
