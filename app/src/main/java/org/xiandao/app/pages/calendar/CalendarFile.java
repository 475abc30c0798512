package org.xiandao.app.pages.calendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.xiandao.app.web.Site;
import org.xiandao.app.web.Words;

/** A calendar as programs read it (RFC 5545): whole days without a time zone, with an alarm three days before. */
final class CalendarFile {
    static final String TYPE = "text/calendar;charset=UTF-8";
    private static final int ALARM_DAYS = 3;
    private static final Duration REFRESH = Duration.builder().hours(6).build();

    private CalendarFile() {}

    static String of(List<Entry> entries, Site site, Words w, Instant at) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Xiandao//Calendar//" + (w.zh() ? "ZH" : "EN"));
        calendar.setName(w.t("calendar.name"));
        calendar.setExperimentalProperty("X-WR-CALNAME", w.t("calendar.name"));
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, REFRESH.toString());
        for (var entry : entries) calendar.addEvent(event(entry, site, at));
        return Folds.of(unfolded(calendar));
    }

    /** The library folds by characters. */
    private static String unfolded(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return text.toString();
    }

    private static VEvent event(Entry entry, Site site, Instant at) {
        var event = new VEvent();
        event.setUid(entry.uid() + "@" + site.host());
        event.setDateTimeStamp(Date.from(at));
        event.setSequence(entry.moves());
        event.setDateStart(new DateStart(new ICalDate(
                new DateTimeComponents(
                        entry.on().getYear(),
                        entry.on().getMonthValue(),
                        entry.on().getDayOfMonth()),
                false)));
        event.setSummary(entry.title());
        event.setDescription(entry.detail());
        event.setUrl(site.link(entry.href()));
        event.setTransparency(true);
        var before = Duration.builder().prior(true).days(ALARM_DAYS).build();
        event.addAlarm(VAlarm.display(new Trigger(before, Related.START), entry.title()));
        return event;
    }
}
