using System.Reflection;
using GoodOffices.Agreement;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;

namespace GoodOffices.Tests.Conventions;

/// <summary>A fold knows every case of what it folds: nobody outside an assembly can add one.</summary>
public sealed class ClosedRecordTests
{
    [Theory]
    [InlineData(typeof(TableAct))]
    [InlineData(typeof(Content))]
    [InlineData(typeof(Command))]
    [InlineData(typeof(Decision))]
    [InlineData(typeof(ClearAct))]
    [InlineData(typeof(DecisionRule))]
    [InlineData(typeof(CaucusAct))]
    public void What_is_folded_has_an_abstract_member_that_only_its_assembly_can_give(Type folded) =>
        Assert.Contains(folded.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic), method =>
            method.IsAbstract && (method.IsAssembly || method.IsFamilyAndAssembly) && method.Name != "<Clone>$");
}
