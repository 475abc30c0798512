package org.xiandao.app.pages.trial;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Applicant;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.trial.Criterion;
import org.xiandao.rules.trial.YearScore.From;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.trial.YearScore.Source;
import org.xiandao.rules.words.Sentences;
import org.xiandao.trial.life.LaidDown;

/** Where what was found comes from, each leading there: to a ledger's records, or to what the case has. */
final class FromShown {
    private final At at;
    private final LocalDate day;
    private final Words w;

    FromShown(At at, LocalDate day, Words w) {
        this.at = at;
        this.day = day;
        this.w = w;
    }

    List<Link> links(Line line) {
        return line.from().stream()
                .map(from -> new Link(w.t("trial.from." + from.source(), what(from), day), href(from)))
                .toList();
    }

    /** Where the records are told that a line rests on, each with how far it has come. */
    String records(Line line) {
        return line.from().stream()
                .filter(from -> from.source() == Source.LEDGER)
                .findFirst()
                .map(this::href)
                .or(() -> measured(line))
                .orElse("/ledger");
    }

    /** The records from which the figure of a line is measured; empty where no records tell it. */
    Optional<String> measured(Line line) {
        return measure(line).map(id -> measured(id, at.seat().state().lead().area()));
    }

    private Optional<String> measure(Line line) {
        if (line.criterion().orElse(null) instanceof Criterion.Compared compared)
            return Optional.of(compared.measure());
        return line.id().startsWith(LaidDown.TARGET)
                ? at.seat()
                        .edition()
                        .plan()
                        .target(line.id().substring(LaidDown.TARGET.length()))
                        .flatMap(Target::measure)
                : Optional.empty();
    }

    private String measured(String id, String area) {
        return "/ledger/measures/" + id + "?edition="
                + URLEncoder.encode(at.seat().edition().id(), StandardCharsets.UTF_8) + "&area=" + area + "&day=" + day;
    }

    private String href(From from) {
        return switch (from.source()) {
            case LEDGER -> measured(from.what(), from.area());
            case DECLARED, FOUND -> "/cases/" + at.caseId() + "/why";
        };
    }

    /** With whose it is, where several apply together. */
    private String what(From from) {
        var members = at.seat().state().members();
        return members.size() == 1
                ? title(from)
                : members.stream()
                        .filter(member -> member.area().equals(from.area()))
                        .findFirst()
                        .map(Applicant::areaName)
                        .map(name -> name + " " + title(from))
                        .orElse(title(from));
    }

    private String title(From from) {
        var edition = at.seat().edition();
        Optional<String> measured =
                edition.measure(from.what()).map(Measure::title).map(w::t);
        return measured.or(() -> edition.field(from.what()).map(field -> w.t(field.label())))
                .orElseGet(() -> w.t(new Sentences(edition).finding(from.what())));
    }
}
