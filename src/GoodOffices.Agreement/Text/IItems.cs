namespace GoodOffices.Agreement.Text;

/// <summary>How the items of several sequences are compared.</summary>
internal interface IItems
{
    int Count(int sequence);

    /// <summary>A number that equal items share.</summary>
    int Identity(int sequence, int item);

    /// <summary>How well two items stand for each other; 0 where they do not.</summary>
    int Weight(int leftSequence, int leftItem, int rightSequence, int rightItem);
}
