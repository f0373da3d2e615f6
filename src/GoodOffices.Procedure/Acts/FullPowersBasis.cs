using System.Collections.Immutable;
using GoodOffices.Procedure.Fields;

namespace GoodOffices.Procedure.Acts;

/// <summary>On what full powers rest: a document that names instruments, or an office.</summary>
public abstract record FullPowersBasis
{
    private protected FullPowersBasis()
    {
    }

    /// <summary>Whether the basis covers the instrument. An office covers all of them, also one without a code.</summary>
    public abstract bool Covers(InstrumentCode? instrument);

    internal static FullPowersBasis Read(FieldReader reader)
    {
        reader.Fields(2);
        FullPowersBasis basis = reader.Unsigned(1) == 0
            ? new Instruments(reader.Ascending(1, 64, static item => item.Parsed<InstrumentCode>(InstrumentCode.TryParse, "an instrument's code")))
            : new ByOffice(reader.OneOf<Office>());
        reader.End();
        return basis;
    }

    private protected abstract void WriteFields(FieldWriter writer);

    internal void Write(FieldWriter writer)
    {
        writer.Array(2);
        WriteFields(writer);
        writer.End();
    }

    /// <summary>A document for named instruments (VCLT art. 7(1)(a)).</summary>
    /// <param name="Codes">Their codes, ascending.</param>
    public sealed record Instruments(ImmutableArray<InstrumentCode> Codes) : FullPowersBasis
    {
        /// <inheritdoc/>
        public override bool Covers(InstrumentCode? instrument) => instrument is not null && Codes.Contains(instrument);

        private protected override void WriteFields(FieldWriter writer) =>
            writer.Unsigned(0).List(Codes, static (to, code) => to.Text(code.Value));
    }

    /// <summary>An office, recorded as such (VCLT art. 7(2)(a)).</summary>
    /// <param name="Office">Which one.</param>
    public sealed record ByOffice(Office Office) : FullPowersBasis
    {
        /// <inheritdoc/>
        public override bool Covers(InstrumentCode? instrument) => true;

        private protected override void WriteFields(FieldWriter writer) => writer.Unsigned(1).Unsigned((long)Office);
    }
}
