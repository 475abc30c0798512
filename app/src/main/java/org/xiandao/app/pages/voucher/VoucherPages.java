package org.xiandao.app.pages.voucher;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Sent;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.web.Words;
import org.xiandao.people.Member;
import org.xiandao.voucher.Outcome;
import org.xiandao.voucher.Vouchers;

/** Vouchers as each sees them: an enterprise its own, a provider what it redeems, the office what it grants and settles. */
@Controller
class VoucherPages {
    static final String PATH = "/vouchers";

    private final VoucherSeats seats;
    private final Vouchers vouchers;
    private final HeldShown held;
    private final GrantingShown granting;
    private final Frames frames;
    private final Clock clock;

    VoucherPages(
            VoucherSeats seats, Vouchers vouchers, HeldShown held, GrantingShown granting, Frames frames, Clock clock) {
        this.seats = seats;
        this.vouchers = vouchers;
        this.held = held;
        this.granting = granting;
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
        var asked = seats.asked(turn.visitor(), sent);
        return switch (outcome(sent, asked)) {
            case Outcome.Done _ -> "redirect:" + PATH + "?done#" + asked.place();
            case Outcome.Refused(var refusals) -> {
                seats.refused(turn.visitor(), asked, refusals);
                turn.status(VoucherWords.status(refusals));
                var problems = VoucherWords.problems(sent, refusals, turn.words());
                yield show(asked.deed() == Deed.SETTLE ? sent.anew(problems) : sent.with(problems), turn);
            }
        };
    }

    private Outcome outcome(Sent sent, Deed.Asked asked) {
        var typed = sent.fields();
        var actor = asked.by().actor();
        var creditCode = asked.by().organisation().creditCode();
        var now = clock.instant();
        return switch (asked.deed()) {
            case APPLY -> vouchers.apply(sent.key(), typed, actor, now);
            case TAKE_BACK -> vouchers.takeBack(typed, actor, now);
            case REDEEM -> vouchers.redeem(sent.key(), typed, actor, creditCode, now);
            case REVERSE -> vouchers.reverse(typed, actor, creditCode, now);
            case LIST -> vouchers.list(sent.key(), typed, actor, now);
            case WITHDRAW -> vouchers.withdraw(typed.getOrDefault("item", ""), actor, now);
            case DECIDE -> vouchers.decide(asked.about(), sent.says("grant", "refuse"), typed, actor, now);
            case SETTLE -> vouchers.settle(sent.key(), asked.about(), typed, actor, now);
        };
    }

    private String show(Sent sent, Turn turn) {
        var w = turn.words();
        var members = seats.sit(turn.visitor());
        var parts = new ArrayList<PartView>();
        for (var member : members)
            for (var part : parts(member, sent, w))
                parts.add(
                        members.size() == 1
                                ? part
                                : part.whose(w.t(member.organisation().name())));
        var heading = Heading.of(w.t("nav.vouchers"), new Link(w.t("nav.catalogue"), "/catalogue"))
                .lead(w.t("voucher.lead"));
        return frames.parts(turn, heading, parts, sent, "voucher.field.");
    }

    private List<PartView> parts(Member member, Sent sent, Words w) {
        var parts = new ArrayList<PartView>();
        if (Vouchers.keeps(member.actor())) parts.addAll(granting.parts(member, sent, w));
        if (VoucherSeats.enterprise(member)) parts.add(held.mine(member, sent, w));
        if (VoucherSeats.provider(member)) held.provided(member, sent, w).ifPresent(parts::add);
        return parts;
    }
}
