package org.xiandao.app.pages.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.people.Organisation;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

/** The forms of vouchers, filled in and sent as their page shows them. */
abstract class VoucherTour extends TourPages {
    static final String VOUCHER = "[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}";

    /** An item of this provider, as the office lists it: half of its price, in yuan, up to a maximum. */
    static HttpResponse<String> list(
            Browser office,
            String title,
            String provider,
            String code,
            String price,
            String most,
            String area,
            String... more) {
        var fields = Stream.of("kind", "NETWORK", "title", title, "provider", provider, "providerCode", code);
        var worth = Stream.of("price", price, "share", "50", "most", most, "area", area);
        return post(
                office,
                "list",
                Stream.of(fields, worth, Stream.of(more)).flatMap(it -> it).toArray(String[]::new));
    }

    /** The item's id, from the form of who applies. */
    static String item(Browser works, String title) {
        return found(works.get("/vouchers").body(), "value=\"([^\"]*)\"[^>]*>" + title, 1);
    }

    Organisation provider(String name, String code) {
        return people.organisationWithCreditCode(code)
                .orElseGet(() -> people.register(
                                new NewOrganisation(
                                        Optional.of(code),
                                        new Text(name, name),
                                        "440100",
                                        Level.CITY,
                                        Optional.empty()),
                                TEST)
                        .orThrow());
    }

    static String found(String page, String pattern, int group) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(group);
    }

    static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(302);
    }

    /** Whatever stands behind the form's name on the page; what has no form there is sent by its bare name. */
    static HttpResponse<String> post(Browser browser, String form, String... fields) {
        var shown = shown(form).matcher(browser.get("/vouchers").body());
        return send(browser, shown.find() ? shown.group(1) : form, fields);
    }

    /** The form's whole name on the page, to be sent when the page no longer shows it. */
    static String open(Browser browser, String form) {
        return found(browser.get("/vouchers").body(), shown(form).pattern(), 1);
    }

    private static Pattern shown(String form) {
        return Pattern.compile("name=\"form\" value=\"(" + form + "(-[0-9a-f-]{36})?)\"");
    }

    static HttpResponse<String> send(Browser browser, String id, String... fields) {
        var posted = form("form", id, "key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2)
            posted.put(fields[i].equals("verb") ? "verb" : id + "." + fields[i], fields[i + 1]);
        return browser.post("/account", "/vouchers", posted);
    }
}
