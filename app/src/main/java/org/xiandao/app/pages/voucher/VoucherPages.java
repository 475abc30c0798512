package org.xiandao.app.pages.voucher;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import org.xiandao.app.pages.voucher.VoucherSeats.Asked;
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
            case Outcome.Done _ -> "redirect:" + PATH + "?done#" + VoucherSeats.id(place(asked.what()), asked.by());
            case Outcome.Refused(var refusals) -> {
                seats.refused(turn.visitor(), asked, refusals);
                turn.status(VoucherWords.status(refusals));
                var w = turn.words();
                var problems = VoucherWords.problems(sent, refusals, w);
                yield show(
                        asked.what().startsWith(SettlementsShown.SETTLE) ? sent.anew(problems) : sent.with(problems),
                        turn);
            }
        };
    }

    private Outcome outcome(Sent sent, Asked asked) {
        var actor = asked.by().actor();
        var now = clock.instant();
        if (asked.what().startsWith("decide-"))
            return vouchers.decide(
                    asked.what().substring("decide-".length()),
                    sent.says("grant", "refuse"),
                    sent.fields(),
                    actor,
                    now);
        if (asked.what().startsWith(SettlementsShown.SETTLE))
            return vouchers.settle(
                    sent.key(), asked.what().substring(SettlementsShown.SETTLE.length()), sent.fields(), actor, now);
        return switch (asked.what()) {
            case "apply" -> vouchers.apply(sent.key(), sent.fields(), actor, now);
            case "redeem" ->
                vouchers.redeem(
                        sent.key(),
                        sent.fields(),
                        actor,
                        asked.by().organisation().creditCode(),
                        now);
            case "reverse" ->
                vouchers.reverse(sent.fields(), actor, asked.by().organisation().creditCode(), now);
            case "list" -> vouchers.list(sent.key(), sent.fields(), actor, now);
            case "withdraw" -> vouchers.withdraw(sent.fields().getOrDefault("item", ""), actor, now);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private static String place(String what) {
        if (what.startsWith(SettlementsShown.SETTLE)) return "settlements";
        return switch (what) {
            case "apply" -> "mine";
            case "redeem", "reverse" -> "redeemed";
            case "list", "withdraw" -> "items";
            default -> "waiting";
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
