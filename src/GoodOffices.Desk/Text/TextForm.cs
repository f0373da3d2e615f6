namespace GoodOffices.Desk.Text;

/// <summary>In which form a text is shown.</summary>
public enum TextForm
{
    /// <summary>As it stands, brackets and all.</summary>
    Rolling,

    /// <summary>Every proposal with its attribution.</summary>
    Compilation,

    /// <summary>What differs between two moments or parties.</summary>
    Compare,

    /// <summary>The authentic languages side by side.</summary>
    Languages,

    /// <summary>The brackets that differ only in form.</summary>
    FormOnly,
}
