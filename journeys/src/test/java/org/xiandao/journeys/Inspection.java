package org.xiandao.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a page as it stands in the browser; empty when nothing is. */
final class Inspection {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Inspection() {}

    /** What axe finds by WCAG 2.2 AA and what it calls best practice. No page has frames: one run in the page is all. */
    static List<String> axe(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .collect(Collectors.joining(" | ")))
                        .toList();
    }

    /** Whether the page must be scrolled sideways, and what sticks out. */
    static List<String> overflow(Page page) {
        var over = page.evaluate("""
                () => {
                  const room = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= room) return '';
                  const out = [...document.body.querySelectorAll('*')]
                    .filter(it => it.getBoundingClientRect().right > room + 1)
                    .map(it => it.outerHTML.slice(0, 120));
                  return 'scrolls sideways: ' + out.slice(-2).join(' | ');
                }""").toString();
        return over.isEmpty() ? List.of() : List.of(over);
    }
}
