package org.xiandao.rules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiandao.rules.bundle.BundleWriter;
import org.xiandao.rules.bundle.Content;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.draw.Draw;
import org.xiandao.rules.draw.Drawing;
import org.xiandao.rules.draw.Expert;
import org.xiandao.rules.draw.Limits;
import org.xiandao.rules.draw.SealedDraw;
import org.xiandao.rules.draw.Seed;

class VerifyCommandTest {
    private static final LocalDate DAY = LocalDate.of(2031, 9, 30);

    @TempDir
    Path home = Path.of("");

    private String said = "";

    @Test
    void aSoundRecordIsIdentical() throws IOException {
        assertThat(run("draw", file("first.json", first().bytes()))).isZero();
        assertThat(said)
                .contains("一致：重新抽取 2 个案卷、4 人次，结果相同", "摘要 " + first().digest(), "由 1 份申报材料的摘要算出")
                .doesNotContain("不一致");
        assertThat(run("draw", file("first.json", first().bytes()), "--lang", "en"))
                .isZero();
        assertThat(said).contains("identical: drawn again, 4 seats in 2 cases, the same people");
    }

    @Test
    void aFlippedByteIsSaidWithWhatDiffers() throws IOException {
        var text = new String(first().bytes(), UTF_8).replaceFirst("\"after\":1", "\"after\":2");
        assertThat(run("draw", file("first.json", text.getBytes(UTF_8)))).isEqualTo(1);
        assertThat(said).contains("不一致：loads › 1 › after：文件记的是 2，重算得 1");
    }

    @Test
    void whatIsNoBundleOrLacksItsCaseIsSaidInBothLanguages() throws IOException {
        var noZip = file("no.zip", "PK".getBytes(UTF_8));
        assertThat(run("bundle", noZip)).isEqualTo(1);
        assertThat(said).contains("核验不通过", "不是完整的 zip");
        var out = new ByteArrayOutputStream();
        BundleWriter.write(new TreeMap<>(Map.of("pack/pack.yaml", Content.of("x".getBytes(UTF_8)))), out);
        assertThat(run("bundle", file("bare.zip", out.toByteArray()), "--lang", "en"))
                .isEqualTo(1);
        assertThat(said).contains("whole: every byte of 1 files", "case.json is missing");
        assertThat(run("bundle", "nowhere.zip")).isEqualTo(2);
        assertThat(said).contains("读不到文件 nowhere.zip", "verify bundle FILE…");
    }

    @Test
    void aReplacementIsFollowedBackToTheDrawItReplacesSeatsOf() throws IOException {
        var first = first();
        var gone = new Drawing.GivenUp("c1", first.experts("c1").getFirst(), Case.Why.HEALTH);
        var second = drawn(Drawing.replacing(first, List.of(gone), DAY));
        var later = file("second.json", second.bytes());
        assertThat(run("draw", later)).isZero();
        assertThat(said).contains("补抽，原记录的摘要 " + first.digest());
        assertThat(run("draw", later, file("first.json", first.bytes()))).isZero();
        assertThat(said).contains("补抽：其他专家都保留了名额");
    }

    @Test
    void whatIsNoRecordOfADrawIsSaidSo() throws IOException {
        assertThat(run("draw", file("other.json", "{\"kind\":\"letter\"}".getBytes(UTF_8))))
                .isEqualTo(1);
        assertThat(said).contains("other.json  这不是抽取记录。");
        assertThat(run("draw", file("broken.json", "{\"kind\":".getBytes(UTF_8)), "--lang", "en"))
                .isEqualTo(1);
        assertThat(said).contains("broken.json  This is no sound JSON: At character 8: the text ends too early.");
        assertThat(run("draw", file("binary.json", new byte[] {80, 75, 3, 4, (byte) 0xff})))
                .isEqualTo(1);
        assertThat(said).contains("这不是完整的 JSON 文件");
    }

    @Test
    void whatIsNotUnderstoodGivesTheUsage() {
        for (var command : List.of("", "drew", "draw", "draw nowhere.json"))
            assertThat(run(command.isEmpty() ? new String[0] : command.split(" ")))
                    .as(command)
                    .isEqualTo(2);
        assertThat(said).contains("读不到文件 nowhere.json", "verify draw FILE…");
    }

    private static SealedDraw first() {
        var experts = new ArrayList<Expert>();
        for (int i = 1; i <= 6; i++)
            experts.add(
                    new Expert("e" + i, List.of("networks"), "99" + i, Optional.empty(), true, 0, 2, Optional.of(DAY)));
        return drawn(new Drawing(
                DAY,
                experts,
                List.of(of("c1"), of("c2")),
                List.of(),
                Limits.NONE,
                Seed.of(List.of("0".repeat(64))),
                Optional.empty()));
    }

    private static Case of(String id) {
        return new Case(id, "990", List.of("networks"), 2, List.of(), List.of(), List.of());
    }

    private static SealedDraw drawn(Drawing drawing) {
        if (Draw.of(drawing) instanceof Draw.Drawn(var sealed)) return sealed;
        throw new AssertionError(Draw.of(drawing));
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        int exit = VerifyCommand.run(List.of(arguments), home, new PrintStream(out, true, UTF_8));
        said = out.toString(UTF_8);
        return exit;
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(home.resolve(name), bytes).toString();
    }
}
