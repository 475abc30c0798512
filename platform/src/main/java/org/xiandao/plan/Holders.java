package org.xiandao.plan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.plan.life.PlanOwner;
import org.xiandao.plan.life.PlanState;

/** Which organisation answers for which owner of a plan: what it may see of a trial that is not its own. */
@Component
class Holders {
    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(String caseId, PlanState state) {
        jdbc.sql("delete from plan_holder where case_id = :caseId")
                .param("caseId", caseId)
                .update();
        for (var owner : state.owners().values())
            owner.holder().ifPresent(tenure -> insert(caseId, owner, tenure.organisation()));
    }

    private void insert(String caseId, PlanOwner owner, String organisation) {
        jdbc.sql("insert into plan_holder (case_id, owner, organisation) values (:caseId, :owner, :organisation)")
                .param("caseId", caseId)
                .param("owner", owner.id())
                .param("organisation", organisation)
                .update();
    }

    void clear() {
        jdbc.sql("delete from plan_holder").update();
    }

    List<String> owners(String caseId, String organisation) {
        return jdbc.sql("""
                        select owner from plan_holder
                         where case_id = :caseId and organisation = :organisation order by owner""")
                .param("caseId", caseId)
                .param("organisation", organisation)
                .query(String.class)
                .list();
    }
}
