using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Opening;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Tests.Procedure;

namespace GoodOffices.Tests.Desk;

public sealed class ModalitiesStandingTests
{
    private static readonly PartyCode s_first = PartyCode.Parse("AAA");
    private static readonly PartyCode s_second = PartyCode.Parse("BBB");
    private readonly Talks _talks = new();

    public ModalitiesStandingTests() => _talks.SetUp();

    [Fact]
    public void The_acceptance_of_one_awaits_the_others_and_that_of_the_last_opens_the_talks()
    {
        Assert.Null(ModalitiesStanding.ToBeginWith(All()));
        Propose("HST", "alphabetical");
        var proposed = Assert.Single(All());
        Assert.Equal([s_first, s_second], proposed.Awaited);
        Assert.Equal(s_first, Assert.Single(proposed.EffectOf(_talks.State, s_second).StillAwaited));
        Accept("BBB", "alphabetical");
        Assert.Equal([s_second], Assert.Single(All()).AcceptedBy);

        // The convocation is accepted by nobody yet: the modalities come into force, the talks do not open.
        var effect = Assert.Single(All()).EffectOf(_talks.State, s_first);
        Assert.Empty(effect.StillAwaited);
        Assert.Equal([s_first, s_second], effect.ConvocationAwaited);
        Assert.False(effect.Opens);
        foreach (var party in (string[])["AAA", "BBB"]) _talks.Counts(_talks.PartyKey(party), new ClearAct.ConvocationAccepted(_talks.State.TalksId));
        Assert.True(Assert.Single(All()).EffectOf(_talks.State, s_first).Opens);
        Accept("AAA", "alphabetical");
        Assert.True(_talks.State.IsOpen);
        Assert.True(Assert.Single(All()).IsInForce);
        Assert.Empty(Assert.Single(All()).Awaited);
    }

    [Fact]
    public void What_is_in_force_stays_so_while_a_later_proposal_awaits_somebody()
    {
        _talks.Open();
        Propose("AAA", "by lot");
        Accept("AAA", "by lot");
        var (later, inForce) = (All()[0], All()[1]);
        Assert.True(inForce.IsInForce);
        Assert.Equal([s_second], inForce.AcceptedBy);
        Assert.Equal([s_second], later.Awaited);
        Assert.Same(inForce.Proposal, ModalitiesStanding.ToBeginWith(All()));
        Assert.Equal(later.Digest, ModalitiesStanding.Awaiting(All(), s_second)?.Digest);
        Assert.Null(ModalitiesStanding.Awaiting(All(), s_first));
        var effect = later.EffectOf(_talks.State, s_second);
        Assert.True(effect.MovesOn);
        Assert.False(effect.Opens);
        Accept("BBB", "by lot");
        Assert.True(All()[0].IsInForce);

        // An earlier one that nobody stands by any more awaits nobody's attention.
        Assert.Null(ModalitiesStanding.Awaiting(All(), s_first));
    }

    [Fact]
    public void Accepting_modalities_binds_and_proposing_them_does_not()
    {
        Assert.NotNull(BindingAct.Of(new ClearAct.ModalitiesAccepted(Talks.Modalities().Digest)));
        Assert.Null(BindingAct.Of(new ClearAct.ModalitiesProposed(Talks.Modalities())));
    }

    private IReadOnlyList<ModalitiesStanding> All() => ModalitiesStanding.All(_talks.State, [s_first, s_second]);

    private void Propose(string party, string seating) => _talks.Counts(_talks.Device(party), new ClearAct.ModalitiesProposed(Talks.Modalities(seating)));

    private void Accept(string party, string seating) => _talks.Counts(_talks.Device(party), new ClearAct.ModalitiesAccepted(Talks.Modalities(seating).Digest));
}
