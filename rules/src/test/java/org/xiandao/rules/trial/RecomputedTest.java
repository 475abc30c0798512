package org.xiandao.rules.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.json.Look;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.trial.Recomputed.Kind;
import org.xiandao.rules.trial.YearScore.Backed;
import org.xiandao.rules.trial.YearScore.Scored;

class RecomputedTest {
    @Test
    void aRatingIsComputedAgainFromItsOwnBytesToTheSameBytes() {
        var bytes = bytes(AFrozen.rating());
        assertThat(Recomputed.of(bytes, Kind.RATING)).isInstanceOfSatisfying(Recomputed.Identical.class, it -> {
            assertThat(it.frozen()).isInstanceOf(FrozenRating.class);
            assertThat(CanonicalJson.bytes(it.frozen().json())).isEqualTo(bytes);
        });
        assertThat(new String(bytes, UTF_8))
                .contains("\"exact\":\"80\"", "\"stars\":4", "\"missing\":\"10\"", "\"expected\":\"22/3\"")
                .contains("\"editionDigest\":\"" + AFrozen.EDITION.sha256() + "\"");
    }

    @Test
    void aFinalCheckIsComputedAgainFromItsOwnBytesToTheSameBytes() {
        var bytes = bytes(AFrozen.check());
        assertThat(Recomputed.of(bytes, Kind.CHECK)).isInstanceOf(Recomputed.Identical.class);
        assertThat(new String(bytes, UTF_8)).contains("\"no\":1,\"not-known\":0,\"yes\":3");
    }

    @Test
    void howFarItsRecordsAreConfirmedIsKeptWithARatingAndAddedUp() {
        var plain = AFrozen.rating();
        var bytes = bytes(backed(plain, new Backed(12, 3), new Backed(5, 0)));
        assertThat(new String(bytes, UTF_8))
                .contains("\"records\":{\"all\":12,\"unconfirmed\":3}")
                .contains("\"backed\":{\"all\":2,\"unconfirmed\":1}");
        assertThat(Recomputed.of(bytes, Kind.RATING)).isInstanceOf(Recomputed.Identical.class);
        assertThat(FrozenRating.backed(new String(bytes, UTF_8))).contains(new Backed(2, 1));
        assertThat(FrozenRating.backed(new String(bytes(plain), UTF_8))).isEmpty();
        var other = new String(bytes, UTF_8).replace("\"all\":12,\"unconfirmed\":3", "\"all\":12,\"unconfirmed\":0");
        assertThat(differs(sealedAnew(other), Kind.RATING))
                .contains("backed › unconfirmed: the file says 1, computed again it is 0");
        var more = new String(bytes, UTF_8).replace("\"all\":12,\"unconfirmed\":3", "\"all\":12,\"unconfirmed\":13");
        assertThat(Recomputed.of(sealedAnew(more), Kind.RATING)).isInstanceOf(Recomputed.Unusable.class);
        assertThat(new String(bytes(plain), UTF_8))
                .as("as it was written before records were counted")
                .doesNotContain("records", "backed", "unconfirmed");
    }

    /** The first lines of its conditions backed so. */
    private static FrozenRating backed(FrozenRating plain, Backed... by) {
        var parts = new ArrayList<>(plain.score().parts());
        var first = parts.getFirst();
        var lines = new ArrayList<>(first.lines());
        for (int i = 0; i < by.length; i++) lines.set(i, lines.get(i).with(by[i]));
        parts.set(0, new Scored(first.part(), lines, first.judged()));
        var score = new YearScore(plain.score().year(), plain.asOf(), parts);
        return new FrozenRating(plain.under(), score, plain.bands(), plain.decided());
    }

