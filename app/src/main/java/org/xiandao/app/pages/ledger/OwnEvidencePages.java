package org.xiandao.app.pages.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.evidence.StoredFile;
import org.xiandao.ledger.EvidenceWatch;
import org.xiandao.ledger.EvidenceWatch.Stage;
import org.xiandao.ledger.Offered;
import org.xiandao.ledger.Piece;
import org.xiandao.ledger.Proof;
import org.xiandao.ledger.RecordEvidence;
import org.xiandao.people.Member;

/** All the evidence of one's own unit: what runs out, where it is used, and how it is withdrawn from everything at once. */
@Controller
class OwnEvidencePages {
    private static final String FORM = "withdraw";
    private static final int SHOWN = 100;
    private static final int USES = 5;
    private static final int LISTED = 10;

    private final LedgerSeats seats;
    private final RecordEvidence evidence;
    private final EvidenceWatch watch;
    private final RecordWords words;
    private final Frames frames;
    private final Clock clock;

    OwnEvidencePages(
            LedgerSeats seats,
            RecordEvidence evidence,
            EvidenceWatch watch,
            RecordWords words,
            Frames frames,
            Clock clock) {
        this.seats = seats;
        this.evidence = evidence;
        this.watch = watch;
        this.words = words;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/ledger/evidence")
    String own(@RequestParam(defaultValue = "") String done, Turn turn) {
        var w = turn.words();
        var actors = seats.fillers(turn.visitor()).stream().map(Member::actor).toList();
        var notices = done.equals("withdrawn")
                ? List.of(NoticeView.of(Tone.GOOD, w.t("ledger.done.withdrawn"), ""))
                : List.<NoticeView>of();
        var heading = Heading.of(w.t("ledger.own"), new Link(w.t("nav.ledger"), "/ledger"))
                .lead(w.t("ledger.own.lead"))
                .notices(notices);
        turn.put("page", frames.frame(turn, heading));
        turn.put("own", view(actors, w));
        return "pages/ledger/ownEvidence";
    }

    private OwnEvidenceView view(List<Actor> actors, Words w) {
        var now = clock.instant();
        var today = ChinaTime.day(now);
        var pieces = evidence.own(actors).stream()
                .sorted(Comparator.comparing((Piece piece) -> piece.expires().orElse(LocalDate.MAX)))
                .toList();
        var uses = evidence.uses(pieces, now).stream()
                .filter(proof -> proof.withdrawal().isEmpty())
                .collect(Collectors.groupingBy(proof -> proof.piece().id()));
        var soon = new EnumMap<Stage, List<OwnEvidenceView.Item>>(Stage.class);
        var lasting = new ArrayList<OwnEvidenceView.Item>();
        var unused = new ArrayList<OwnEvidenceView.Item>();
        var reader = words.to(actors, w);
        int left = 0;
        for (var piece : pieces) {
            var used = uses.getOrDefault(piece.id(), List.of());
            var stage = piece.expires().flatMap(day -> Stage.of(day, today));
            if (used.isEmpty() || stage.isEmpty()) {
                var group = used.isEmpty() ? unused : lasting;
                if (group.size() < SHOWN) group.add(item(piece, used, reader, today, w));
                else left++;
            } else soon.computeIfAbsent(stage.get(), it -> new ArrayList<>()).add(item(piece, used, reader, today, w));
        }
        var groups = new ArrayList<OwnEvidenceView.Group>();
        soon.forEach((stage, items) -> groups.add(new OwnEvidenceView.Group(w.t("ledger.own." + stage), items)));
        if (!lasting.isEmpty()) groups.add(new OwnEvidenceView.Group(w.t("ledger.own.LASTING"), lasting));
        if (!unused.isEmpty()) groups.add(new OwnEvidenceView.Group(w.t("ledger.own.UNUSED"), unused));
        return new OwnEvidenceView(groups, left > 0 ? w.t("ledger.measures.more", left) : "");
    }

    private static OwnEvidenceView.Item item(
            Piece piece, List<Proof> used, RecordWords.Reader reader, LocalDate today, Words w) {
        var records = used.stream().map(Proof::record).distinct().toList();
        var address = piece.link().map(Piece.Link::address);
        var file = used.stream()
                .filter(proof -> piece.file().isPresent())
                .findFirst()
                .map(proof -> "/ledger/records/" + proof.record() + "/files/" + proof.id());
        return new OwnEvidenceView.Item(
                piece.id().toString(),
                piece.title(),
                address.or(() -> file).orElse(""),
                address.isPresent(),
                EvidenceWords.state(piece, false, today, w),
                EvidenceWords.what(piece, w),
                piece.file().map(StoredFile::sha256).orElse(""),
                records.stream()
                        .limit(USES)
                        .flatMap(record -> reader.link(record).stream())
                        .toList(),
                records.size() > USES ? w.t("ledger.measures.more", records.size() - USES) : "",
                used.isEmpty() ? "" : "/ledger/evidence/" + piece.id() + "/withdraw");
    }

    @GetMapping("/ledger/evidence/{piece}/withdraw")
    String withdrawing(@PathVariable String piece, Turn turn) {
        return ask(owned(turn.visitor(), piece), Typed.NOTHING, turn);
    }

    @PostMapping("/ledger/evidence/{piece}/withdraw")
    String withdraw(@PathVariable String piece, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var w = turn.words();
        var owned = owned(turn.visitor(), piece);
        var typed = new Typed(FORM, form, List.of());
        var result = evidence.withdrawEverywhere(
                owned.piece().id(),
                typed.value(Offered.REASON),
                owned.member().actor(),
                turn.visitor().callerFor(owned.member()),
                clock.instant());
        return switch (result) {
            case RecordEvidence.Result.Done done -> "redirect:/ledger/evidence?done=withdrawn";
            case RecordEvidence.Result.Refused refused -> {
                seats.refusedEvidence(turn.visitor(), owned.member(), FORM, piece, refused.refusals());
                turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
                var problems = refused.refusals().stream()
                        .map(refusal -> EvidenceWords.problem(refusal, w))
                        .toList();
                yield ask(owned, typed.with(problems), turn);
            }
        };
    }

    private record Owned(Member member, Piece piece) {}

    private Owned owned(Visitor visitor, String id) {
        Map<UUID, Piece> mine = evidence
                .own(seats.fillers(visitor).stream().map(Member::actor).toList())
                .stream()
                .collect(Collectors.toMap(Piece::id, piece -> piece));
        return LedgerSeats.uuid(id).flatMap(uuid -> Optional.ofNullable(mine.get(uuid))).stream()
                .flatMap(piece -> seats.fillers(visitor).stream()
                        .filter(member -> member.actor().organisation().equals(piece.owner()))
                        .map(member -> new Owned(member, piece)))
                .findFirst()
                .orElseThrow(() -> seats.hidden(visitor, id, "evidence"));
    }

    private String ask(Owned owned, Typed typed, Turn turn) {
        var w = turn.words();
        var heading = Heading.of(
                        w.t("ledger.own.withdraw"),
                        new Link(w.t("nav.ledger"), "/ledger"),
                        new Link(w.t("ledger.own"), "/ledger/evidence"))
                .lead(w.t("ledger.own.withdraw.lead"));
        turn.put("page", frames.frame(turn, heading));
        turn.put("problems", typed.problems());
        turn.put("effect", effect(owned, w));
        turn.put(
                "form",
                new FormView(
                        FORM,
                        owned.piece().title(),
                        EvidenceWords.what(owned.piece(), w),
                        "/ledger/evidence/" + owned.piece().id() + "/withdraw",
                        "",
                        typed.fill(FORM, List.of(EvidencePages.reason(w))),
                        List.of(new FormView.Button("WITHDRAW", w.t("ledger.own.withdraw.go"), ""))));
        return "pages/ledger/evidenceWithdraw";
    }

    private WithdrawEffect effect(Owned owned, Words w) {
        var now = clock.instant();
        var proven = watch.provenBy(owned.piece().id(), ChinaTime.day(now), now);
        var reader = words.to(List.of(owned.member().actor()), w);
        return new WithdrawEffect(
                w.t(
                        "ledger.own.withdraw.proves",
                        proven.size(),
                        proven.stream().filter(EvidenceWatch.Proven::loses).count()),
                proven.stream()
                        .limit(LISTED)
                        .map(one -> new Link(
                                reader.title(one.use().type(), one.use().fields()),
                                "/ledger/records/" + one.use().record()))
                        .toList(),
                proven.size() > LISTED ? w.t("ledger.measures.more", proven.size() - LISTED) : "");
    }
}
