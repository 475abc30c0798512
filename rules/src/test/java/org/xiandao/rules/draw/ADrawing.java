package org.xiandao.rules.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.xiandao.rules.draw.Conflict.Kind;
import org.xiandao.rules.draw.Conflict.Source;
import org.xiandao.rules.json.CanonicalJson;

/** Drawings made by hand. */
record ADrawing(List<Expert> experts, List<Case> cases, List<Conflict> conflicts, Limits limits, Seed seed) {
    static final LocalDate DAY = LocalDate.of(2031, 9, 30);

    /** Twelve experts of four areas and six units, e01 to e12, who know networks; every third knows safety as well. */
    static ADrawing ofTwelve(int cases, int seats) {
        var experts = new ArrayList<Expert>();
        for (int i = 1; i <= 12; i++) experts.add(expert(i));
        var all = new ArrayList<Case>();
        for (int i = 1; i <= cases; i++) all.add(of("c" + i, seats));
        return new ADrawing(experts, all, List.of(), Limits.NONE, seed("first"));
    }

    static Expert expert(int i) {
        return new Expert(
                "e%02d".formatted(i),
                i % 3 == 0 ? List.of("networks", "safety") : List.of("networks"),
                "99" + i % 4,
                Optional.of("unit-" + i % 4 + (i > 6 ? "a" : "b")),
                true,
                0,
                4,
                Optional.of(DAY));
    }

    static Case of(String id, int seats) {
        return new Case(id, "990", List.of("networks"), seats, List.of("org-" + id), List.of(), List.of());
    }

    static Seed seed(String... submissions) {
        return Seed.of(List.of(submissions).stream()
                .map(it -> CanonicalJson.sha256Hex(it.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList());
    }

    /** Any drawing of up to 5 cases and 14 experts that a number stands for; some can't be filled. */
    static ADrawing any(long number) {
        var random = new Random(number);
        var experts = new ArrayList<Expert>();
        int people = 6 + random.nextInt(9);
        for (int i = 1; i <= people; i++)
            experts.add(new Expert(
                    "e%02d".formatted(i),
                    random.nextInt(3) == 0 ? List.of("networks", "safety") : List.of("networks"),
                    "99" + random.nextInt(4),
                    Optional.empty(),
                    random.nextInt(8) > 0,
                    random.nextInt(3),
                    1 + random.nextInt(3),
                    Optional.of(DAY.minusDays(random.nextInt(8) == 0 ? 1 : 0))));
        var cases = new ArrayList<Case>();
        int many = 1 + random.nextInt(5);
        for (int i = 1; i <= many; i++) cases.add(of("c" + i, 1 + random.nextInt(3)));
        var conflicts = new ArrayList<Conflict>();
        for (var expert : experts)
            for (var of : cases) if (random.nextInt(6) == 0) conflicts.add(conflict(expert.id(), of.id()));
        var perArea = random.nextBoolean() ? Optional.of(1 + random.nextInt(2)) : Optional.<Integer>empty();
        return new ADrawing(
                experts, cases, conflicts, new Limits(perArea, Optional.empty(), List.of()), seed("any " + number));
    }

    static Conflict conflict(String expert, String of) {
        return new Conflict(expert, of, Kind.EMPLOYER, Source.DECLARED, "worked there until 2030");
    }

    ADrawing with(Seed other) {
        return new ADrawing(experts, cases, conflicts, limits, other);
    }

    ADrawing with(Limits other) {
        return new ADrawing(experts, cases, conflicts, other, seed);
    }

    ADrawing with(Conflict... more) {
        var all = new ArrayList<>(conflicts);
        all.addAll(List.of(more));
        return new ADrawing(experts, cases, all, limits, seed);
    }

    ADrawing expert(String id, UnaryOperator<Expert> change) {
        return new ADrawing(
                experts.stream()
                        .map(it -> it.id().equals(id) ? change.apply(it) : it)
                        .toList(),
                cases,
                conflicts,
                limits,
                seed);
    }

    ADrawing oneCase(String id, UnaryOperator<Case> change) {
        return new ADrawing(
                experts,
                cases.stream()
                        .map(it -> it.id().equals(id) ? change.apply(it) : it)
                        .toList(),
                conflicts,
                limits,
                seed);
    }

    ADrawing and(Expert expert) {
        var all = new ArrayList<>(experts);
        all.add(expert);
        return new ADrawing(all, cases, conflicts, limits, seed);
    }

    Drawing drawing() {
        return new Drawing(DAY, experts, cases, conflicts, limits, seed, Optional.empty());
    }

    SealedDraw drawn() {
        return drawn(drawing());
    }

    static SealedDraw drawn(Drawing drawing) {
        if (Draw.of(drawing) instanceof Draw.Drawn(var sealed)) return sealed;
        throw new AssertionError(Draw.of(drawing));
    }

    static List<Expert> people(SealedDraw sealed, String of) {
        return sealed.drawing().experts().stream()
                .filter(it -> sealed.experts(of).contains(it.id()))
                .toList();
    }

    static Set<String> areas(SealedDraw sealed, String of) {
        var areas = new TreeSet<String>();
        people(sealed, of).forEach(it -> areas.add(it.area()));
        return areas;
    }
}
