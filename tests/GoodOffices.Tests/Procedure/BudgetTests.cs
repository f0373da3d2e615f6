using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;

namespace GoodOffices.Tests.Procedure;

public sealed class BudgetTests
{
    [Fact]
    public void Entries_beyond_the_budget_are_void()
    {
        var talks = With(new Budget(4, 1 << 20));
        Assert.Equal(2, talks.State.Budget(PartyCode.Parse("AAA")).Entries);
        talks.Counts(talks.PartyKey("AAA"), Talks.Credentials(PowerSet.OfCredentials));
        talks.Counts(talks.PartyKey("AAA"), Talks.Credentials(PowerSet.OfCredentials));
        talks.Void("budget", talks.PartyKey("AAA"), Talks.Credentials(PowerSet.OfCredentials));
        talks.Counts(talks.PartyKey("BBB"), Talks.Credentials(PowerSet.OfCredentials));
    }

    [Fact]
    public void Bytes_beyond_the_budget_are_void_enclosures_included()
    {
        var talks = With(new Budget(1_000, 100_000));
        talks.Open();
        talks.Counts(talks.Device("AAA"), talks.Epoch(RoomId.Table));
        var before = talks.State.Budget(PartyCode.Parse("AAA")).Bytes;
        Assert.IsType<Ruling.Counts>(talks.Seal(talks.Device("AAA"), RoomId.Table, length: 60_000));
        Assert.InRange(talks.State.Budget(PartyCode.Parse("AAA")).Bytes - before, 60_000, 60_600);
        Assert.Equal("budget", Assert.IsType<Ruling.Void>(talks.Seal(talks.Device("AAA"), RoomId.Table, length: 60_000)).Why.Code);
    }

    [Fact]
    public void Revocations_and_epochs_are_taken_beyond_the_budget_and_use_none()
    {
        var talks = With(new Budget(3, 1 << 20));
        var grant = talks.Entries.Last(entry => entry.Submission.Preamble.Signer == talks.PartyKey("AAA").PublicKey).Submission.ActHash;
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.ConvocationAccepted(talks.State.TalksId));
        talks.Counts(talks.PartyKey("BBB"), new ClearAct.ConvocationAccepted(talks.State.TalksId));
        talks.Void("budget", talks.PartyKey("AAA"), talks.Enrolment("AAA", "second"));
        var used = talks.State.Budget(PartyCode.Parse("AAA"));

        talks.Counts(talks.Device("AAA"), talks.Epoch(RoomId.Table));
        talks.Counts(talks.Device("AAA"), new ClearAct.WrapFailed(RoomId.Table, 1));
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.PowersRevoked(grant));
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.DeviceRevoked(talks.Device("AAA").PublicKey, "lost"));
        talks.Counts(talks.Key("AAA recovery"), new ClearAct.KeyReplaced(talks.Key("AAA fresh").PublicKey));
        Assert.Equal(used, talks.State.Budget(PartyCode.Parse("AAA")));
    }

    private static Talks With(Budget budget)
    {
        var talks = new Talks(TestKeys.Convocation(TestKeys.Terms("AAA", "BBB") with { Budget = budget }));
        talks.SetUp();
        return talks;
    }
}
