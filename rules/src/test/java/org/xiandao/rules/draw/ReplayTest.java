package org.xiandao.rules.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

class ReplayTest {
    private static final SealedDraw SEALED = ADrawing.ofTwelve(2, 3)
            .with(ADrawing.conflict("e01", "c1"))
            .with(new Limits(Optional.of(2), Optional.of(1), List.of(new Limits.AtLeast("safety", 1))))
            .drawn();

    @Test
    void theRecordOfADrawIsDrawnAgainByteForByte() {
        assertThat(Replay.verify(SEALED.bytes())).isEqualTo(new Replay.Identical(SEALED));
        assertThat(ADrawing.drawn(SEALED.drawing()).bytes()).isEqualTo(SEALED.bytes());
    }

    /** What it was when this was written. If it changes, {@link DrawRecord#VERSION} must grow. */
    @Test
    void theSameDrawingGivesTheSamePeopleForEver() {
        assertThat(SEALED.experts("c1")).containsExactly("e02", "e08", "e09");
        assertThat(SEALED.experts("c2")).containsExactly("e07", "e10", "e12");
        assertThat(SEALED.digest()).isEqualTo("582b0b2ec5341e7f01ff25d11cb934248cc2ffdd8b3304a4152117950276eac8");
    }

    @Test
    void theRecordNamesTheLibraryThatDrew() throws IOException {
        var library = new Properties();
        try (var in = CapacityScalingMinimumCostFlow.class.getResourceAsStream(
                "/META-INF/maven/org.jgrapht/jgrapht-core/pom.properties")) {
            library.load(in);
        }
        assertThat(Network.LIBRARY).startsWith("JGraphT " + library.getProperty("version") + ",");
    }

    @Test
    void everyFlippedBitIsCaught() {
        var bytes = SEALED.bytes();
        for (int at = 0; at < bytes.length; at++) {
            var flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            assertThat(Replay.verify(flipped)).as("byte %d", at).isNotInstanceOf(Replay.Identical.class);
        }
    }

    @Test
    void anExpertPutInAnothersPlaceIsNamed() {
        var drawn = SEALED.experts("c1").getFirst();
        var text = new String(SEALED.bytes(), UTF_8);
        var forged = text.replaceFirst(
                "\"expert\":\"" + drawn + "\",\"missingFields\"", "\"expert\":\"e01\",\"missingFields\"");
        assertThat(differs(forged.getBytes(UTF_8)))
                .isEqualTo("cases › c1 › chosen › 1 › expert: the file says e01, computed again it is " + drawn);
    }

    @Test
    void aForgedRecordWithADigestOfItsOwnIsCaught() {
        var forged = resealed(json -> {
            var cases = new ArrayList<>(((Json.Arr) json.get("cases").orElseThrow()).items());
            cases.removeLast();
            return with(json, "cases", new Json.Arr(cases));
        });
        assertThat(differs(forged)).startsWith("cases › c2: the file says (nothing), computed again it is {");
    }

    @Test
    void aChangedInputIsNamedByItsDigest() {
        var text = new String(SEALED.bytes(), UTF_8).replace("worked there until 2030", "worked there until 2020");
        assertThat(differs(text.getBytes(UTF_8)))
                .startsWith("The input was changed: the file says its digest is \"")
                .contains("its content gives ");
    }

    @Test
    void theSameContentWrittenOtherwiseIsNotTheOriginalFile() {
        var text = " " + new String(SEALED.bytes(), UTF_8);
        assertThat(differs(text.getBytes(UTF_8))).contains("from byte 0 on it is written otherwise");
    }

    @Test
    void somethingAddedToTheRecordIsNamed() {
        assertThat(differs(CanonicalJson.bytes(with(SEALED.json(), "note", Json.of("x")))))
                .isEqualTo("record › note: the file says x, computed again it is (nothing)");
    }

    @Test
    void aRecordSealedByAnotherVersionOfTheLibraryIsTheSameDraw() {
        var other = DrawRecord.by("another library", SEALED);
        assertThat(other.digest()).isNotEqualTo(SEALED.digest());
        assertThat(Replay.verify(other.bytes())).isEqualTo(new Replay.Identical(other));
    }

    @Test
    void whatIsNoRecordOfADrawIsToldSo() {
        assertThat(why("[]".getBytes(UTF_8))).containsExactly("This is no record of a draw.");
        assertThat(why("{".getBytes(UTF_8)).getFirst()).startsWith("This is no sound JSON: At character 1");
        assertThat(why(CanonicalJson.bytes(with(SEALED.json(), "version", Json.of(2)))))
                .containsExactly("It was drawn by version 2; this program draws by version 1.");
        assertThat(why(CanonicalJson.bytes(Json.object()
                        .with("kind", "xiandao-draw")
                        .with("version", 1)
                        .with("inputDigest", CanonicalJson.sha256Hex(new Json.Null()))
                        .with("input", new Json.Null())
                        .end())))
                .contains(
                        "At input an object is expected, not null.", "At input.experts a list is expected, not null.");
    }

    @Test
    void allThatCannotBeReadIsToldAtOnceWithItsPlace() {
        var input = DrawingJson.of(SEALED.drawing());
        var text = CanonicalJson.text(input)
                .replace("\"available\":true,", "\"available\":\"yes\",")
                .replace("\"2031-09-30\"", "\"30.9.2031\"")
                .replace("\"employer\"", "\"friend\"");
        var reading = (DrawingReader.Reading.Refused) DrawingReader.read(CanonicalJson.parse(text));
        assertThat(reading.faults())
                .extracting(it -> it.text().en())
                .contains(
                        "At input.date a date (2031-01-31) is expected, not \"30.9.2031\".",
                        "At input.experts[0].available true or false is expected, not \"yes\".",
                        "At input.conflicts[0].kind employer | family | financial | earlier-involvement | same-area | "
                                + "same-unit | other is expected, not \"friend\".");
        assertThat(reading.faults())
                .extracting(it -> it.text().zh())
                .contains("input.date 处应为日期（2031-01-31），实际是 \"30.9.2031\"。");
    }

    private static String differs(byte[] bytes) {
        return ((Replay.Differs) Replay.verify(bytes)).first().en();
    }

    private static List<String> why(byte[] bytes) {
        return ((Replay.NotADraw) Replay.verify(bytes))
                .why().stream().map(it -> it.en()).toList();
    }

    private static byte[] resealed(UnaryOperator<Json.Obj> change) {
        var members = new TreeMap<>(change.apply(SEALED.json()).members());
        members.remove("digest");
        var json = new Json.Obj(members);
        return CanonicalJson.bytes(with(json, "digest", Json.of(CanonicalJson.sha256Hex(json))));
    }

    private static Json.Obj with(Json.Obj json, String name, Json value) {
        var members = new TreeMap<>(json.members());
        members.put(name, value);
        return new Json.Obj(members);
    }
}
