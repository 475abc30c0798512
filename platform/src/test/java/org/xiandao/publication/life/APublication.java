package org.xiandao.publication.life;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.publication.life.Frozen.Entry;
import org.xiandao.publication.life.Frozen.Head;
import org.xiandao.publication.life.Frozen.Line;
import org.xiandao.publication.life.Frozen.Table;
import org.xiandao.publication.life.PublicationCommand.*;
import org.xiandao.publication.life.PublicationRefusal.Code;
import org.xiandao.publication.life.PublicationSetting.Earlier;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** A publication in the making, its records told as a ledger would. */
abstract class APublication {
    static final Edition EDITION = Packs.load(
                    Path.of(System.getProperty("xiandao.root"), "programmes", "guangzhou", "2025"))
            .orThrow();
    static final Actor HANDLER = office(OfficeKind.INDUSTRY, Level.CITY, Set.of(Duty.HANDLER));
    static final Actor DECIDER = office(OfficeKind.INDUSTRY, Level.CITY, Set.of(Duty.DECIDER));
    static final Begin PAPER = new Begin(Kind.WHITE_PAPER, "白皮书", "2025-12-31", "2026-03-01");
    static final Begin COLLECTION = new Begin(Kind.CASE_COLLECTION, "案例集", "", "2026-03-01");

    final List<PublicationRecorded> events = new ArrayList<>();
    LocalDate today = LocalDate.of(2026, 3, 5);
    int met = 3;
    boolean taken;
    Optional<Span> life = Optional.of(new Span(LocalDate.of(2025, 9, 16), LocalDate.of(2027, 12, 31)));
    Optional<Earlier> earlier = Optional.empty();
    final Set<String> withdrawn = new HashSet<>();

    void write(String chapter) {
        does(
                HANDLER,
                new Edit(chapter, number(chapter), "题", Map.of("background", "背景", "practice", "做法", "effect", "成效")));
    }

    Publish publish() {
        return new Publish(state().number(), "", "");
    }

    GiveBack giveBack(String reason) {
        return new GiveBack(state().number(), reason);
    }

    static Edit edit(String chapter, int seen, String title, String text) {
        return new Edit(chapter, seen, title, Map.of("text", text));
    }

    PublicationState state() {
        return PublicationState.NONE.then(events);
    }

    PublicationState.Held held(String chapter) {
        return state().chapter(chapter).orElseThrow();
    }

    int number(String chapter) {
        return held(chapter).number();
    }

    String text(String chapter) {
        return held(chapter).chapter().text("text").zh();
    }

    void does(Actor actor, PublicationCommand command) {
        switch (PublicationDeciding.decide(state(), command, setting(actor))) {
            case PublicationOutcome.Refused(var refusals) -> throw new AssertionError(refusals);
            case PublicationOutcome.Done(var done) -> {
                for (var event : done)
                    events.add(new PublicationRecorded(
                            events.size() + 1, now(), actor.name(), actor.organisationName(), event));
            }
        }
    }

    List<Code> refused(Actor actor, PublicationCommand command) {
        return switch (PublicationDeciding.decide(state(), command, setting(actor))) {
            case PublicationOutcome.Refused(var refusals) ->
                refusals.stream().map(PublicationRefusal::code).distinct().toList();
            case PublicationOutcome.Done(var done) -> throw new AssertionError("done: " + done);
        };
    }

    Instant now() {
        return today.atTime(LocalTime.NOON).atZone(ChinaTime.ZONE).toInstant();
    }

    PublicationSetting setting(Actor actor) {
        return new PublicationSetting(
                EDITION,
                actor,
                Rights.of(EDITION, actor),
                Period.ofYears(1),
                life,
                now(),
                earlier,
                new PublicationSetting.Issues() {
                    @Override
                    public boolean taken(Kind kind, Optional<LocalDate> to, boolean correction) {
                        return taken;
                    }

                    @Override
                    public int last(Kind kind, Optional<LocalDate> to) {
                        return earlier.isPresent() ? 1 : 0;
                    }
                },
                new Told());
    }

    /** Records that can be told from, as a ledger would. */
    final class Told implements PublicationSetting.Making {
        @Override
        public List<Chapter> chapters(Kind kind, Optional<Span> span, LocalDate asOf) {
            return List.of(
                    kind == Kind.WHITE_PAPER
                            ? Chapter.of(What.SUMMARY, new Text("总体情况", "In short"), figures(met, "项达到"))
                            : Chapter.of(What.OVERVIEW, new Text("概述", "Overview"), figures(0, "例")));
        }

        @Override
        public Optional<Frozen> anew(PublicationState state, Chapter chapter) {
            return switch (chapter.what()) {
                case SUMMARY -> Optional.of(figures(met, "项达到"));
                case OVERVIEW -> Optional.of(figures(state.cases().size(), "例"));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<Chapter> ofRecord(String record, LocalDate asOf) {
            return record.startsWith("r")
                    ? Optional.of(new Chapter(
                            record,
                            What.CASE,
                            same(record),
                            Optional.of(new Chapter.Cited("factory-case", record)),
                            Frozen.none(asOf, now()),
                            Map.of()))
                    : Optional.empty();
        }

        @Override
        public boolean gone(Chapter chapter) {
            return withdrawn.contains(chapter.record().orElseThrow().id());
        }
    }

    Frozen figures(int count, String unit) {
        var text = same(String.valueOf(count));
        return new Frozen(
                today,
                now(),
                Map.of("text", same(count + unit)),
                new Table(
                        same("表"),
                        List.of(new Head(same("项"), false), new Head(same("数"), true)),
                        List.of(line("n", String.valueOf(count)))),
                Optional.of(new Chart(
                        Chart.Form.SHARES,
                        same("图"),
                        List.of(new Chart.Group(
                                same("项"),
                                List.of(new Chart.Mark(same("项"), Optional.of(BigDecimal.valueOf(count)), text)))))),
                true);
    }

    static Line line(String key, String value) {
        return new Line(key, List.of(Entry.of(same(key)), Entry.of(same(value))));
    }

    static Text same(String text) {
        return new Text(text, text);
    }

    static Actor office(OfficeKind kind, Level level, Set<Duty> duties) {
        return new Actor("a", "某人", "o", "某局", Optional.of(kind), level, EDITION.area(), duties, false, false);
    }
}
