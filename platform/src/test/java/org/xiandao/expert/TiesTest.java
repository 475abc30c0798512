package org.xiandao.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.AREAS;
import static org.xiandao.ledger.TheCatalogue.FOLDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiandao.expert.Involved.Part;
import org.xiandao.expert.Involved.Role;
import org.xiandao.expert.Profile.Employment;
import org.xiandao.people.Body;
import org.xiandao.people.Declaration;
import org.xiandao.people.Interest;
import org.xiandao.people.OrganisationId;
import org.xiandao.people.PersonId;
import org.xiandao.rules.draw.Conflict.Kind;
import org.xiandao.rules.draw.Conflict.Source;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.RecusalRules;
import org.xiandao.rules.pack.RecusalRules.Reach;
import org.xiandao.same.BodyNames;

class TiesTest {
    private static final BodyNames NAMES = BodyNames.of(FOLDER, AREAS);
    private static final LocalDate TODAY = LocalDate.of(2031, 6, 1);
    private static final String CODE = "912101000000000010";
    private static final String OTHER = "912102000000000021";
    private static final RecusalRules RULES = rules(Reach.CITY, 3, true);

    private static RecusalRules rules(Reach reach, int years, boolean rest) {
        return new RecusalRules(reach, true, years, rest, rest, rest, new Basis(List.of(), Optional.empty()));
    }

    private static Body body(String name, String code) {
        return new Body(name, Optional.of(code).filter(text -> !text.isEmpty()));
    }

    private static Involved involved(RecusalRules rules, Part... parts) {
        return new Involved("case", rules, List.of("210181"), List.of(parts));
    }

