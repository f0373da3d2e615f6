using System.Text;
using GoodOffices.Delegation.Storage;

namespace GoodOffices.Desk.Text;

/// <content>The draft that is kept, sealed, on this node: never written over unasked, whether it was another wording or another window that came between.</content>
public sealed partial class ProposePanel
{
    // What is kept, as this window knows it; null for nothing.
    private string? _known;

    // What else there is to begin with, and whether that is what is kept by now; null where there is no choice to make.
    private (string Wording, bool IsKept)? _other;
    private bool _isGivenUp;
    private bool _isKept;
    private bool _isNotKept;

    private string KeepingWords => _isNotKept || _other is { IsKept: true } ? "propose.not-kept" : _isKept ? "propose.kept" : "propose.draft";

    private async Task<string?> ReadKeptAsync(CancellationToken ct) =>
        await Session.Desk!.ReadPrivateAsync(DraftName, ct) is { } kept ? Encoding.UTF8.GetString(kept.Span) : null;

    /// <summary>Keeps what is typed, unless another window has kept something else meanwhile: then it is asked which is to stay.</summary>
    private async Task KeepAsync(CancellationToken ct)
    {
        var text = _text ?? "";
        if (text == _known || _isGivenUp || _other is { IsKept: true } || Session.Desk is not { } desk) return;
        try
        {
            var now = await desk.ReadPrivateAsync(DraftName, ct) is { } kept ? Encoding.UTF8.GetString(kept.Span) : null;
            // What was tabled or discarded while this waited is not to be kept again.
            if (_isGivenUp) return;
            if (now is not null && now != _known && now != text)
            {
                _other = (now, true);
                return;
            }

            await desk.WritePrivateAsync(DraftName, Encoding.UTF8.GetBytes(text), ct);
            (_known, _isKept) = (text, true);
            _isNotKept = false;
        }
        catch (NodeStoreException)
        {
            // Said beside the field: what is typed stays there, and the next key tries again.
            _isNotKept = true;
        }
    }

    /// <summary>Takes the other wording in the place of what is typed.</summary>
    private async Task TakeOtherAsync()
    {
        if (_other is not { } other) return;
        (_text, _other) = (other.Wording, null);
        if (other.IsKept) _known = other.Wording;
        await KeepAsync(_end);
        await PreviewAsync();
    }

    /// <summary>Stays with what is typed, in the place of what another window kept.</summary>
    private async Task KeepMineAsync()
    {
        if (_other is not { } other) return;
        _other = null;
        if (other.IsKept) _known = other.Wording;
        await KeepAsync(_end);
    }

    /// <summary>Lets the draft go, but not what another window has put in its place.</summary>
    private async Task ForgetAsync()
    {
        _isGivenUp = true;
        if (Session.Desk is not { } desk) return;
        var now = await ReadKeptAsync(default);
        if (now is not null && now == _known) await desk.WritePrivateAsync(DraftName, null, default);
    }
}
