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
import org.xiandao.rules.trial.YearScore.From;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.words.Sentences;

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

    private String href(From from) {
        return switch (from.source()) {
            case LEDGER ->
                "/ledger/measures/" + from.what() + "?edition="
                        + URLEncoder.encode(at.seat().edition().id(), StandardCharsets.UTF_8) + "&area=" + from.area()
                        + "&day=" + day;
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
