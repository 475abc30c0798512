package org.xiandao.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.publication.life.Chapter;
import org.xiandao.publication.life.Frozen;
import org.xiandao.publication.life.Kind;
import org.xiandao.publication.life.PublicationSetting.Making;
import org.xiandao.publication.life.PublicationState;
import org.xiandao.publication.life.Span;
import org.xiandao.publication.life.What;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Text;

/** Makes the chapters of a publication, read with the eyes of the office that publishes it. */
@Component
class Chapters {
    private static final List<What> PAPER = List.of(
            What.SUMMARY,
            What.TARGETS,
            What.TASKS,
            What.YEARS,
            What.PLACES,
            What.SCENES,
            What.FUNDS,
            What.STARS,
            What.CASES);

    private final Areas areas;
    private final PlanChapters plan;
    private final TrialChapters trial;
    private final LedgerChapters ledger;
    private final CaseChapters cases;

    Chapters(Areas areas, PlanChapters plan, TrialChapters trial, LedgerChapters ledger, CaseChapters cases) {
        this.areas = areas;
        this.plan = plan;
        this.trial = trial;
        this.ledger = ledger;
        this.cases = cases;
    }

    About about(Edition edition, Actor actor, Optional<Span> span, LocalDate asOf, Instant known) {
        return new About(edition, areas.get(actor.area()), actor, span, asOf, known);
    }

    List<CaseChapters.Choice> choices(About about) {
        return cases.choices(about);
    }

    Making making(Edition edition, Actor actor, Instant known) {
        return new Making() {
            @Override
            public List<Chapter> chapters(Kind kind, Optional<Span> span, LocalDate asOf) {
                var about = about(edition, actor, span, asOf, known);
                var made = new ArrayList<Chapter>();
                switch (kind) {
                    case WHITE_PAPER -> {
                        for (var what : PAPER)
                            figures(what, about, List.of())
                                    .ifPresent(figures -> made.add(Chapter.of(what, title(what), figures)));
                    }
                    case CASE_COLLECTION ->
                        made.add(Chapter.of(What.OVERVIEW, title(What.OVERVIEW), cases.overview(about, List.of())));
                }
                return List.copyOf(made);
            }

            @Override
            public Optional<Frozen> anew(PublicationState state, Chapter chapter) {
                var first = state.first();
                var span = first.from().flatMap(from -> first.to().map(to -> new Span(from, to)));
                var about = about(edition, actor, span, first.asOf(), known);
                return chapter.what() == What.CASE
                        ? chapter.record()
                                .flatMap(cited -> cases.ofRecord(cited.id(), about))
                                .map(Chapter::figures)
                        : figures(chapter.what(), about, state.cases());
            }

            @Override
            public Optional<Chapter> ofRecord(String record, LocalDate asOf) {
                return cases.ofRecord(record, about(edition, actor, Optional.empty(), asOf, known));
            }

            @Override
            public boolean gone(Chapter chapter) {
                var now = about(edition, actor, Optional.empty(), ChinaTime.day(known), known);
                return chapter.record().filter(cited -> cases.gone(cited, now)).isPresent();
            }
        };
    }

    private Optional<Frozen> figures(What what, About about, List<Chapter> chosen) {
        return switch (what) {
            case SUMMARY -> {
                var others = new ArrayList<>(trial.inShort(about));
                others.addAll(ledger.inShort(about));
                yield plan.summary(about, others);
            }
            case TARGETS -> plan.targets(about);
            case TASKS -> trial.tasks(about);
            case YEARS -> plan.years(about);
            case PLACES -> ledger.places(about);
            case SCENES -> ledger.scenes(about);
            case FUNDS -> trial.funds(about);
            case STARS -> trial.stars(about);
            case CASES -> cases.cases(about);
            case OVERVIEW -> Optional.of(cases.overview(about, chosen));
            case CASE, WRITTEN -> Optional.empty();
        };
    }

    private static Text title(What what) {
        return switch (what) {
            case SUMMARY -> new Text("总体情况", "In short");
            case TARGETS -> new Text("目标进展", "Targets");
            case TASKS -> new Text("任务进展", "Tasks");
            case YEARS -> new Text("指标历年变化", "Indicators over the years");
            case PLACES -> new Text("专网、工厂和应用场景", "Networks, factories and scenes");
            case SCENES -> new Text("典型应用场景", "Typical scenes");
            case FUNDS -> new Text("奖补资金", "Award funds");
            case STARS -> new Text("年度星级", "Stars");
            case CASES -> new Text("典型案例", "Typical cases");
            case OVERVIEW -> new Text("概述", "Overview");
            case CASE, WRITTEN -> new Text("", "");
        };
    }
}
