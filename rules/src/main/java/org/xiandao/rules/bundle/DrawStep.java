package org.xiandao.rules.bundle;

import java.util.ArrayList;
import java.util.List;
import org.xiandao.rules.draw.Replay;
import org.xiandao.rules.draw.SealedDraw;

/** Each draw is drawn again and names the same experts for the case; a replacement follows from the draw before. */
final class DrawStep implements BundleCheck.Step {
    @Override
    public void check(Bundle bundle, Report report) {
        var sealed = new ArrayList<SealedDraw>();
        for (var file : bundle.below(BundleNames.DRAW_FOLDER).entrySet()) {
            var name = BundleNames.DRAW_FOLDER + file.getKey();
            switch (Replay.verify(file.getValue())) {
                case Replay.Identical(var draw) -> sealed.add(draw);
                case Replay.Differs(var first) ->
                    report.fault(name + "：重新抽取不一致：" + first.zh(), name + ": drawn again it differs: " + first.en());
                case Replay.NotADraw(var why) ->
                    why.forEach(each -> report.fault(name + "：" + each.zh(), name + ": " + each.en()));
            }
        }
        for (var later : sealed)
            for (var earlier : sealed)
                if (later.drawing().replaces().filter(earlier.digest()::equals).isPresent())
                    Replay.followed(earlier, later).forEach(report::fault);
        seated(bundle, sealed, report);
        for (var draw : sealed)
            report.proved(
                    "专家抽取重新进行，结果相同，摘要 " + draw.digest(),
                    "the experts were drawn again, the same people; digest " + draw.digest());
    }

    /** Whom the events seat by a draw, that draw drew for this case. */
    private static void seated(Bundle bundle, List<SealedDraw> sealed, Report report) {
        var events = Events.of(bundle);
        if (events.isEmpty()) return;
        for (var event : events.get().told("ExpertsSeated")) {
            var digest = event.body().text("draw");
            var experts = event.body().objects("experts").stream()
                    .map(expert -> expert.text("account"))
                    .toList();
            sealed.stream()
                    .filter(draw -> draw.digest().equals(digest))
                    .filter(draw -> !draw.experts(bundle.of().text("case")).containsAll(experts))
                    .forEach(draw -> report.fault(
                            "事件中就座的专家不是抽取记录 " + digest + " 抽中的",
                            "The experts that the events seat are not those that the draw " + digest + " drew"));
        }
    }
}
