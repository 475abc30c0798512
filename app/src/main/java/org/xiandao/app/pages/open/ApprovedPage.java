package org.xiandao.app.pages.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.base.Areas;
import org.xiandao.rules.pack.Level;

/** The list of approved pilots, narrowed by programme, province and year. */
@Controller
class ApprovedPage {
    private final Frames frames;
    private final CaseDirectory directory;
    private final PublicLists lists;
    private final Areas areas;

    ApprovedPage(Frames frames, CaseDirectory directory, PublicLists lists, Areas areas) {
        this.frames = frames;
        this.directory = directory;
        this.lists = lists;
        this.areas = areas;
    }

    @GetMapping("/approved")
    String list(
            HttpServletRequest request,
            Optional<Visitor> visitor,
            Model model,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String year) {
        var w = Words.in(Language.of(request));
        var all = directory.approved();
        var shown = all.stream()
                .filter(card -> programme.isEmpty() || card.edition().equals(programme))
                .filter(card -> area.isEmpty() || provinces(card).contains(area))
                .filter(card -> year.isEmpty() || year(card).equals(year))
                .toList();
        boolean narrowed = !programme.isEmpty() || !area.isEmpty() || !year.isEmpty();
        var fields = List.of(
                select(
                        "programme",
                        programme,
                        w,
                        options(all, card -> List.of(new Option(card.edition(), lists.programme(card, w), "")))),
                select(
                        "area",
                        area,
                        w,
                        options(
                                all,
                                card -> provinces(card).stream()
                                        .map(code -> new Option(
                                                code, w.t(areas.get(code).name()), ""))
                                        .toList())),
                select("year", year, w, options(all, card -> List.of(new Option(year(card), year(card), "")))));
        model.addAttribute(
                "page",
                frames.frame(request, visitor, Heading.of(w.t("open.approved")).lead(w.t("open.approved.lead"))));
        model.addAttribute("filters", new FilterView("/approved", fields, narrowed ? "/approved" : ""));
        model.addAttribute("table", lists.approved(shown, w));
        return "pages/open/approved";
    }

    private static FieldView select(String name, String chosen, Words w, List<Option> options) {
        return FieldView.of(FieldView.Kind.SELECT, name, w.t("open.approved.by." + name))
                .withOptions(options)
                .withValue(chosen);
    }

    private static List<Option> options(List<CaseCard> cards, Function<CaseCard, List<Option>> of) {
        return cards.stream()
                .flatMap(card -> of.apply(card).stream())
                .distinct()
                .sorted(Comparator.comparing(Option::value))
                .toList();
    }

    private List<String> provinces(CaseCard card) {
        return card.areas().stream()
                .flatMap(code -> areas.at(Level.PROVINCE, code).stream())
                .map(province -> province.code())
                .distinct()
                .toList();
    }

    private static String year(CaseCard card) {
        return card.trialFrom().map(day -> String.valueOf(day.getYear())).orElse("");
    }
}
