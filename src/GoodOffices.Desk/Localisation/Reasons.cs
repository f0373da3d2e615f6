using System.Collections.Frozen;

namespace GoodOffices.Desk.Localisation;

/// <summary>Why a rule says no, in the language of the window: a sentence for each code of a refusal or of a fault in an annex.</summary>
/// <remarks>
/// The sentence of the record is English and names what it is about. Codes that mean the same to whoever reads them share a
/// sentence; a test goes over all codes in the sources and asks that each has one.
/// </remarks>
public static class Reasons
{
    private const string Prefix = "reason.";

    private static readonly FrozenDictionary<string, string> s_shared = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["unreadable"] = "malformed seal body-malformed malformed-submission empty",
        ["too-large"] = "act-too-large body-too-large enclosure-too-large",
        ["already-done"] = "nothing-new already-accepted already-said already-admitted already-revoked already-proposed already-consented already-released",
        ["nothing-awaits"] = "no-basis no-signature no-finding nothing-lapsed nothing-ad-referendum no-date-needed not-applied nothing-accepted not-ad-referendum not-lapsed epoch-not-due",
        ["text-missing"] = "no-concordance",
        ["not-on-table"] = "unknown-proposal unknown-instrument unknown-provision unknown-package unknown-overlap unknown-act unknown-correction unknown-ground unknown-condition unknown-principle unknown-finding unknown-text unknown-blank",
        ["incomplete"] = "unwritable no-words nothing-named no-correction bad-salt no-date no-deadline",
        ["correction-way"] = "by-notice by-initials no-depositary depositary not-depositary",
        ["language"] = "not-authentic drafting-language-fixed no-authentic-language prevailing-not-authentic other-drafting-language",
        ["text-fixed"] = "authenticated adopted signed bound",
        ["round"] = "round-not-running round-running not-next-round no-round-left",
        ["overlap-terms"] = "overlap-parties overlap-options overlap-limit overlap-rounds overlap-option",
        ["fallen"] = "overlap-fallen package-fallen",
        ["withdrawn"] = "not-live",
        ["own"] = "own-package own-proposal",
        ["not-own"] = "not-own-package not-own-finding no-proponent not-own-number",
        ["no-party"] = "host-not-a-party party-unknown no-caucus",
        ["changed"] = "other-content stale moving convocation-other position-replaced",
        ["number-taken"] = "room-taken",
        ["silence"] = "absent too-early objected silence-absent silence-unseen silence-early silence-other-record silence-signature evidence-party evidence-note evidence-differs evidence-record",
        ["amendment"] = "amendment-not-by-host amendment-outdated amendment-moves-log amendment-changes-host amendment-older-rules amendment-unknown key-in-use",
        ["device"] = "possession device-unknown signer-role signer-unknown signer-revoked not-a-device not-enrolled no-device device-retired signature no-standing bad-signature unauthenticated key-absent",
        ["talks-not-open"] = "convocation-not-accepted",
        ["room-key"] = "epoch-succession member-hash epoch-wraps epoch-predecessor epoch-by-member awaiting-epoch epoch-unknown not-a-member not-admitted not-in-room no-secret",
        ["technical"] = "seen-ahead chain-duplicate chain-gap chain-broken other-log other-talks wrong-log wrong-talks false-checkpoint not-in-a-caucus log-unknown no-overlap-protocol bad-challenge malformed-request failure",
        ["budget"] = "over-budget",
        ["release"] = "release-differs release-of-others release-unknown consent-missing not-released",
        ["session"] = "session-number session-phase session-unknown",
        ["store"] = "party-file node-directory node-in-use store-damaged no-node-keys chain-damaged outbox-damaged record-damaged",
        ["storage"] = "disk-full",
        ["synchronise"] = "nothing-to-verify no-checkpoint no-record enclosure-missing not-folded provisional no-log",
        ["draft"] = "no-draft draft-of-another",
        ["in-flight"] = "no-item",
        ["anothers-act"] = "no-act",
        ["equivocation"] = "venue-forked",
        ["joining"] = "no-node node-exists not-joined no-address not-confirmed fingerprint first-convocation convocation convocation-amends",
        ["overlap-step"] = "overlap-begin overlap-mark not-awaited",
        ["overlap-secret"] = "overlap-other-device overlap-secret-missing",
        ["venue"] = "timeout broken-off unreachable malformed-answer no-such-address rate internal stopping venue-awaits-parties venue-behind streams cannot-restore reader",
        ["figure"] = "not-one-row not-a-value not-unicode not-a-list not-json not-an-amount missing-field wrong-form not-a-number wrong-type unknown-field not-a-year out-of-order not-a-line not-a-name ratio-below-one other-width",
        ["twice"] = "field-twice measure-twice traffic-twice name-twice pair-twice dimension-twice party-twice link-twice cabotage-twice counterparts-twice section-twice arrangement-twice crossing-twice too-many",
        ["not-in-annex"] = "not-in-network unknown-crossing unknown-procedure unknown-measure unknown-link unknown-section unknown-table unknown-entry",
        ["annex-contradicts"] = "tolerance-without-equivalence too-few-parties no-sovereign other-mode other-link other-sovereign other-sections not-a-side not-of-a-pair pair-with-itself no-mirror no-comparison wrong-boundary cabotage-to-itself counterpart-of-itself link-without-section not-a-railway own-arrangement not-at-the-boundary",
    }.SelectMany(static sentence => sentence.Value.Split(' ').Select(code => (Code: code, Sentence: sentence.Key)))
        .ToFrozenDictionary(static pair => pair.Code, static pair => pair.Sentence, StringComparer.Ordinal);

    /// <summary>The codes that share another's sentence.</summary>
    internal static IEnumerable<string> Shared => s_shared.Keys;

    /// <summary>The sentence for a code.</summary>
    /// <param name="language">The language of the window.</param>
    /// <param name="code">The code of the refusal or fault.</param>
    /// <returns>A sentence in every case: one that says only that it cannot be done where the code is of a newer version.</returns>
    public static string Of(DeskLanguage language, string code)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language[Key(code) ?? Prefix + "other"];
    }

    /// <summary>The sentence for a code where there is place for one alone: in English that of the record.</summary>
    public static string Said(DeskLanguage language, string code, string english)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Code == "en" ? english : Of(language, code);
    }

    /// <summary>The key of the sentence for a code; null where it has none.</summary>
    internal static string? Key(string code)
    {
        var key = Prefix + s_shared.GetValueOrDefault(code, code);
        return Words.Of("en").Has(key) ? key : null;
    }
}
