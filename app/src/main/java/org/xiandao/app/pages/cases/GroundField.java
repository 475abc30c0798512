package org.xiandao.app.pages.cases;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Ground;
import org.xiandao.application.life.Grounds;

/** The clauses that a verdict against a case can rest on, to be picked; none is picked beforehand. */
@Component
public class GroundField {
    private final Cases cases;

    GroundField(Cases cases) {
        this.cases = cases;
    }

    public FieldView of(Seat seat, String path, LocalDate today, Words w) {
        var offered = Grounds.offered(
                seat.state(),
                seat.edition(),
                seat.call().terms(),
                cases.facts(),
                seat.state().stage(),
                today);
        return FieldView.of(FieldView.Kind.CHECKBOXES, path, w.t("ground.pick"))
                .optional()
                .withHint(w.t("ground.pick.hint"))
                .withOptions(offered.stream().map(ground -> option(ground, w)).toList());
    }

    private static Option option(Ground ground, Words w) {
        var articles =
                ground.articles().stream().map(Ground.Article::at).distinct().toList();
        return new Option(
                ground.key(),
                w.t("ground." + ground.of()) + " · " + w.t(ground.title()),
                String.join(w.comma(), articles) + " · " + w.t(ground.value()));
    }

    static List<String> read(Typed typed, String path) {
        return typed.all(path).stream().filter(key -> !key.isBlank()).toList();
    }
}
