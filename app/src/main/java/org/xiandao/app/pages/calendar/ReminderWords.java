package org.xiandao.app.pages.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Site;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory;
import org.xiandao.clock.Due;
import org.xiandao.clock.LetterWords;
import org.xiandao.rules.pack.Text;

/** A reminder as a mail: Chinese first, English below. */
@Component
class ReminderWords implements LetterWords {
    private static final Words ZH = Words.in(Language.ZH);
    private static final Words EN = Words.in(Language.EN);

    private final Site site;

    ReminderWords(Site site) {
        this.site = site;
    }

    @Override
    public Said say(Text name, List<Due> dues, LocalDate day) {
        var subject = ZH.t("reminder.subject", dues.size()) + " · " + EN.t("reminder.subject", dues.size());
        return new Said(subject, body(name, dues, day, ZH) + "\n\n———\n\n" + body(name, dues, day, EN));
    }

    private String body(Text name, List<Due> dues, LocalDate day, Words w) {
        var lines = dues.stream().map(one -> line(one, day, w)).collect(Collectors.joining("\n\n"));
        return w.t("reminder.greeting", w.t(name), w.date(day)) + "\n\n" + lines + "\n\n"
                + w.t("reminder.foot", site.link("/account"));
    }

    private String line(Due one, LocalDate day, Words w) {
        return "· "
                + w.t(
                        "desk.task",
                        w.t((one.origin().equals(CaseDirectory.DUES) ? "task." : "due.") + one.what()),
                        w.t(one.title()))
                + "\n  " + w.t("case.due", one.on()) + left(one, day, w) + "\n  " + site.link(one.href());
    }

    private static String left(Due one, LocalDate day, Words w) {
        long days = DAYS.between(day, one.on());
        return days == 0 ? w.t("reminder.today") : days > 0 ? w.t("reminder.left", days) : w.t("reminder.late", -days);
    }
}
