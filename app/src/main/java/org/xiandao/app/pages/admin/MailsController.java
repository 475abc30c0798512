package org.xiandao.app.pages.admin;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.web.Words;
import org.xiandao.base.Audit;
import org.xiandao.clock.Outbox;
import org.xiandao.clock.Outbox.Mail;
import org.xiandao.clock.Outbox.State;

/** Reminders by mail: which went out, which did not and why. */
@Controller
class MailsController {
    private static final int LATEST = 50;

    private final Outbox outbox;
    private final Audit audit;
    private final AdminFrames frames;
    private final Clock clock;

    MailsController(Outbox outbox, Audit audit, AdminFrames frames, Clock clock) {
        this.outbox = outbox;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/admin/mails")
    String mails(Turn turn) {
        var w = turn.words();
        frames.put(turn, Heading.of(w.t("admin.mails")).lead(w.t("admin.mails.lead", LATEST)));
        turn.put(
                "mails",
                outbox.latest(LATEST).stream().map(mail -> row(mail, w)).toList());
        return "pages/admin/mails";
    }

    @PostMapping("/admin/mails/{id}/again")
    String again(@PathVariable UUID id, Visitor visitor) {
        if (outbox.again(id, clock.instant())) audit.done(visitor.caller(), "mail.again", id.toString(), Map.of());
        return "redirect:/admin/mails";
    }

    private static MailRow row(Mail mail, Words w) {
        return new MailRow(
                mail.id().toString(),
                mail.login(),
                w.time(mail.put()),
                mail.things(),
                w.t("admin.mails.state." + mail.state()),
                mail.state() == State.FAILED || mail.state() == State.SENDING,
                mail.tries(),
                mail.failure().orElse(""));
    }
}
