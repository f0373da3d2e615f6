using System.Collections.Immutable;
using System.Formats.Cbor;
using GoodOffices.Procedure;

namespace GoodOffices.Delegation.Instructing;

/// <content>Who heads the delegation.</content>
public abstract partial record CaucusAct
{
    /// <summary>The capital names the head of delegation: from here on nobody else of the party tables. A later one takes its place; an empty one lifts it.</summary>
    /// <param name="Delegates">The delegates who may table, at most 64: the head, and whoever heads in the head's place; empty for whoever may negotiate.</param>
    public sealed record HeadNamed(ImmutableArray<DelegateId> Delegates) : CaucusAct
    {
        internal const string Name = "head-named";

        /// <inheritdoc/>
        public override string Kind => Name;

        private protected override void Write(CborWriter writer)
        {
            writer.WriteStartArray(2);
            writer.WriteTextString(Name);
            writer.WriteStartArray(Delegates.Length);
            foreach (var person in Delegates) writer.WriteTextString(person.Value);
            writer.WriteEndArray();
            writer.WriteEndArray();
        }
    }
}
