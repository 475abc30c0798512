package org.xiandao.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.journeys.PageKinds.REACHED;
import static org.xiandao.journeys.PageKinds.ROLES;
import static org.xiandao.journeys.PageKinds.kind;
import static org.xiandao.journeys.PageKinds.once;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xiandao.app.Xiandao;
import org.xiandao.testing.TestDatabase;
import org.xiandao.testing.TestServer;
import org.xiandao.tour.Tour;

/** Everybody in the tour follows the links that they find: each kind of page, wide and narrow, in both languages. */
@SpringBootTest(classes = Xiandao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TourPagesTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final int WALKERS = 2;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        TestServer.tour(registry, DATABASE, "tour-pages-data");
    }

    private String server() {
        return "http://localhost:" + port;
    }

    @LocalServerPort
    int port;

    private Chromium chromium;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> kinds = new ConcurrentSkipListSet<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void everyKindOfPageIsAccessibleAndFitsAPhone() throws Exception {
        var roles = new ConcurrentLinkedQueue<>(ROLES);
        try (var walkers = Executors.newFixedThreadPool(WALKERS)) {
            var walks = walkers.invokeAll(Collections.nCopies(WALKERS, () -> {
                try (var own = new Chromium()) {
                    for (var role = roles.poll(); role != null; role = roles.poll()) walk(own, role);
                }
                return true;
            }));
            for (var walk : walks) walk.get();
        }
        assertThat(faults).isEmpty();
        assertThat(kinds).containsAll(REACHED);
    }

    @Test
    void theWallFillsItsScreenWithoutScrolling() {
        try (var context = context()) {
            var page = context.newPage();
            page.setViewportSize(1920, 1080);
            enter(page, "ministry");
            for (var path : List.of("/monitoring/wall", "/monitoring/wall?area=210000", "/monitoring/wall?area=210100"))
                for (var language : List.of("zh", "en")) {
                    speak(page, language);
                    page.navigate(server() + path);
                    assertThat(Inspection.axe(page)).as(path).isEmpty();
                    assertThat(page.evaluate("""
                                    () => [...document.querySelectorAll('body *')].filter(it => {
                                      const box = it.getBoundingClientRect();
                                      return box.bottom > 1080 || box.right > 1920;
                                    }).map(it => it.outerHTML.slice(0, 120))""")).as(path + " " + language).isEqualTo(List.of());
                }
        }
    }

    @Test
    void threeClicksLeadFromANumberToTheClauseAndToTheEvidence() {
        try (var context = context()) {
            var page = context.newPage();
            enter(page, "city");
            page.navigate(server() + "/cases");
            page.getByText("沈阳市“5G+工业互联网”融合应用先导区（演示·取自台账）").first().click();
            assertThat(page.locator(".gate").textContent()).contains("支持“5G+工业互联网”的专项政策文件 3 项");

            page.locator("a[href$='/why#policy-documents']").first().click();
            var judged = page.locator("#policy-documents");
            assertThat(judged.textContent()).contains("不少于1项支持“5G+工业互联网”发展的专项政策文件");
            judged.locator("a[href^='/ledger/records/']").first().click();
            var file = page.locator("a[href*='/files/']").first();
            var evidence = page.waitForDownload(file::click);
            assertThat(evidence.suggestedFilename()).endsWith(".pdf");
        }
    }

    @Test
    void whatIsNotedWithoutNetworkArrivesOnceWhenTheLineIsBack() {
        var visit =
                "/visits/" + UUID.nameUUIDFromBytes("national-openINDUSTRY:350100".getBytes(StandardCharsets.UTF_8));
        try (var context = context()) {
            var page = context.newPage();
            page.setViewportSize(NARROW, 900);
            enter(page, "expert");
            page.navigate(server() + visit);
            page.locator(".visit[data-ready=yes]").waitFor();

            context.setOffline(true);
            page.reload();
            note(page, "edge-nodes", "running", "没有网络时记下的第一条", true);
            note(page, "projects", "behind", "没有网络时记下的第二条", false);
            page.reload();
            page.locator("[data-line][data-count='2']").waitFor();
            assertThat(page.locator(".waiting > li").count()).isEqualTo(2);
            assertThat(Inspection.axe(page)).isEmpty();
            assertThat(Inspection.overflow(page)).isEmpty();

            context.clearCookies(); // the session expired meanwhile
            context.setOffline(false);
            page.locator("[data-line] a").click();
            page.fill("[name=username]", "expert");
            page.fill("[name=password]", Tour.PASSWORD);
            page.locator("main button[type=submit]").first().click();
            page.waitForURL("**" + visit + "*");
            page.locator("[data-line][data-count='0']").waitFor();

            page.navigate(server() + visit + "/record");
            for (var text : List.of("没有网络时记下的第一条", "没有网络时记下的第二条"))
                assertThat(page.getByText(text).count()).as(text).isEqualTo(1);
            var noted = page.locator("article.seen").filter(new Locator.FilterOptions().setHasText("第一条"));
            assertThat(noted.locator("img").count()).isEqualTo(1);
            assertThat(noted.textContent()).contains("记录于").contains("服务器收到于");
        }
    }

    private static void note(Page page, String item, String answer, String text, boolean photo) {
        var check = page.locator("#i-" + item);
        if (check.getAttribute("open") == null) check.locator("summary").first().click();
        check.locator("input[value=" + answer + "]").check();
        check.locator("textarea").fill(text);
        if (photo) {
            check.locator("input[type=file]").setInputFiles(new FilePayload("p.png", "image/png", aPicture()));
            check.locator(".shots canvas").waitFor();
        }
        int before = page.locator(".waiting > li").count();
        check.locator("button[type=submit]").click();
        page.waitForCondition(() -> page.locator(".waiting > li").count() == before + 1);
    }

    private void note(String where, List<String> found) {
        for (var fault : found) faults.add(where + ": " + fault);
    }

    private static byte[] aPicture() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(2000, 1500, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void aPageWithFaultsIsFound() {
        try (var context = context()) {
            var page = context.newPage();
            page.setViewportSize(NARROW, 900);
            page.setContent("""
                    <html lang="en"><head><title>t</title></head><body><main><h1>t</h1><img src="data:,">
                    <p style="width: 500px">wide</p></main></body></html>""");
            assertThat(Inspection.axe(page)).singleElement().asString().startsWith("image-alt");
            assertThat(Inspection.overflow(page)).singleElement().asString().contains("wide");
        }
    }

    private BrowserContext context() {
        return context(chromium);
    }

    private static BrowserContext context(Chromium chromium) {
        return chromium.browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    private void walk(Chromium own, String role) {
        try (var context = context(own)) {
            var page = context.newPage();
            page.setDefaultTimeout(15_000);
            var ways = new ArrayDeque<String>();
            if (!role.isEmpty()) {
                enter(page, role);
                ways.add("/desk");
            }
            ways.add("/");
            while (!ways.isEmpty()) {
                var path = ways.poll();
                if (!seen.add(once(role, path))) continue;
                ways.addAll(look(page, role, path, kinds.add(kind(path))));
            }
        }
    }

    private void enter(Page page, String role) {
        page.navigate(server() + "/login");
        page.fill("[name=username]", role);
        page.fill("[name=password]", Tour.PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /**
     * A kind seen for the first time is examined in Chinese on a wide screen and in English on a phone, the same kind for
     * another role once; whether it fits is looked at in both languages. Gives the ways that lead on.
     */
    private List<String> look(Page page, String role, String path, boolean first) {
        speak(page, "zh");
        page.setViewportSize(WIDE, 900);
        var response = page.navigate(server() + path);
        if (response.status() != 200) {
            faults.add(role + " " + path + " answers " + response.status());
            return List.of();
        }
        if (first) note(role + " " + path + " zh wide", Inspection.axe(page));
        var ways = ways(page).stream()
                .filter(way -> !path.startsWith("/monitoring") || !way.startsWith("/ledger/"))
                .toList();
        page.setViewportSize(NARROW, 900);
        note(role + " " + path + " zh narrow", Inspection.overflow(page));
        speak(page, "en");
        page.reload();
        note(role + " " + path + " en narrow", Inspection.overflow(page));
        note(role + " " + path + " en narrow", Inspection.axe(page));
        page.setViewportSize(WIDE, 900);
        note(role + " " + path + " en wide", Inspection.overflow(page));
        return ways;
    }

    private void speak(Page page, String language) {
        page.context().addCookies(List.of(new Cookie("lang", language).setUrl(server())));
    }

    @SuppressWarnings("unchecked")
    private List<String> ways(Page page) {
        var links = (List<String>)
                page.evaluate(
                        "() => [...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), location).href)");
        return links.stream()
                .filter(link -> link.startsWith(server() + "/"))
                .map(URI::create)
                .map(link -> link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
                .filter(
                        path -> !path.matches(
                                "/(language|design|api|v3|openapi).*|.*/documents/.*|.*/files/[^/]*|/visits/[^/]*/photos/.*|.*\\.csv.*|/office/.*\\.(xlsx|json|pdf|docx|ofd)|/notices/.*\\.pdf|.*/scores\\.json.*|.*/bundle\\.zip|/monitoring/pictures/.*|/targets/.*\\.svg.*|/trials/.*/(sheet|report)\\.(pdf|docx).*|/trials/.*/score\\.json.*|/trials/.*/check/.*\\.json|/calendar\\.ics|/publications/.*/paper\\.(pdf|docx)"))
                .toList();
    }
}