    private static Entry expert(String area, Body unit, List<Employment> employers, Interest... interests) {
        return new Entry(
                new PersonId(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                1,
                new Profile("某某", "", unit, List.of("policy"), area, employers, List.of(), List.of(), 5, "", ""),
                Optional.of(new Declaration(1, TODAY, TODAY.plusYears(1), List.of(interests))),
                0,
                0,
                Optional.empty(),
                Instant.EPOCH,
                "");
    }

    private static List<Tie> ties(Involved of, Entry... experts) {
        return Ties.of(List.of(of), List.of(experts), TODAY, AREAS, NAMES);
    }

    @Test
    void whoWorksForAnOrganisationOnTheRecordsIsTied() {
        var ties = ties(
                involved(RULES, new Part(body("甲重工有限公司", CODE), Role.RECORD)),
                expert("110000", body("另一个名字", CODE), List.of()));

        assertThat(ties).singleElement().satisfies(tie -> {
            assertThat(tie.kind()).isEqualTo(Kind.SAME_UNIT);
            assertThat(tie.source()).isEqualTo(Source.INFERRED);
            assertThat(tie.alike()).isEmpty();
            assertThat(tie.why().zh()).contains("另一个名字").contains("甲重工有限公司").contains("信用代码相同");
        });
    }

    @Test
    void twoCodesAreTwoOrganisationsHoweverAlikeTheirNames() {
        assertThat(ties(
                        involved(RULES, new Part(body("甲重工有限公司", CODE), Role.APPLICANT)),
                        expert("110000", body("甲重工有限公司", OTHER), List.of())))
                .isEmpty();
    }

    @Test
    void whereACodeIsMissingAlikeNamesCountAndAreMarkedSo() {
        var ties = ties(
                involved(RULES, new Part(body("沈阳市某某重工有限责任公司", CODE), Role.PARTNER)),
                expert("110000", body("某某重工股份有限公司", ""), List.of()));

        assertThat(ties).singleElement().satisfies(tie -> {
            assertThat(tie.alike()).isPresent();
            assertThat(tie.why().zh()).contains("尚未排除");
        });
        assertThat(ties(
                        involved(RULES, new Part(body("甲海洋装备研究所", ""), Role.RECORD)),
                        expert("110000", body("西南通信学会", ""), List.of())))
                .isEmpty();
    }

    @Test
    void theBureausOfTwoCitiesAreTwo() {
        var bureau = new Part(body("合肥市工业和信息化局", ""), Role.APPLICANT);
        assertThat(ties(involved(RULES, bureau), expert("110000", body("合肥工业和信息化局", ""), List.of())))
                .hasSize(1);
        assertThat(ties(involved(RULES, bureau), expert("110000", body("芜湖市工业和信息化局", ""), List.of())))
                .isEmpty();
    }

    @Test
    void anEarlierEmployerCountsForTheYearsOfThePack() {
        var within = new Employment(body("甲", CODE), LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2028, 6, 1)));
        var before = new Employment(body("甲", CODE), LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2028, 5, 31)));
        var part = new Part(body("甲", CODE), Role.APPLICANT);
        var elsewhere = body("别处", OTHER);

        assertThat(ties(involved(RULES, part), expert("110000", elsewhere, List.of(within))))
                .singleElement()
                .satisfies(tie -> assertThat(tie.kind()).isEqualTo(Kind.EMPLOYER));
        assertThat(ties(involved(RULES, part), expert("110000", elsewhere, List.of(before))))
                .isEmpty();
        assertThat(ties(involved(rules(Reach.NONE, 0, true), part), expert("110000", elsewhere, List.of(within))))
                .isEmpty();
    }

    @Test
    void whatAnExpertDeclaresCountsAsThePackSays() {
        var family = new Interest(Interest.Kind.FAMILY, body("甲", CODE), Optional.empty(), "");
        var part = new Part(body("甲", CODE), Role.APPLICANT);
        var expert = expert("110000", body("别处", OTHER), List.of(), family);

        assertThat(ties(involved(RULES, part), expert)).singleElement().satisfies(tie -> {
            assertThat(tie.kind()).isEqualTo(Kind.FAMILY);
            assertThat(tie.source()).isEqualTo(Source.DECLARED);
        });
        assertThat(ties(involved(rules(Reach.NONE, 3, false), part), expert)).isEmpty();
    }

    @Test
    void theApplicantsOwnAreaReachesAsFarAsThePackSays() {
        var sameCity = expert("210102", body("别处", OTHER), List.of());
        var sameProvince = expert("210200", body("别处", OTHER), List.of());

        assertThat(ties(involved(RULES), sameCity))
                .singleElement()
                .satisfies(tie -> assertThat(tie.kind()).isEqualTo(Kind.SAME_AREA));
        assertThat(ties(involved(RULES), sameProvince)).isEmpty();
        assertThat(ties(involved(rules(Reach.PROVINCE, 3, true)), sameProvince)).hasSize(1);
        assertThat(ties(involved(rules(Reach.COUNTY, 3, true)), sameCity)).isEmpty();
        assertThat(ties(involved(rules(Reach.NONE, 3, true)), sameCity)).isEmpty();
    }

    @Test
    void threeThousandExpertsAndThreeHundredCasesAreComparedInSeconds() {
        var cases = new ArrayList<Involved>();
        for (int n = 0; n < 300; n++) {
            var parts = new ArrayList<Part>();
            for (int i = 0; i < 20; i++)
                parts.add(new Part(body("单位" + n + "第" + i + "制造", i % 4 == 0 ? "" : "C" + (n * 20 + i)), Role.RECORD));
            cases.add(new Involved("case" + n, RULES, List.of("210181"), parts));
        }
        var experts = new ArrayList<Entry>();
        for (int n = 0; n < 3_000; n++)
            experts.add(expert("110000", body("研究所" + n + "技术", n % 3 == 0 ? "" : "C" + n), List.of()));
        var begun = System.nanoTime();

        var ties = Ties.of(cases, experts, TODAY, AREAS, NAMES);

        assertThat(ties).hasSizeGreaterThan(1_000);
        assertThat((System.nanoTime() - begun) / 1_000_000_000).isLessThan(20);
    }
}
