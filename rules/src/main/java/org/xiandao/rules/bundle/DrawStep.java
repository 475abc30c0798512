package org.xiandao.rules.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        var missing = new TreeSet<String>();
        for (var later : sealed)
            later.drawing()
                    .replaces()
                    .ifPresent(digest -> find(digest, sealed)
                            .ifPresentOrElse(
                                    earlier -> Replay.followed(earlier, later).forEach(report::fault),
                                    () -> missing.add(digest)));
        seated(bundle, sealed, missing, report);
        for (var digest : missing)
            report.fault("缺少抽取记录 " + digest + "，或它不是原样", "The draw " + digest + " is not here, or not as it was drawn");
        for (var draw : sealed)
            report.proved(
                    "专家抽取重新进行，结果相同，摘要 " + draw.digest(),
                    "the experts were drawn again, the same people; digest " + draw.digest());
    }

    /** Whom the events seat by a draw, that draw drew for this case. */
    private static void seated(Bundle bundle, List<SealedDraw> sealed, Set<String> missing, Report report) {
        var events = Events.of(bundle);
        if (events.isEmpty()) return;
        for (var event : events.get().told("ExpertsSeated")) {
            var digest = event.body().text("draw");
            var experts = event.body().objects("experts").stream()
                    .map(expert -> expert.text("account"))
                    .toList();
            var draw = find(digest, sealed);
            if (draw.isEmpty()) missing.add(digest);
            else if (!draw.get().experts(bundle.of().text("case")).containsAll(experts))
                report.fault(
                        "事件中就座的专家不是抽取记录 " + digest + " 抽中的",
                        "The experts that the events seat are not those that the draw " + digest + " drew");
        }
    }

    private static Optional<SealedDraw> find(String digest, List<SealedDraw> sealed) {
        return sealed.stream().filter(draw -> draw.digest().equals(digest)).findFirst();
    }
}
