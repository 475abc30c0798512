package org.xiandao.app.pages.voucher;

import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Sent;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.base.Audit;
import org.xiandao.people.Member;
import org.xiandao.voucher.Outcome;
import org.xiandao.voucher.Vouchers;

/** Vouchers as each sees them: an enterprise its own, a provider what it redeems, the office what it grants and settles. */
@Controller
class VoucherPages {
    static final String PATH = "/vouchers";

    private final Vouchers vouchers;
    private final HeldShown held;
    private final GrantingShown granting;
    private final Audit audit;
    private final Frames frames;
    private final Clock clock;

    VoucherPages(Vouchers vouchers, HeldShown held, GrantingShown granting, Audit audit, Frames frames, Clock clock) {
        this.vouchers = vouchers;
        this.held = held;
        this.granting = granting;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String all(Turn turn) {
        return show(Sent.NOTHING, turn);
    }

    @PostMapping(PATH)
    String act(@RequestParam MultiValueMap<String, String> posted, Turn turn) {
        var sent = Sent.of(posted);
        var by = by(turn.visitor(), sent);
        return switch (outcome(sent, by)) {
            case Outcome.Done _ -> "redirect:" + PATH + "#" + place(sent);
            case Outcome.Refused(var refusals) -> {
                audit.refused(
                        turn.visitor().callerFor(by),
                        "voucher.change",
                        sent.form(),
                        refusals.stream().map(one -> one.code()).toList());
                turn.status(VoucherWords.status(refusals));
                var w = turn.words();
                var problems = VoucherWords.problems(sent, refusals, w);
                yield show(
                        sent.form().startsWith(SettlementsShown.SETTLE) ? sent.anew(problems) : sent.with(problems),
                        turn);
            }
        };
    }

    private Member by(Visitor visitor, Sent sent) {
        Predicate<Member> may = switch (sent.form()) {
            case "apply" -> member -> enterprise(member);
            case "redeem" -> member -> provider(member);
            default -> member -> Vouchers.keeps(member.actor());
        };
        return visitor.memberships().stream()
                .filter(may)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean enterprise(Member member) {
        return member.actor().fills() && member.actor().office().isEmpty();
    }

    private static boolean provider(Member member) {
        return enterprise(member) && member.organisation().creditCode().isPresent();
    }

    private Outcome outcome(Sent sent, Member by) {
        var actor = by.actor();
        var now = clock.instant();
        if (sent.form().startsWith("decide-"))
            return vouchers.decide(
                    sent.form().substring("decide-".length()), sent.says("grant", "refuse"), sent.fields(), actor, now);
        if (sent.form().startsWith(SettlementsShown.SETTLE))
            return vouchers.settle(
                    sent.key(), sent.form().substring(SettlementsShown.SETTLE.length()), sent.fields(), actor, now);
        return switch (sent.form()) {
            case "apply" -> vouchers.apply(sent.key(), sent.fields(), actor, now);
            case "redeem" ->
                vouchers.redeem(
                        sent.key(), sent.fields(), actor, by.organisation().creditCode(), now);
            case "list" -> vouchers.list(sent.key(), sent.fields(), actor, now);
            case "withdraw" -> vouchers.withdraw(sent.fields().getOrDefault("item", ""), actor, now);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private static String place(Sent sent) {
        if (sent.form().startsWith(SettlementsShown.SETTLE)) return "settlements";
        return switch (sent.form()) {
            case "apply" -> "mine";
            case "redeem" -> "redeemed";
            case "list", "withdraw" -> "items";
            default -> "waiting";
        };
    }

    private String show(Sent sent, Turn turn) {
        var w = turn.words();
        var parts = new ArrayList<PartView>();
        for (var member : turn.visitor().memberships()) {
            if (Vouchers.keeps(member.actor())) parts.addAll(granting.parts(member, sent, w));
            if (enterprise(member)) parts.add(held.mine(member, sent, w));
            if (provider(member)) held.provided(member, sent, w).ifPresent(parts::add);
        }
        if (parts.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var heading = Heading.of(w.t("nav.vouchers"), new Link(w.t("nav.catalogue"), "/catalogue"))
                .lead(w.t("voucher.lead"));
        return frames.parts(turn, heading, parts, sent.problems());
    }
}
