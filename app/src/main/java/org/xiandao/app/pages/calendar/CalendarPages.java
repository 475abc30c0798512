package org.xiandao.app.pages.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.FormView.Button;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Site;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.clock.CalendarAddresses;
import org.xiandao.people.People;

/** What falls due, month by month; the same as a file, and at a secret address for other calendars. */
@Controller
class CalendarPages {
    private static final int YEARS = 20;

    private final CalendarEntries entries;
    private final CalendarAddresses addresses;
    private final People people;
    private final Site site;
    private final Frames frames;
    private final Clock clock;

    CalendarPages(
            CalendarEntries entries,
            CalendarAddresses addresses,
            People people,
            Site site,
            Frames frames,
            Clock clock) {
        this.entries = entries;
        this.addresses = addresses;
        this.people = people;
        this.site = site;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String month(@RequestParam(defaultValue = "") String month, Turn turn) {
        return show(month, List.of(), turn);
    }

    @PostMapping("/calendar/address")
    String renew(Turn turn) {
        var w = turn.words();
        var visitor = turn.visitor();
        var secret = addresses.renew(visitor.person().id(), clock.instant(), visitor.caller());
        var address = site.link("/calendar/" + secret + ".ics") + (w.zh() ? "" : "?lang=en");
        var told = NoticeView.of(Tone.GOOD, w.t("calendar.address.new", address), w.t("calendar.address.once"));
        return show("", List.of(told), turn);
    }

    @PostMapping("/calendar/address/revoke")
    String revoke(Visitor visitor) {
        addresses.revoke(visitor.person().id(), visitor.caller());
        return "redirect:/calendar";
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<String> file(Turn turn) {
        return file(turn.visitor(), turn.words());
    }

    /** For calendars, which have neither session nor cookies. */
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> subscribed(@PathVariable String secret, @RequestParam(defaultValue = "") String lang) {
        var owner = addresses
                .owner(secret)
                .flatMap(people::person)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var visitor = new Visitor(owner, people.memberships(owner.id()), Optional.empty());
        return file(visitor, Words.in(Language.named(lang).orElse(Language.ZH)));
    }

    private ResponseEntity<String> file(Visitor visitor, Words w) {
        var all = entries.of(visitor, today().plusYears(YEARS), w);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"xiandao.ics\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(CalendarFile.of(all, site, w, clock.instant()));
    }

    private String show(String asked, List<NoticeView> notices, Turn turn) {
        var w = turn.words();
        var visitor = turn.visitor();
        var now = YearMonth.from(today());
        var month = month(asked, now);
        var all = entries.of(visitor, latest(month, now), w);
        var heading = Heading.of(w.t("calendar"), new Link(w.t("nav.desk"), "/desk"))
                .lead(w.t("calendar.lead"))
                .notices(notices);
        turn.put("page", frames.frame(turn, heading));
        turn.put(
                "month",
                new MonthView(
                        name(month, w),
                        ways(month, now, w),
                        Stream.of(DayOfWeek.values())
                                .map(day -> w.t("calendar.weekday." + day.getValue()))
                                .toList(),
                        month.atDay(1).getDayOfWeek().getValue(),
                        days(month, all, w),
                        month.equals(now)
                                ? all.stream()
                                        .filter(entry -> entry.on().isBefore(today()))
                                        .toList()
                                : List.of(),
                        "/calendar.ics",
                        forms(visitor, w)));
        return "pages/calendar/month";
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    /** Within a few years of today; this month for anything else. */
    private static YearMonth month(String asked, YearMonth now) {
        try {
            var month = asked.isEmpty() ? now : YearMonth.parse(asked);
            return Math.abs(month.getYear() - now.getYear()) <= YEARS ? month : now;
        } catch (DateTimeException notAMonth) {
            return now;
        }
    }

    private static LocalDate latest(YearMonth month, YearMonth now) {
        return (month.isAfter(now) ? month : now).atEndOfMonth();
    }

    private List<MonthView.Day> days(YearMonth month, List<Entry> all, Words w) {
        var today = today();
        return IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .map(day -> new MonthView.Day(
                        day.getDayOfMonth(),
                        w.date(day),
                        day.equals(today),
                        all.stream().filter(entry -> entry.on().equals(day)).toList()))
                .toList();
    }

    private static List<Link> ways(YearMonth month, YearMonth now, Words w) {
        var ways = new ArrayList<Link>();
        ways.add(new Link("← " + name(month.minusMonths(1), w), "/calendar?month=" + month.minusMonths(1)));
        if (!month.equals(now)) ways.add(new Link(w.t("calendar.now"), "/calendar"));
        ways.add(new Link(name(month.plusMonths(1), w) + " →", "/calendar?month=" + month.plusMonths(1)));
        return ways;
    }

    private static String name(YearMonth month, Words w) {
        return w.t("calendar.month", String.valueOf(month.getYear()), w.t("calendar.month." + month.getMonthValue()));
    }

    private List<FormView> forms(Visitor visitor, Words w) {
        var since = addresses.since(visitor.person().id());
        var forms = new ArrayList<FormView>();
        forms.add(new FormView(
                "address",
                w.t("calendar.address"),
                since.map(at -> w.t("calendar.address.since", at)).orElseGet(() -> w.t("calendar.address.lead")),
                "/calendar/address",
                "",
                List.of(),
                List.of(new Button(
                        "RENEW",
                        w.t(since.isPresent() ? "calendar.address.renew" : "calendar.address.make"),
                        "plain"))));
        if (since.isPresent())
            forms.add(new FormView(
                    "revoke",
                    w.t("calendar.address.revoke"),
                    w.t("calendar.address.revoke.lead"),
                    "/calendar/address/revoke",
                    "",
                    List.of(),
                    List.of(new Button("REVOKE", w.t("calendar.address.revoke"), "plain"))));
        return forms;
    }
}
