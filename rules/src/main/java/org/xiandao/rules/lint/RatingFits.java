package org.xiandao.rules.lint;

import java.util.Comparator;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.RatingRules.Band;
import org.xiandao.rules.pack.RatingRules.Part;
import org.xiandao.rules.pack.RatingRules.ProposedBy;
import org.xiandao.rules.pack.Text;

/** A year's parts make the score that the bands divide; what brings a ground up is something that the pack counts. */
final class RatingFits implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var rating = pack.edition().rating();
        rating.year().ifPresent(year -> {
            var sum = year.parts().stream().map(Part::points).reduce(Fraction.ZERO, Fraction::plus);
            var top = rating.bands().stream().max(Comparator.comparing(Band::below));
            if (top.isEmpty() || !top.get().below().equals(sum))
                faults.report(
                        pack.places().of(year, "parts"),
                        Fault.Code.WEIGHTS,
                        new Text(
                                "各部分合计 " + sum + " 分，星级分档止于 "
                                        + top.map(band -> band.below().toString())
                                                .orElse("（未分档）"),
                                "The parts add up to " + sum + " points, the bands end at "
                                        + top.map(band -> band.below().toString())
                                                .orElse("nothing")),
                        new Text("请核对各部分分值和分档", "Check the parts' points and the bands"));
        });
        var references = new References(faults);
        var measures = Ids.of(pack.edition().measures(), Measure::id);
        for (var ground : rating.grounds())
            ground.proposedBy().ifPresent(by -> {
                var place = pack.places().of(ground, "proposed-by");
                if (by instanceof ProposedBy.Measured(var measure))
                    references.known(References.MEASURE, measure, measures, place);
                if (by instanceof ProposedBy.Struck && rating.strikes().isEmpty())
                    faults.report(
                            place,
                            Fault.Code.UNKNOWN_REFERENCE,
                            new Text("没有累计次数的规定", "There is no rule of strikes"),
                            new Text("请写上 strikes，或去掉这一句", "Write strikes, or leave this out"));
            });
    }
}
