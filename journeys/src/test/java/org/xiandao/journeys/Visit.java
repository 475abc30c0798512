package org.xiandao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xiandao.rules.pack.Workflow.Verb;

/** Somebody at the browser. Each kind of page is checked by axe the first time that anybody sees it. */
final class Visit implements AutoCloseable {
    private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

    private final BrowserContext context;
    private final String server;
    final Page page;

    Visit(Browser browser, String server) {
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        this.server = server;
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
    }

    Visit login(String login, String password) {
        open("/login");
        page.fill("[name=username]", login);
        page.fill("[name=password]", password);
        page.locator("form[action='/login'] button[type=submit], main button[type=submit]")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Visit open(String path) {
        var response = page.navigate(server + path);
        assertThat(response.status()).as(path).isEqualTo(200);
        checked(path);
        return this;
    }

    /** Nothing for axe to find, by WCAG 2.2 AA and what it calls best practice. */
    private void checked(String path) {
        var kind = path.replaceAll("\\?.*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
        if (!CHECKED.add(kind)) return;
        assertThat(Inspection.axe(page)).as("axe on " + path).isEmpty();
    }

    /** Fills what is still empty in a form with a sentence that says what it is. */
    void fillEmpty(Locator form) {
        for (var input :
                form.locator("textarea:visible, input[type=text]:visible").all())
            if (input.inputValue().isBlank() && !"readonly".equals(input.getAttribute("readonly"))) {
                var name = String.valueOf(input.getAttribute("name"));
                if (name.contains("documentNumber")) input.fill(World.number());
                else if (!name.startsWith("absent") && !name.equals("q") && !name.contains("rank"))
                    input.fill("材料齐全，情况属实");
            }
    }

    /** The verdict of the case's page, with whatever it asks for. */
    void say(Verb verb) {
        var button = "button[name=verb][value=" + verb + "]";
        fillEmpty(page.locator("form:has(" + button + ")"));
        page.locator(button).click();
        isContent();
    }

    /** Nothing was found wrong with what was just sent. */
    void isContent() {
        page.waitForLoadState();
        assertThat(page.locator(".summary[role=alert]").allInnerTexts())
                .as(page.url())
                .isEmpty();
    }

    boolean sees(String text) {
        return page.getByText(text).count() > 0;
    }

    @Override
    public void close() {
        context.close();
    }
}
