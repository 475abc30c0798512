package org.xiandao.app.pages.visit;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseTitle;
import org.xiandao.application.life.CaseEvent.Entry;
import org.xiandao.application.life.CaseEvent.VisitRecorded;
import org.xiandao.application.life.SiteVisit.Seen;
import org.xiandao.application.life.SiteVisit.Standing;
import org.xiandao.application.life.VisitRecord;
import org.xiandao.base.ChinaTime;
import org.xiandao.document.Document;
import org.xiandao.document.Minutes;
import org.xiandao.document.Minutes.Block;
import org.xiandao.document.Minutes.Fact;

/** 现场考察记录 as a document: what was concluded and seen, with photos, deviations and the signatures with their digest. */
@Component
public class VisitMinutes {
    private final SmallPhotos photos;

    VisitMinutes(SmallPhotos photos) {
        this.photos = photos;
    }

    /** Empty while there is no record. */
    public Optional<Document> of(Seat seat) {
        return seat.state().siteVisit().record().map(record -> compose(seat, record));
    }

    private Document compose(Seat seat, VisitRecorded record) {
        var w = Words.in(Language.ZH);
        var state = seat.state();
        var visit = state.siteVisit();
        var digest = VisitRecord.digest(state);
        var blocks = new ArrayList<Block>();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("申报单位", CaseTitle.applicants(state)));
        state.submission().ifPresent(last -> facts.add(new Fact("受理号", last.receipt())));
        facts.add(new Fact("考察日期", w.date(record.day())));
        facts.add(new Fact(
                "考察组",
                visit.team().stream()
                        .map(one -> one.name() + (one.leader() ? w.t("visit.leader.mark") : ""))
                        .collect(Collectors.joining("、"))));
        if (!visit.stops().isEmpty())
            facts.add(new Fact(
                    "行程",
                    visit.stops().stream()
                            .map(stop ->
                                    stop.at().toString().replace('T', ' ') + " " + stop.place() + "：" + stop.what())
                            .collect(Collectors.joining("\n"))));
        var points = VisitRecordPages.points(seat, w);
        if (!points.isEmpty()) facts.add(new Fact("评分", String.join("\n", points)));
        var established = VisitRecordPages.established(seat, w);
        if (!established.isEmpty()) facts.add(new Fact("不可偏离条件", String.join("\n", established)));
        blocks.add(new Minutes.Facts("考察概况", facts));
        deviations(seat, blocks, w);
        var placed = new HashSet<String>();
        for (var entry : record.record()) heading(entry, seat, blocks, placed, w);
        signatures(seat, digest, blocks, w);
        return Minutes.compose(
                "现场考察记录",
                CaseTitle.of(state, seat.edition()),
                seat.edition().issuer().zh(),
                LocalDateTime.ofInstant(
                        visit.signatures().isEmpty()
                                ? record.day().atStartOfDay(ChinaTime.ZONE).toInstant()
                                : visit.signatures().getLast().at(),
                        ChinaTime.ZONE),
                "SHA-256 " + digest,
                blocks);
    }

    private static void deviations(Seat seat, List<Block> blocks, Words w) {
        var rows = seat.state().siteVisit().all(Standing.COUNTED).stream()
                .map(one -> SeenShown.of(one, seat, w))
                .filter(SeenView::differs)
                .map(one -> List.of(one.look(), claimed(one, w), one.found(), one.who()))
                .toList();
        blocks.add(new Minutes.Title("与申报的差异"));
        blocks.add(
                rows.isEmpty()
                        ? new Minutes.Said(w.t("visit.deviations.none"))
                        : new Minutes.Grid("与申报的差异", List.of(5, 2, 2, 2), List.of("考察事项", "申报", "现场", "记录人"), rows));
    }

    private static String claimed(SeenView seen, Words w) {
        return seen.claimed().isEmpty() ? w.t("visit.claim.none") : seen.claimed();
    }

    private void heading(Entry entry, Seat seat, List<Block> blocks, HashSet<String> placed, Words w) {
        blocks.add(new Minutes.Title(entry.heading()));
        blocks.add(new Minutes.Said(entry.text()));
        for (var seen : seat.state().siteVisit().all(Standing.COUNTED))
            if (seen.observation().heading().equals(entry.heading())) seen(seen, seat, blocks, placed, w);
    }

    private void seen(Seen seen, Seat seat, List<Block> blocks, HashSet<String> placed, Words w) {
        var view = SeenShown.of(seen, seat, w);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("考察事项", view.look()));
        if (!view.answer().isEmpty()) facts.add(new Fact("结果", view.answer()));
        if (!view.text().isEmpty()) facts.add(new Fact("所见", view.text()));
        if (view.differs()) facts.add(new Fact("与申报不同", "申报：" + claimed(view, w) + "\n现场：" + view.found()));
        facts.add(new Fact(
                "记录",
                view.who() + "，服务器收到于 " + view.when()
                        + (view.clock().isEmpty() ? "" : "\n" + view.clock())
                        + (view.place().isEmpty() ? "" : "\n位置 " + view.place())));
        blocks.add(new Minutes.Facts(view.look(), facts));
        for (var photo : view.photos()) {
            if (placed.add(photo.digest()))
                photos.small(photo.digest(), photo.alt()).ifPresent(picture -> blocks.add(new Minutes.Shown(picture)));
            blocks.add(new Minutes.Said("照片 SHA-256 " + photo.digest().substring(0, 16) + "…"
                    + (photo.imprint().isEmpty() ? "" : "；" + photo.imprint())));
        }
    }

    private static void signatures(Seat seat, String digest, List<Block> blocks, Words w) {
        var visit = seat.state().siteVisit();
        blocks.add(new Minutes.Title("签署"));
        blocks.add(new Minutes.Said("全体成员签署的是本记录的 SHA-256 摘要：" + digest + "。记录一经改动，签署即作废。"));
        var rows = new ArrayList<List<String>>();
        for (var signature : visit.valid(digest))
            rows.add(List.of(
                    signature.name(),
                    w.time(signature.at()),
                    signature.reservation().isEmpty() ? "无" : signature.reservation()));
        for (var missing : visit.unsigned(digest)) rows.add(List.of(missing.name(), "未签署", ""));
        blocks.add(new Minutes.Grid("签署", List.of(2, 3, 4), List.of("成员", "时间", "保留意见"), rows));
    }
}
