package org.xiandao.app.pages.visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.SiteVisit.Seen;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.rules.pack.CheckItem;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;

/** Puts the page in the factory together: the checklist with what the paper claims, and what was seen so far. */
@Component
class VisitPages {
    private final Claims claims;
    private final EvidenceFiles files;

    VisitPages(Claims claims, EvidenceFiles files) {
        this.claims = claims;
        this.files = files;
    }

    VisitView of(Seat seat, Typed typed, Words w) {
        var visit = seat.state().siteVisit();
        boolean running = !seat.state().ended() && seat.stage().kind() == Kind.VISIT;
        boolean member = VisitSeats.isMember(seat);
        boolean former = VisitSeats.isFormer(seat);
        var message = !running ? w.t("visit.closed") : former ? w.t("visit.former") : "";
        var stage = stage(seat);
        return new VisitView(
                seat.caseId(),
                seat.actor().account(),
                running && member,
                message,
                visit.team().stream()
                        .map(one -> one.name() + (one.leader() ? w.t("visit.leader.mark") : ""))
                        .collect(Collectors.joining(w.comma())),
                visit.stops().stream()
                        .map(stop -> stop.at().toString().replace('T', ' ') + " " + stop.place() + w.t("say.colon")
                                + stop.what())
                        .toList(),
                member ? sections(stage, seat, typed, w) : List.of(),
                typed.problems(),
                Sight.of(seat).visit() ? Optional.of("/visits/" + seat.caseId() + "/record") : Optional.empty(),
                files.settings().largest());
    }

    private static Stage stage(Seat seat) {
        return seat.edition().workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.VISIT)
                .findFirst()
                .orElseThrow();
    }

    private List<VisitView.Section> sections(Stage stage, Seat seat, Typed typed, Words w) {
        var sections = new ArrayList<VisitView.Section>();
        for (var heading : stage.headings()) {
            var items = new ArrayList<VisitView.Item>();
            for (var item : stage.checklist())
                if (item.under().equals(heading.zh())) items.add(asked(item, seat, typed, w));
            items.add(free(heading, sections.size(), seat, typed, w));
            sections.add(new VisitView.Section(w.t(heading), heading.zh(), items));
        }
        return sections;
    }

    private VisitView.Item asked(CheckItem item, Seat seat, Typed typed, Words w) {
        var claimed = claims.of(seat, item, w);
        return new VisitView.Item(
                item.id(),
                item.id(),
                w.t(item.look()),
                claimed.title(),
                claimed.value(),
                item.answers().stream()
                        .map(option -> new VisitView.Answer(option.id(), w.t(option.label())))
                        .toList(),
                RuleWords.of(seat.edition(), w).quotes(item.basis()),
                seen(seat, item.under(), item.id(), w),
                UUID.randomUUID().toString(),
                typed(typed, item.under(), item.id()));
    }

    private static VisitView.Item free(Text heading, int number, Seat seat, Typed typed, Words w) {
        return new VisitView.Item(
                "other-" + number,
                "",
                w.t("visit.free"),
                "",
                "",
                List.of(),
                List.of(),
                seen(seat, heading.zh(), "", w),
                UUID.randomUUID().toString(),
                typed(typed, heading.zh(), ""));
    }

    private static List<SeenView> seen(Seat seat, String heading, String item, Words w) {
        return seat.state().siteVisit().seen().values().stream()
                .filter(one -> is(one, heading, item))
                .map(one -> SeenShown.of(one, seat, w))
                .toList();
    }

    private static boolean is(Seen seen, String heading, String item) {
        return seen.observation().heading().equals(heading)
                && seen.observation().item().equals(item);
    }

    private static Map<String, String> typed(Typed typed, String heading, String item) {
        if (!typed.value("heading").equals(heading) || !typed.value("item").equals(item)) return Map.of();
        var values = new HashMap<String, String>();
        typed.values().keySet().forEach(name -> values.put(name, typed.value(name)));
        return values;
    }
}
