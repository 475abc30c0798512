package org.xiandao.fund;

import java.util.Optional;
import org.xiandao.base.Actor;
import org.xiandao.fund.life.Rights;
import org.xiandao.people.Member;

/** Who looks at funds, and under which credit code a legal person's own projects are found. */
public record Looker(Actor actor, Optional<String> creditCode) {
    public static Looker of(Member member) {
        return new Looker(member.actor(), member.organisation().creditCode());
    }

    public Rights rights(String area) {
        return Rights.of(actor, creditCode, area);
    }
}
