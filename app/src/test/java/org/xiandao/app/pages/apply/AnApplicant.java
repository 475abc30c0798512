package org.xiandao.app.pages.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.base.Actor;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.rules.pack.Level;

/** A county that has not applied yet. */
abstract class AnApplicant extends TourPages {
    static final String CALL = "liaoning-open";

    private Organisation unit;
    Actor filler;
    Browser li;

    @BeforeEach
    void aCountyWithoutAnApplication() {
        unit = unit("测试县人民政府", "210106", Level.COUNTY);
        var login = filling("li");
        filler = member(login).actor();
        li = as(login);
    }

    /** Somebody new who fills in for the county; their login. */
    String filling(String name) {
        return somebody(name, unit, Duty.APPLICANT);
    }

    HttpResponse<String> start(Browser browser) {
        return browser.post(
                "/apply/" + CALL,
                "/apply/" + CALL,
                Map.of("organisation", unit.id().toString()));
    }

    String opened() {
        var at = Browser.location(start(li));
        assertThat(at).matches("/cases/[0-9a-f-]+/draft");
        return at.split("/")[2];
    }
}
