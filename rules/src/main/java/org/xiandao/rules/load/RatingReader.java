package org.xiandao.rules.load;

import java.util.List;
import java.util.Optional;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.RatingRules.ProposedBy;

/** rating.yaml: stars, reports, strikes, grounds and the bar that follows. */
final class RatingReader {
    private static final Kind<RatingRules.Band> BAND = Kinds.mapping(mapping -> new RatingRules.Band(
            mapping.get("stars", Numbers.wholeFrom(0)),
            mapping.get("from", Numbers.NUMBER),
            mapping.get("below", Numbers.NUMBER),
            BasisReader.read(mapping)));
    private static final Kind<RatingRules.ByOwners> BY_OWNERS = Kinds.mapping(mapping -> new RatingRules.ByOwners(
            mapping.get("within", Numbers.PERIOD_OF_TIME), mapping.get("calendar", Kinds.FLAG)));
    private static final Kind<RatingRules.Report> REPORT = Kinds.mapping(mapping -> new RatingRules.Report(
            mapping.get("id", Kinds.ID),
            mapping.get("title", Kinds.BILINGUAL),
            mapping.needList("senders", ActorReader.ACTOR),
            mapping.get("every", Numbers.PERIOD_OF_TIME),
            mapping.maybe("due", Numbers.DAY_OF_YEAR),
            mapping.maybe("owners", BY_OWNERS),
            BasisReader.read(mapping)));
    private static final Kind<RatingRules.Strikes> STRIKES = Kinds.mapping(mapping -> new RatingRules.Strikes(
            mapping.get("star", Numbers.wholeFrom(1)),
            mapping.get("inclusive", Kinds.FLAG),
            mapping.get("at", Numbers.wholeFrom(1)),
            BasisReader.read(mapping)));
    private static final Kind<RatingRules.Ground> GROUND = Kinds.mapping(mapping -> new RatingRules.Ground(
            mapping.get("id", Kinds.ID),
            mapping.get("title", Kinds.BILINGUAL),
            mapping.maybe("proposed-by", Kinds.mapping(RatingReader::proposedBy))
                    .flatMap(by -> by),
            BasisReader.read(mapping)));
    private static final Kind<RatingRules.Part> PART = Kinds.mapping(mapping -> new RatingRules.Part(
            mapping.get("id", Kinds.ID),
            mapping.get("title", Kinds.BILINGUAL),
            mapping.get("of", Kinds.word(RatingRules.Of.class)),
            mapping.get("points", Numbers.NUMBER)));
    private static final Kind<RatingRules.Rate> RATE = Kinds.mapping(
            mapping -> new RatingRules.Rate(mapping.get("clock", ClockReader.CLOCK), BasisReader.read(mapping)));
    private static final Kind<RatingRules.Year> YEAR = Kinds.mapping(mapping -> new RatingRules.Year(
            mapping.needList("parts", PART), mapping.maybe("rate", RATE), BasisReader.read(mapping)));
    private static final Kind<RatingRules.Hearing> HEARING = Kinds.mapping(
            mapping -> new RatingRules.Hearing(mapping.get("clock", ClockReader.CLOCK), BasisReader.read(mapping)));
    private static final Kind<RatingRules.FinalCheck> CHECK = Kinds.mapping(mapping ->
            new RatingRules.FinalCheck(mapping.get("before", Numbers.PERIOD_OF_TIME), BasisReader.read(mapping)));
    private static final Kind<RatingRules.Bar> BAR = Kinds.mapping(mapping -> new RatingRules.Bar(
            mapping.maybe("lasts", Numbers.PERIOD_OF_TIME),
            mapping.get("scope", Kinds.BILINGUAL),
            mapping.needList("subjects", Kinds.ID),
            BasisReader.read(mapping)));

    private RatingReader() {}

    static RatingRules read(Mapping mapping) {
        return new RatingRules(
                mapping.maybe("year", YEAR),
                mapping.list("bands", BAND),
                mapping.list("reports", REPORT),
                mapping.maybe("strikes", STRIKES),
                mapping.list("grounds", GROUND),
                mapping.maybe("hearing", HEARING),
                mapping.maybe("bar", BAR),
                mapping.maybe("check", CHECK));
    }

    private static Optional<ProposedBy> proposedBy(Mapping mapping) {
        return mapping.oneOf(List.of("measure", "strikes", "unanswered")).map(word -> switch (word) {
            case "measure" -> new ProposedBy.Measured(mapping.get(word, Kinds.ID));
            case "strikes" -> {
                mapping.get(word, Kinds.FLAG);
                yield new ProposedBy.Struck();
            }
            default -> new ProposedBy.Unanswered(mapping.get(word, Numbers.wholeFrom(1)));
        });
    }
}
