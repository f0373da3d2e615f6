using GoodOffices.Cli.CommandLine;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Cli.Delegations;

/// <summary>A verb for every procedural act that needs nothing but what is typed and the proceedings.</summary>
internal static partial class ClearVerbs
{
    private const string Opening = "Opening the talks";
    private const string People = "Delegates, devices, powers";

    /// <summary>All of them, in the order of the help.</summary>
    public static IReadOnlyList<ClearVerb> All() =>
    [
        AcceptConvocation(), Modalities(), AcceptModalities(),
        Credentials(), Powers(), RevokePowers(), RevokeDevice(),
        ProposeRoom(), JoinRoom(), ConveneSession(), OpenSession(), CloseSession(),
    ];

    private static ClearVerb AcceptConvocation() =>
        new("accept-convocation", "Accept the convocation, with the party's key.", Opening, "accept-convocation", [],
            (proceedings, _) => new ClearAct.ConvocationAccepted(proceedings.TalksId))
        { ByPartyKey = true };

    private static ClearVerb Credentials()
    {
        var (person, name, title) = (Symbols.Name("delegate", "A short name for the person, such as minister."), Symbols.Needed("--name", "The person's name."), Symbols.Needed("--title", "The person's title."));
        var powers = ClearSymbols.PowersOption();
        return new("credentials", "Accredit a delegate, with the party's key.", People, "credentials minister --name \"N. N.\" --title \"Minister for Foreign Affairs\" --power negotiate,accept",
            [person, name, title, powers],
            (_, typed) => new ClearAct.CredentialsIssued(ClearSymbols.Delegate(typed.Get(person)), ClearSymbols.Text(typed.Get(name)),
                ClearSymbols.Text(typed.Get(title)), ClearSymbols.Powers(typed.Get(powers))))
        { ByPartyKey = true };
    }

    private static ClearVerb Powers()
    {
        var (person, powers) = (Symbols.Name("delegate", "Whom."), ClearSymbols.PowersOption());
        var instruments = Symbols.Texts("--instrument", "An instrument that they are for, by its neutral code.", "CODE");
        var office = Symbols.Text("--office", "By office, without a document: head-of-state, head-of-government or foreign-minister (VCLT 7(2)(a)).", "OFFICE");
        var (from, until) = (Symbols.Text("--shown-from", "First day named in the document.", "DATE"), Symbols.Text("--shown-until", "Last day named in the document.", "DATE"));
        return new("powers", "Issue full powers, or record that they are held by office, with the party's key (VCLT 7).", People, "powers adviser --instrument II --power adopt,authenticate",
            [person, instruments, office, powers, from, until],
            (_, typed) => new ClearAct.FullPowersIssued(ClearSymbols.Delegate(typed.Get(person)), Basis(typed.Get(instruments), typed.Get(office)),
                PowersOf(typed.Get(powers), typed.Get(office)), ClearSymbols.OptionalDate(typed.Get(from)), ClearSymbols.OptionalDate(typed.Get(until))))
        { ByPartyKey = true };
    }

    private static ClearVerb RevokePowers()
    {
        var grant = Symbols.Name("grant", "The act hash of the credentials or full powers, as show prints it.");
        return new("revoke-powers", "Revoke credentials or full powers, with the party's key.", People, "revoke-powers 9f86d081884c7d65...", [grant],
            (_, typed) => new ClearAct.PowersRevoked(Record.Hash.TryParseHex(typed.Get(grant), out var hash) ? hash
                : throw CommandFailure.Usage($"'{typed.Get(grant)}' is not an act hash", "64 hexadecimal digits, as show prints them")))
        { ByPartyKey = true };
    }

    private static ClearVerb RevokeDevice()
    {
        var (person, label) = (Symbols.Name("delegate", "Whose device."), Symbols.Needed("--label", "Which of the delegate's devices."));
        var reason = Symbols.Text("--reason", "Neutral words: lost, retired.");
        return new("revoke-device", "Revoke a device, with the party's key; the next epoch leaves it out.", People, "revoke-device adviser --label laptop --reason lost", [person, label, reason],
            (proceedings, typed) => new ClearAct.DeviceRevoked(DeviceOf(proceedings, typed.Get(person), typed.Get(label)), typed.Get(reason) ?? "revoked"))
        { ByPartyKey = true };
    }

    /// <summary>Those that were named; by office, else, all that the conclusion of a treaty takes (VCLT 7(2)(a)).</summary>
    private static PowerSet PowersOf(string[] named, string? office) => named.Length == 0 && office is not null
        ? PowerSet.OfFullPowers : ClearSymbols.Powers(named);

    private static FullPowersBasis Basis(string[] instruments, string? office)
    {
        if (office is not null)
        {
            return Symbols.TryChoice<Office>(office, out var known) ? new FullPowersBasis.ByOffice(known)
                : throw CommandFailure.Usage($"'{office}' is not an office that holds full powers", $"one of: {string.Join(", ", Enum.GetValues<Office>().Select(Symbols.Words))}");
        }

        return instruments.Length > 0 ? new FullPowersBasis.Instruments(ClearSymbols.Ascending(instruments.Select(ClearSymbols.Instrument)))
            : throw CommandFailure.Usage("full powers name an instrument or an office", "--instrument II, or --office foreign-minister");
    }

    private static Record.Keys.PublicKey DeviceOf(Proceedings proceedings, string person, string label)
    {
        var devices = proceedings.Signers.Where(pair => pair.Value.IsCurrentDevice && pair.Value.Delegate?.Value == person && pair.Value.Label == label).Select(pair => pair.Key).ToList();
        return devices.Count == 1 ? devices[0]
            : throw CommandFailure.BadInput($"{person} has {devices.Count} current devices labelled '{label}'", "show lists the devices");
    }
}
