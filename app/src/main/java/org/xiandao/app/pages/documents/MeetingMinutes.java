package org.xiandao.app.pages.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseTitle;
import org.xiandao.application.life.CaseEvent.MeetingHeld;
import org.xiandao.application.life.Meeting.Conclusion;
import org.xiandao.document.Document;
import org.xiandao.document.Minutes;
import org.xiandao.document.Minutes.Block;
import org.xiandao.document.Minutes.Fact;

/** 论证会纪要: one case, who was there, an opinion per heading, each one's conclusion and the joint one; no points. */
final class MeetingMinutes {
    private MeetingMinutes() {}

    /** The last meeting's; empty where none was held. */
    static Optional<Document> of(Seat seat) {
        var meetings = seat.state().meetings();
        return meetings.isEmpty()
                ? Optional.empty()
                : Optional.of(compose(seat, meetings.getLast().held()));
    }

    private static Document compose(Seat seat, MeetingHeld held) {
        var w = Words.in(Language.ZH);
        var blocks = new ArrayList<Block>();
        blocks.add(new Minutes.Facts(
                "会议概况",
                List.of(
                        new Fact("申报单位", CaseTitle.applicants(seat.state())),
                        new Fact("会议日期", w.date(held.day())),
                        new Fact("会议地点", held.place()))));
        blocks.add(new Minutes.Title("与会人员"));
        blocks.add(new Minutes.Grid(
                "与会人员",
                List.of(2, 4, 2, 2, 3),
                List.of("姓名", "单位", "身份", "本人结论", "说明"),
                held.participants().stream()
                        .map(one -> List.of(
                                one.name(),
                                one.unit(),
                                w.t("meeting.role." + one.role()),
                                one.conclusion().map(its -> said(its, w)).orElse("—"),
                                one.note()))
                        .toList()));
        for (var opinion : held.opinions()) {
            blocks.add(new Minutes.Title(opinion.heading()));
            blocks.add(new Minutes.Said(opinion.text()));
        }
        blocks.add(new Minutes.Title("会议结论"));
        blocks.add(new Minutes.Said(said(held.conclusion(), w) + "。" + held.reasons()));
        return Minutes.compose(
                "论证会纪要",
                CaseTitle.of(seat.state(), seat.edition()),
                seat.edition().issuer().zh(),
                held.day().atStartOfDay(),
                seat.state()
                        .submission()
                        .map(last -> "SHA-256 " + last.digest())
                        .orElse(""),
                blocks);
    }

    private static String said(Conclusion conclusion, Words w) {
        return w.t("meeting.conclusion." + conclusion);
    }
}
