package org.xiandao.clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is done by itself and when; kept in the database, so that of several servers one does it, and what was missed is made up for. */
@Component
class Timetable implements DisposableBean {
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration MAIL = Duration.ofMinutes(1);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Scheduler scheduler;
    private final boolean enabled;

    Timetable(DataSource data, Reminders reminders, Outbox outbox, ReminderSettings settings, Clock clock) {
        this.enabled = settings.enabled();
        this.scheduler = Scheduler.create(data)
                .startTasks(List.<RecurringTask<Void>>of(
                        Tasks.recurring("reminders", FixedDelay.of(settings.every()))
                                .execute((instance, context) -> {
                                    reminders.remind(clock.instant());
                                    outbox.deliver(clock.instant());
                                }),
                        Tasks.recurring("mail", FixedDelay.of(MAIL))
                                .execute((instance, context) -> outbox.deliver(clock.instant()))))
                .clock(clock::instant)
                .pollingInterval(LOOK)
                .threads(2)
                .failureLogging(LogLevel.WARN, false)
                .shutdownMaxWait(FAREWELL)
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (enabled) scheduler.start();
    }

    @Override
    public void destroy() {
        if (enabled) scheduler.stop();
    }
}
