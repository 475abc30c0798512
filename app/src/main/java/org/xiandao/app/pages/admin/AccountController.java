package org.xiandao.app.pages.admin;

import static org.xiandao.app.view.FieldView.Kind.CHECKBOXES;
import static org.xiandao.app.view.FieldView.Kind.EMAIL;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.Result;
import org.xiandao.people.ApiTokens;
import org.xiandao.people.ApiTokens.ApiToken;
import org.xiandao.people.MailAddresses;

/** One's own account: keys for programs, reminders by mail, the way to a new password. */
@Controller
class AccountController {
    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final ApiTokens tokens;
    private final MailAddresses addresses;
    private final Frames frames;
    private final Clock clock;

    AccountController(ApiTokens tokens, MailAddresses addresses, Frames frames, Clock clock) {
        this.tokens = tokens;
        this.addresses = addresses;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/account")
    String account(Turn turn) {
        return show(Typed.NOTHING, List.of(), turn);
    }

    @PostMapping("/account/tokens")
    String issue(@RequestParam MultiValueMap<String, String> form, Turn turn) {
        var w = turn.words();
        var typed = new Typed("token", form, List.of());
        var problems = new ArrayList<Problem>();
        var name = typed.value("token");
        if (name.isEmpty() || name.length() > 80) problems.add(new Problem("token", w.t("admin.token.name.missing")));
        var days = DAYS.stream()
                .filter(one -> String.valueOf(one).equals(typed.value("days")))
                .findFirst();
        if (days.isEmpty()) problems.add(new Problem("days", w.t("case.choose")));
        if (!problems.isEmpty()) {
            turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return show(typed.with(problems), List.of(), turn);
        }
        var issued = tokens.issue(
                turn.visitor().person().id(),
                name,
                Duration.ofDays(days.orElseThrow()),
                turn.visitor().caller());
        var told = NoticeView.of(Tone.GOOD, w.t("admin.token.new", issued.secret()), w.t("admin.token.once"));
        return show(Typed.NOTHING, List.of(told), turn);
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, Visitor visitor) {
        tokens.revoke(id, visitor.person().id(), visitor.caller());
        return "redirect:/account";
    }

    /** Nobody has to; an address is not confirmed, since what is sent is a list of links that need a sign-in. */
    @PostMapping("/account/mail")
    String mail(@RequestParam MultiValueMap<String, String> form, Turn turn) {
        var w = turn.words();
        var typed = new Typed("mail", form, List.of());
        var choice = new MailAddresses.Choice(
                typed.value("mail"), typed.all("reminders").contains("yes"));
        return switch (addresses.choose(
                turn.visitor().person().id(), choice, turn.visitor().caller())) {
            case Result.Refused<MailAddresses.Choice>(var reasons) -> {
                turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
                var problems = reasons.stream()
                        .map(reason -> new Problem("mail", w.t(reason)))
                        .toList();
                yield show(typed.with(problems), List.of(), turn);
            }
            case Result.Done<MailAddresses.Choice>(var chosen) -> {
                var told =
                        NoticeView.of(Tone.GOOD, w.t(chosen.reminders() ? "account.mail.on" : "account.mail.off"), "");
                yield show(Typed.NOTHING, List.of(told), turn);
            }
        };
    }

    private FormView mailForm(Typed typed, Visitor visitor, Words w) {
        var chosen = addresses.of(visitor.person().id());
        var fields = List.of(
                FieldView.of(EMAIL, "mail", w.t("account.mail.address"))
                        .withValue(chosen.address())
                        .optional(),
                FieldView.of(CHECKBOXES, "reminders", w.t("account.mail.reminders"))
                        .withOptions(List.of(Option.of("yes", w.t("account.mail.yes"))))
                        .withValues(chosen.reminders() ? List.of("yes") : List.of())
                        .optional());
        return new FormView(
                "mail",
                w.t("account.mail"),
                w.t("account.mail.lead"),
                "/account/mail",
                "",
                typed.fill("mail", fields),
                List.of(new FormView.Button("SAVE", w.t("account.mail.save"), "")));
    }

    private String show(Typed typed, List<NoticeView> notices, Turn turn) {
        var w = turn.words();
        var fields = List.of(
                FieldView.of(TEXT, "token", w.t("admin.token.name")).withHint(w.t("admin.token.name.hint")),
                FieldView.of(SELECT, "days", w.t("admin.token.days"))
                        .withOptions(DAYS.stream()
                                .map(days -> Option.of(String.valueOf(days), w.t("admin.token.forDays", days)))
                                .toList()));
        var form = new FormView(
                "token",
                w.t("admin.token.title"),
                w.t("admin.token.lead"),
                "/account/tokens",
                "",
                typed.fill("token", fields),
                List.of(new FormView.Button("ISSUE", w.t("admin.token.issue"), "")));
        turn.put("page", frames.frame(turn, Heading.of(w.t("admin.account")).notices(notices)));
        turn.put("form", form);
        turn.put("mail", mailForm(typed, turn.visitor(), w));
        turn.put("problems", typed.problems());
        turn.put(
                "tokens",
                tokens.of(turn.visitor().person().id()).stream()
                        .map(token -> token(token, w))
                        .toList());
        return "pages/admin/account";
    }

    private TokenView token(ApiToken token, Words w) {
        boolean living = token.revoked().isEmpty() && token.expires().isAfter(clock.instant());
        var state =
                token.revoked().isPresent() ? "admin.token.revoked" : living ? "admin.active" : "admin.token.expired";
        return new TokenView(
                token.id().toString(), token.name(), w.t(state), w.t("admin.token.until", token.expires()), living);
    }
}
