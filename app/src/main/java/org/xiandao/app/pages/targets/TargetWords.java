package org.xiandao.app.pages.targets;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.targets.Aim.Closing;
import org.xiandao.rules.targets.Course;
import org.xiandao.rules.targets.Forecast;
import org.xiandao.rules.targets.Tracked;
import org.xiandao.rules.words.Terms;

/** A target and how far it has come, in sentences. */
record TargetWords(Edition edition, Tracked tracked, Words w) {
    private Target target() {
        return tracked.target();
    }

    private Course course() {
        return tracked.course();
    }

    String title() {
        return w.t(target().title());
    }

    String amount(Fraction amount) {
        return (Figures.of(amount) + " " + w.unit(target().value().unit())).strip();
    }

    String amount(Optional<Fraction> amount) {
        return amount.map(this::amount).orElse(w.t("targets.unknown"));
    }

    /** 不少于 150 个. */
    String end() {
        return w.t(Terms.of(target().comparator())) + " "
                + amount(target().value().amount());
    }

    /** What the plan prints, where another figure has been approved since. */
    Optional<String> printed() {
        return edition.plan()
                .target(target().id())
                .map(it -> it.value().amount())
                .filter(amount -> !amount.equals(target().value().amount()))
                .map(this::amount);
    }

    String kind() {
        return w.t("targets.kind." + target().kind());
    }

    String state() {
        return w.t("targets.state." + course().state());
    }

    Tone tone() {
        return switch (course().state()) {
            case MET -> Tone.GOOD;
            case ON_PATH -> Tone.BRAND;
            case BEHIND -> Tone.WARN;
            case IN_DANGER, MISSED -> Tone.BAD;
            case NO_PATH, NOT_KNOWN -> Tone.PLAIN;
        };
    }

    String owners() {
        return edition.plan().ownersOf(target()).stream()
                .map(owner -> w.t(owner.name()))
                .collect(Collectors.joining(w.t("open.list.and")));
    }

    /** What there is to say of where it stands and of what would close the gap, one sentence each. */
    List<String> says() {
        var says = new ArrayList<String>();
        switch (course().state()) {
            case NOT_KNOWN -> says.add(whyUnknown());
            case MET -> says.add(w.t("targets.met", amount(course().now()), end()));
            case NO_PATH -> says.add(w.t("targets.noPath"));
            case ON_PATH, BEHIND, IN_DANGER, MISSED -> {}
        }
        lag().ifPresent(says::add);
        course().closing().map(this::closing).ifPresent(says::add);
        return says;
    }

    private Optional<String> lag() {
        return course().lag()
                .map(lag -> w.t(
                        lag.signum() > 0 ? "targets.lag" : "targets.lag.down",
                        amount(course().expected().map(course().aim()::whole)),
                        amount(lag.signum() > 0 ? lag : lag.negate())));
    }

    /** 距期末目标还差 36 个；到2027年12月31日还有 4 个季度，每季度需新增 9 个。 */
    private String closing(Closing closing) {
        boolean rising = course().aim().rising();
        var missing = amount(rising ? closing.missing() : closing.missing().negate());
        var said = closing.each()
                .map(each -> w.t(
                        rising ? "targets.closing" : "targets.closing.down",
                        missing,
                        target().by(),
                        closing.quarters(),
                        amount(rising ? each : each.negate())))
                .orElseGet(() ->
                        w.t(rising ? "targets.closing.over" : "targets.closing.over.down", missing, target().by()));
        return closing.more() ? said + w.t("targets.closing.more") : said;
    }

    String forecast() {
        return switch (course().forecast()) {
            case Forecast.Made made ->
                w.t(
                        course().fallsShort() ? "targets.forecast.short" : "targets.forecast",
                        made.quarters(),
                        amount(made.each()),
                        target().by(),
                        about(made.last().middle(), RoundingMode.HALF_UP),
                        about(made.last().low(), RoundingMode.FLOOR),
                        about(made.last().high(), RoundingMode.CEILING));
            case Forecast.TooShort tooShort -> w.t("targets.forecast.tooShort", tooShort.quarters(), Forecast.LEAST);
            case Forecast.Alike(var each, var quarters) -> w.t("targets.forecast.alike", quarters, amount(each));
            case Forecast.Over _ -> w.t("targets.forecast.over", target().by());
        };
    }

    String unit() {
        return target().value().unit();
    }

    String figure(Fraction amount) {
        return Figures.of(amount);
    }

    /** What the path asks for by the end of the year, or by the target's day where that comes first. */
    Optional<Fraction> thisYear() {
        var year = LocalDate.of(course().asOf().getYear(), 12, 31);
        return course().path().map(path -> course().aim().whole(path.on(year)));
    }

    String rounded(Fraction amount, RoundingMode mode) {
        int places = Units.isCounted(unit()) ? 0 : 2;
        return Figures.of(Fraction.of(amount.round(places, mode)));
    }

    /** Whole where things are counted one by one, else to two places; the band is never shown narrower than it is. */
    private String about(Fraction amount, RoundingMode mode) {
        return (rounded(amount, mode) + " " + w.unit(unit())).strip();
    }

    String base() {
        return tracked.base()
                .map(base -> w.t("targets.base." + base.source(), base.on(), amount(base.stock())))
                .orElse(w.t("targets.base.none"));
    }

    private String whyUnknown() {
        if (target().measure().isEmpty()) return w.t("targets.told");
        boolean baseline =
                tracked.value().filter(value -> value.amount().isPresent()).isPresent();
        if (baseline) return w.t("targets.noBase");
        return tracked.value()
                .flatMap(value -> value.reason())
                .map(Reason::code)
                .filter(Reason.Code.NO_RECORD::equals)
                .map(code -> w.t("targets.noRecord"))
                .orElse(w.t("targets.notAnswered"));
    }
}
