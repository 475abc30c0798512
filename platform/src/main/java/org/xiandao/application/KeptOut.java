package org.xiandao.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;

/**
 * Which officials are kept out of a case, for the one predicate of who sees it and for every command: by their own word,
 * as members of an applicant, or by what they have declared of their interests.
 */
@Component
class KeptOut {
    /** What keeps a party {@code %s.party} of a case from counting for {@code :account}: only an office's seat is closed. */
    static final String CLOSED = """
            (%1$s.party like 'office:%%' and exists (
                select 1 from kept_out k
                where k.case_id = %1$s.case_id and k.account = :account and k.own_office is distinct from %1$s.party))""";

    private final JdbcClient jdbc;

    KeptOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean of(String caseId, Actor actor) {
        if (actor.office().isEmpty() || actor.duties().isEmpty()) return false;
        return jdbc.sql("""
                        select exists (select 1 from kept_out k
                        where k.case_id = :caseId and k.account = :account and k.own_office is distinct from :office)""")
                .param("caseId", caseId)
                .param("account", actor.account())
                .param("office", Parties.office(actor.office().get(), actor.area()))
                .query(Boolean.class)
                .single();
    }
}
