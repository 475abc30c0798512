package org.xiandao.app.pages.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiandao.app.pages.TourPages;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.plan.Plans;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** The trial of the tour whose plan prints tasks and owners, with an officer of its own office. */
abstract class PlanTour extends TourPages {
    static final String TRIAL = "/trials/" + caseOf("guangzhou-plan", "INDUSTRY:440100");
    static final String CASE = TRIAL.substring("/trials/".length());

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    String officer = "";

    @BeforeEach
    void anOfficer() {
        officer = somebody("planofficer", office(OfficeKind.INDUSTRY, "440100", Level.CITY), Duty.HANDLER);
    }

    /** A new unit that answers for the owner, chosen by its name. */
    Organisation bound(String owner, String name) {
        var unit = unit(name, "440100", Level.CITY);
        var form = "bind-" + owner;
        var answer = as(officer)
                .post(
                        TRIAL + "/owners",
                        TRIAL + "/owners/" + owner + "/bind",
                        form(form + ".organisation", name, form + ".reason", "对应"));
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(302);
        return unit;
    }

    int due(String what) {
        return jdbc.sql("select count(*) from due where origin = 'plan' and what = ?")
                .param(what)
                .query(Integer.class)
                .single();
    }

    static String first(String page, String pattern) {
        var match = Pattern.compile(pattern).matcher(page);
        assertThat(match.find()).as(pattern).isTrue();
        return match.group(match.groupCount());
    }
}
