package org.xiandao.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.plan.life.PlanCommand.*;
import org.xiandao.plan.life.PlanEvent.Slot;
import org.xiandao.plan.life.PlanSetting.Named;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** A printed plan in trial, from 16 September 2025 to the end of 2027, acted upon day by day. */
final class APlan {
    static final Edition EDITION = Packs.load(
                    Path.of(System.getProperty("xiandao.root"), "programmes", "guangzhou", "2025"))
            .orThrow();
    static final LocalDate QUARTER = LocalDate.parse("2025-12-31");
    static final List<Named> ORGANISATIONS = List.of(
            new Named("office", "某市工信局"),
            new Named("education", "某市教育局"),
            new Named("health", "某市卫健委"),
            new Named("sports", "某市体育局"),
            new Named("port", "某市港务局（口岸办）"));

    final PlanTrial trial = new PlanTrial(
            EDITION.plan(),
            EDITION.rating().reports(),
            LocalDate.parse("2025-09-16"),
            LocalDate.parse("2027-12-31"),
            false,
            Set.of("office"));
    final Actor office = actor("office", "经办甲");
    final Actor second = actor("office", "经办乙");
    final Actor education = actor("education", "教育");
    final Actor sports = actor("sports", "体育");

    private PlanState state = PlanState.NONE;
    private LocalDate today = LocalDate.parse("2026-01-05");
    private final List<PlanRecorded> history = new ArrayList<>();

    static Actor actor(String organisation, String name) {
        return new Actor(
                name,
                name,
                organisation,
                organisation,
                Optional.of(OfficeKind.INDUSTRY),
                Level.CITY,
                "440100",
                Set.of(Duty.HANDLER),
                false,
                false);
    }

    PlanState state() {
        return state;
    }

    List<PlanRecorded> history() {
        return history;
    }

    LocalDate today() {
        return today;
    }

    APlan on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    private Instant now() {
        return today.atTime(LocalTime.NOON).atZone(ChinaTime.ZONE).toInstant();
    }

    PlanOutcome decide(PlanCommand command, Actor actor) {
        var setting = new PlanSetting(
                trial,
                () -> new Units(ORGANISATIONS.stream()
                        .map(one -> new Units.Unit(one, List.of()))
                        .toList()),
                actor,
                now());
        return PlanDeciding.decide(state, command, setting);
    }

    List<PlanEvent> done(PlanCommand command, Actor actor) {
        return switch (decide(command, actor)) {
            case PlanOutcome.Done(var events) -> {
                var recorded = new ArrayList<PlanRecorded>();
                for (var event : events)
                    recorded.add(new PlanRecorded(
                            state.number() + recorded.size() + 1,
                            now(),
                            actor.account(),
                            actor.name(),
                            actor.organisationName(),
                            event));
                state = state.then(recorded);
                history.addAll(recorded);
                yield events;
            }
            case PlanOutcome.Refused(var refusals) -> throw new AssertionError(refusals);
        };
    }

    /** What is refused, as "CODE path args". */
    List<String> refused(PlanCommand command, Actor actor) {
        assertThat(decide(command, actor)).isInstanceOf(PlanOutcome.Refused.class);
        return ((PlanOutcome.Refused) decide(command, actor))
                .refusals().stream()
                        .map(it -> (it.code() + " " + it.path() + " " + String.join(",", it.args())).strip())
                        .toList();
    }

    APlan bound(String owner, String organisation) {
        done(new BindOwner(owner, organisation, ""), office);
        return this;
    }

    static Slot slot(String owner) {
        return new Slot("quarterly", QUARTER, owner);
    }

    /** Every task that the owner has, told alike. */
    FileReport report(String owner, String percent, String key) {
        var typed = state.tasksOf(trial, owner).stream()
                .map(task -> new Typed(task.id(), percent, "按计划推进", Map.of(), Map.of()))
                .toList();
        return new FileReport(slot(owner), typed, key);
    }
}