    /** With the digest made anew, as somebody would who wants not to be found out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"actual\":\"8\",\"amount\":\"60\" | \"actual\":\"7\",\"amount\":\"60\" | parts › targets › lines › target/factories › holds: the file says yes, computed again it is no",
                "\"actual\":\"30\",\"bound\":\"30\" | \"actual\":\"31\",\"bound\":\"30\" | parts › conditions › lines › condition/base-stations › holds: the file says no, computed again it is yes",
                "\"exact\":\"80\" | \"exact\":\"90\" | exact: the file says 90, computed again it is 80",
                "\"missing\":\"10\" | \"missing\":\"1\" | next › missing: the file says 1, computed again it is 10",
                "\"judged\":\"17.5\" | \"judged\":\"27.5\" | part quality has points beyond its own",
                "\"from\":\"80\" | \"from\":\"85\" | stars: the file says 4, computed again it is (nothing)",
                "\"worth\":\"12.5\" | \"worth\":\"12\" | next › open › target/hours › worth: the file says 12, computed again it is 12.5",
                "\"zh\":\"8 家\" | \"zh\":\"80 家\" | parts › targets › lines › target/factories › found › zh: the file says 80 家, computed again it is 8 家",
                "结果\",\"stars\":4 | 结果\",\"stars\":6 | there is no band of 6 stars",
                "\"year\":2025 | \"year\":2024 | the day 2025-12-31 is not in the year 2024",
                "[{\"area\":\"350100\",\"name\":\"某市\"}] | [] | it names no pilot",
                "\"year\":2025 | \"note\":\"x\",\"year\":2025 | note: the file says x, computed again it is (nothing)",
            })
    void whatDoesNotFollowFromTheRestIsTold(String passage, String instead, String told) {
        assertThat(differs(sealedAnew(changed(AFrozen.rating(), passage, instead)), Kind.RATING))
                .contains(told);
    }

    @Test
    void everyDigitIsUnderTheDigest() {
        var other =
                changed(AFrozen.rating(), "\"actual\":\"8\",\"amount\":\"60\"", "\"actual\":\"9\",\"amount\":\"60\"");
        assertThat(differs(other.getBytes(UTF_8), Kind.RATING))
                .first()
                .asString()
                .startsWith("The content was changed: the file says its digest is ");
        assertThat(differs(changed(AFrozen.rating(), "已经建立", "尚未建立").getBytes(UTF_8), Kind.RATING))
                .hasSize(1);
    }

    @Test
    void whatAPersonSaysOfAKnownLineDoesNotCount() {
        var other = changed(
                AFrozen.rating(),
                "\"id\":\"target/hours\",\"required\"",
                "\"id\":\"target/hours\",\"settled\":{\"by\":\"judged\",\"holds\":true,\"reason\":\"x\"},\"required\"");
        assertThat(differs(sealedAnew(other), Kind.RATING))
                .anyMatch(told -> told.startsWith("parts › targets › lines › target/hours › settled: the file says {"));
    }

    @Test
    void aLineThatStandsTwiceOrThatNobodyKnowsIsTold() {
        var twice = changed(AFrozen.check(), "\"id\":\"target/hours\"", "\"id\":\"target/factories\"");
        assertThat(differs(sealedAnew(twice), Kind.CHECK)).contains("target/factories stands twice");
        var open = changed(AFrozen.check(), ",\"settled\":{\"by\":\"judged\",\"holds\":true,\"reason\":\"已经建立\"}", "");
        assertThat(differs(sealedAnew(open), Kind.CHECK))
                .contains("item/1.2.1 (机制) has no result", "counts › yes: the file says 3, computed again it is 2")
                .anyMatch(told -> told.startsWith("permitted"));
    }

    @Test
    void anOutcomeThatTheRulesDoNotPermitIsTold() {
        var on = LocalDate.of(2026, 1, 15);
        var other = new Conclusion(Verb.REPEAL, Optional.empty(), on, Optional.empty());
        assertThat(differs(bytes(AFrozen.check(other)), Kind.CHECK))
                .containsExactly("the rules don't permit this outcome");
        var past = new Conclusion(Verb.RECTIFY, Optional.of(on), on, Optional.empty());
        assertThat(differs(bytes(AFrozen.check(past)), Kind.CHECK))
                .containsExactly("the day is not after that of the conclusion");
        var dated = new Conclusion(Verb.PASS, Optional.of(on), on, Optional.empty());
        assertThat(differs(bytes(AFrozen.check(dated)), Kind.CHECK)).containsExactly("this outcome has no day");
    }

    @Test
    void aFileWrittenOtherwiseIsNotTheOriginal() {
        var spaced = text(AFrozen.rating()).replaceFirst(",", ", ");
        assertThat(differs(spaced.getBytes(UTF_8), Kind.RATING))
                .singleElement()
                .asString()
                .startsWith("It says the same, but from byte ");
    }

    @Test
    void aFileThatCarriesNoInputsIsToldFromOneThatIsNothingOfTheKind() {
        var early = "{\"asOf\":\"2025-12-31\",\"exact\":\"80\",\"parts\":[],\"year\":\"2025\"}";
        assertThat(unusable(early, Kind.RATING)).startsWith("An earlier version froze this file without the figures");
        assertThat(Recomputed.carriesInputs(early)).isFalse();
        assertThat(Recomputed.carriesInputs(text(AFrozen.rating()))).isTrue();
        assertThat(unusable(text(AFrozen.check()), Kind.RATING)).isEqualTo("This is no file of a frozen year's score.");
        assertThat(unusable(text(AFrozen.rating()), Kind.CHECK)).isEqualTo("This is no file of a frozen final check.");
        assertThat(unusable("[]", Kind.CHECK)).isEqualTo("This is no file of a frozen final check.");
        assertThat(unusable("{\"kind\":", Kind.CHECK)).startsWith("This is no sound JSON: ");
        assertThat(unusable(changed(AFrozen.check(), "\"version\":1", "\"version\":2"), Kind.CHECK))
                .startsWith("The file's format is of version 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"actual\":\"8\"/\"actual\":\"8 \"x",
                "\"by\":\"2027-12-31\"/\"by\":\"2027-02-30\"",
                "\"comparator\":\"at-most\"/\"comparator\":\"equals\"",
                "\"word\":\"aim\"/\"word\":\"aims\"",
                "\"counted\":true/\"counted\":1",
                "\"decided\":/\"other\":",
                "\"points\":\"50\"/\"points\":\"1e99\"",
            })
    void whatCanNotBeReadIsToldWithItsName(String edit) {
        var parts = edit.split("/");
        assertThat(unusable(text(AFrozen.rating()).replace(parts[0], parts[1]), Kind.RATING))
                .isNotEmpty();
    }

    @Test
    void theRulesInAFileAreHeldAgainstThePackThatItNames() {
        assertThat(AgainstPack.differences(AFrozen.rating(), AFrozen.EDITION))
                .extracting(Text::en)
                .as("the plan of this pack prints no targets")
                .containsExactly(
                        "the list of the plan's targets: not as in the pack national/2023",
                        "amount, direction or day of target/factories: not as in the pack national/2023",
                        "amount, direction or day of target/hours: not as in the pack national/2023");
        var easier =
                changed(AFrozen.rating(), "\"actual\":\"30\",\"bound\":\"30\"", "\"actual\":\"30\",\"bound\":\"20\"");
        var read = FrozenRating.read(new Look("JSON", object(easier)));
        assertThat(AgainstPack.differences(read, AFrozen.EDITION))
                .extracting(Text::en)
                .contains("what condition/base-stations asks for: not as in the pack national/2023");
    }

    private static List<String> differs(byte[] bytes, Kind kind) {
        if (Recomputed.of(bytes, kind) instanceof Recomputed.Differs(var differences))
            return differences.stream().map(Text::en).toList();
        throw new AssertionError(Recomputed.of(bytes, kind));
    }

    private static String unusable(String text, Kind kind) {
        if (Recomputed.of(text.getBytes(UTF_8), kind) instanceof Recomputed.Unusable(var why)) return why.en();
        throw new AssertionError(Recomputed.of(text.getBytes(UTF_8), kind));
    }

    /** The passage must stand in the file, so that no test passes because the sample has changed. */
    private static String changed(Frozen frozen, String passage, String instead) {
        var text = text(frozen);
        assertThat(text).contains(passage);
        int at = text.indexOf(passage);
        return text.substring(0, at) + instead + text.substring(at + passage.length());
    }

    private static byte[] sealedAnew(String text) {
        var members = new TreeMap<>(object(text).members());
        members.remove(Frozen.DIGEST);
        members.put(Frozen.DIGEST, Json.of(CanonicalJson.sha256Hex(new Json.Obj(members))));
        return CanonicalJson.bytes(new Json.Obj(members));
    }

    private static Json.Obj object(String text) {
        return (Json.Obj) CanonicalJson.parse(text);
    }

    private static byte[] bytes(Frozen frozen) {
        return CanonicalJson.bytes(frozen.json());
    }

    private static String text(Frozen frozen) {
        return CanonicalJson.text(frozen.json());
    }
}
