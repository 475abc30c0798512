package org.xiandao.rules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.trial.AFrozen;
import org.xiandao.rules.trial.Frozen;

class VerifyFrozenCommandTest {
    @TempDir
    Path folder = Path.of("");

    private String said = "";

    @Test
    void aSoundRatingTellsItsScoreWhatAPersonJudgedAndItsDigest() throws IOException {
        var rating = AFrozen.rating();
        assertThat(run(folder, "rating", file("score.json", bytes(rating)))).isZero();
        assertThat(said)
                .contains(
                        "score.json  一致：逐项重算，结果和每个字节都相同",
                        "2025 年得分 80.00（精确值 80，满分 100），按分档 4 星；评定 4 星",
                        "距 5 星还差 10 分",
                        "由人评分，照录：建设质量评价 17.5 分",
                        "由数重算，实际的数和按路径应有的数照录 8 项",
                        "含答复或认定，照录后重算 1 项",
                        "由人判断，照录 1 项",
                        "item/1.2.1",
                        "这里没有摘要为 " + rating.under().sha256() + " 的规则包",
                        "SHA-256 " + CanonicalJson.sha256Hex(bytes(rating)));
        assertThat(run(folder, "rating", file("score.json", bytes(rating)), "--lang", "en"))
                .isZero();
        assertThat(said).contains("identical: computed again line by line", "judged by a person, taken as given: 1");
    }

    @Test
    void aSoundCheckTellsItsTargetsAndHoldsItsRulesAgainstThePackThatIsHere() throws IOException {
        var file = file("1.json", bytes(AFrozen.check()));
        assertThat(run(folder, "check", file)).isZero();
        assertThat(said).contains("1.json  一致", "目标 4 项：完成 3，未完成 1；结论是规则允许的（由人决定）");
        assertThat(run(AFrozen.ROOT, "check", file, "--lang", "en")).isEqualTo(1);
        assertThat(said).contains("✗ amount, direction or day of target/hours: not as in the pack national/2023");
    }

    @Test
    void aFlippedDigitIsToldWithAllThatItChanges() throws IOException {
        var text = CanonicalJson.text(AFrozen.rating().json()).replace("\"actual\":\"8\"", "\"actual\":\"7\"");
        assertThat(run(folder, "rating", file("score.json", text.getBytes(UTF_8))))
                .isEqualTo(1);
        assertThat(said)
                .contains(
                        "score.json  不一致",
                        "✗ 内容被改动：文件记的摘要是",
                        "✗ parts › targets › lines › target/factories › holds：文件记的是 yes，重算得 no",
                        "✗ parts › targets › earned：文件记的是 37.5，重算得 25",
                        "✗ exact：文件记的是 80，重算得 67.5",
                        "✗ next › open › target/factories：文件记的是 （无），重算得 {\"id\":\"target/factories\",\"worth\":\"12.5\"}",
                        "✗ stars：文件记的是 4，重算得 2");
    }

    @Test
    void oneUnsoundFileAmongSeveralIsEnoughToFail() throws IOException {
        var good = file("good.json", bytes(AFrozen.rating()));
        var early = file("early.json", "{\"parts\":[],\"year\":\"2024\"}".getBytes(UTF_8));
        assertThat(run(folder, "rating", good, early)).isEqualTo(1);
        assertThat(said).contains("good.json  一致", "early.json  这份文件由早先的版本固定，没有写入计算所依据的数，不能重算");
        assertThat(run(folder, "rating", file("other.json", bytes(AFrozen.check()))))
                .isEqualTo(1);
        assertThat(said).contains("other.json  这不是固定下来的年度评价得分文件。");
    }

    @Test
    void whatIsNotUnderstoodGivesTheUsage() {
        for (var command : List.of("rating", "check", "check nowhere.json"))
            assertThat(run(folder, command.split(" "))).as(command).isEqualTo(2);
        assertThat(said).contains("读不到文件 nowhere.json", "verify rating FILE…", "verify check FILE…");
    }

    private int run(Path home, String... arguments) {
        var out = new ByteArrayOutputStream();
        int exit = VerifyCommand.run(List.of(arguments), home, new PrintStream(out, true, UTF_8));
        said = out.toString(UTF_8);
        return exit;
    }

    private static byte[] bytes(Frozen frozen) {
        return CanonicalJson.bytes(frozen.json());
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }
}
