using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GoodOffices.Browser.Stage;

/// <summary>Asks axe-core for violations of WCAG 2.2, levels A and AA.</summary>
internal static class Examiner
{
    /// <summary>What is violated, and by which element; nothing where nobody finds fault.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        // Colours that are still on their way are nobody's colours: those inside components, too.
        await page.EvaluateAsync("""
            async () => {
                for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
                const roots = [document, ...[...document.querySelectorAll('*')].map(element => element.shadowRoot).filter(root => root)];
                await Promise.all(roots.flatMap(root => root.getAnimations()).filter(one => one.effect?.getComputedTiming().endTime !== Infinity).map(one => one.finished.catch(() => {})));
            }
            """);
        var found = await page.RunAxe(new Deque.AxeCore.Commons.AxeRunOptions
        {
            RunOnly = new Deque.AxeCore.Commons.RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        });
        return [.. found.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html} {string.Join("; ", node.Any.Select(static check => check.Message))}"))];
    }
}
