using GoodOffices.Agreement;

namespace GoodOffices.Delegation.Instructing;

/// <summary>Which acts table: they put a text before the other parties in the party's name. Only a head of delegation does, where one is named.</summary>
public static class Tabling
{
    /// <summary>Whether an act tables: wording or an annex, proposed or taken over, a package, a principle, a basis, a blank filled, the text in another language, a correction.</summary>
    /// <remarks>What answers a text or says something of one does not: accepting, reserving, asking that it be deleted, withdrawing, objecting, rejecting, speaking, handing a non-paper, ordering the instrument.</remarks>
    public static bool Is(TableAct act) => act is TableAct.Tabled or TableAct.TakenOver or TableAct.PackageTabled or TableAct.PrincipleTabled
        or TableAct.BasisProposed or TableAct.PlaceholderFilled or TableAct.TextAligned or TableAct.CorrectionProposed;
}
