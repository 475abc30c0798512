package org.xiandao.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.load.ASamplePack;

class RulesCommandTest {
    private static final String CASE = """
            as-of: 2031-09-30
            subjects: [{area: "990100", level: city, titles: []}]
            values: {stations: 30000, residents: 10000000, factories-with-ten-scenes: 2}
            """;

    @TempDir
    Path home = Path.of("");

    private String said = "";

    @BeforeEach
    void aHouseWithOnePack() throws IOException {
        write("northland/2031", ASamplePack.asItIs());
        copy(Path.of(System.getProperty("xiandao.root"), "catalogue"), home.resolve("catalogue"));
    }

    @Test
    void aSoundPackLintsWithoutFault() {
        assertThat(run("lint")).isZero();
        assertThat(said).contains("0 处错误，0 处提醒");
    }

    @Test
    void aFaultIsPrintedWithFileLineColumnAndWhatToDo() throws IOException {
        write("northland/2031", ASamplePack.asItIs().with("rating.yaml", "from: 80, below: 90", "from: 80, below: 91"));
        assertThat(run("lint", "northland/2031", "--lang", "en")).isEqualTo(1);
        assertThat(said)
                .contains("northland/2031/rating.yaml:2:22  From 90 to 91 two bands overlap — Let each band begin")
                .contains("faults 1, warnings 0");
    }

    @Test
    void aRefusedPackIsAFaultForEveryCommand() throws IOException {
        write("northland/2031", ASamplePack.asItIs().with("pack.yaml", "level: province", "level: provinz"));
        for (var command :
                List.of("lint", "test", "coverage", "print northland/2031", "diff northland/2031 northland/2031"))
            assertThat(run(command.split(" "))).as(command).isEqualTo(1);
        assertThat(said).contains("pack.yaml:6:8");
    }

    @Test
    void thePacksTestsAreRun() throws IOException {
        assertThat(run("test", "northland/2031")).isZero();
        assertThat(said).contains("9 个测试，0 个不通过");
        write(
                "northland/2031",
                ASamplePack.asItIs().with("tests/rating.yaml", "{score: 89.99, is: 4}", "{score: 89.99, is: 5}"));
        assertThat(run("test", "--lang", "en")).isEqualTo(1);
        assertThat(said).contains("stars of 89.99: expected 5, got 4");
    }

    @Test
    void twoEditionsAreCompared() throws IOException {
        write(
                "northland/2032",
                ASamplePack.asItIs()
                        .with("pack.yaml", "northland/2031", "northland/2032")
                        .with("conditions.yaml", "above: 30", "above: 31"));
        assertThat(run("diff", "northland/2031", "northland/2032")).isZero();
        assertThat(said).contains("修改 条件 base-stations").contains("超过 30 个/万人 → 每万人5G基站数 超过 31 个/万人");
        assertThat(run("diff", "northland/2031", "northland/2031")).isZero();
        assertThat(said).contains("规则没有不同");
    }

    @Test
    void madeUpCitiesAreSimulatedUnderBothReadings() throws IOException {
        var page = home.resolve("page.html").toString();
        assertThat(run("simulate", "northland/2031", "--cities", "12", "--years", "2", "--html", page))
                .isZero();
        assertThat(said).contains("12 个虚构城市，2 年", "甲 本规则的读法", "乙 另一种读法", "第 2 年");
        assertThat(Path.of(page)).content().contains("<svg");
        assertThat(run("simulate", "northland/2031", "--cities", "0")).isEqualTo(2);
        assertThat(said).contains("--cities 应为 1 至 10000 的整数，写的是 0");
        assertThat(run("simulate", "northland/2031", "--years")).isEqualTo(2);
        assertThat(run("simulate")).isEqualTo(2);
    }

    @Test
    void coverageListsReasonsAndWhatNoTestExpects() throws IOException {
        assertThat(run("coverage")).isZero();
        assertThat(said).contains("10 条，8 条有条款").contains("立规目的，无程序后果");
        write(
                "northland/2031",
                ASamplePack.asItIs()
                        .with(
                                "sources.yaml",
                                "  - {doc: rules, at: 第十条, reason: {zh: 施行日期，由版本承载, en: \"Its entry into force, which the edition carries\"}}\n",
                                "")
                        .without("tests/rating.yaml"));
        assertThat(run("coverage")).isEqualTo(1);
        assertThat(said).contains("没有条款也没有理由：rules 第十条").contains("没有测试：星级 5");
    }

    @Test
    void aCaseIsExplained() throws IOException {
        assertThat(run("explain", "northland/2031", file("case.yaml", CASE))).isZero();
        assertThat(said).contains("还差 1 个5G基站").contains("满足 2 项").contains("无法判定 1 项");
    }

    @Test
    void aFrozenSubmissionIsExplained() throws IOException {
        var submission = Json.object()
                .with("at", "2031-09-30T01:00:00Z")
                .with(
                        "applicants",
                        List.of(Json.object()
                                        .with("area", "990100")
                                        .with("name", "北城市")
                                        .with("level", "CITY")
                                        .with("titles", List.<Json>of().stream().collect(Json.array()))
                                        .end())
                                .stream()
                                .collect(Json.array()))
                .with(
                        "answers",
                        Json.Obj.of(Map.of(
                                "stations.now",
                                value("30,001"),
                                "residents",
                                value("10000000"),
                                "no-incidents",
                                value("yes"))))
                .end();
        assertThat(run("explain", "northland/2031", file("submission.json", CanonicalJson.text(submission))))
                .isZero();
        assertThat(said).contains("30,001 ÷ 10,000,000").contains("截至 2031-09-30");
    }

    @Test
    void aCaseThatCannotBeReadIsRefusedWithItsPlace() throws IOException {
        assertThat(run("explain", "northland/2031", file("case.yaml", CASE.replace("as-of", "asof"))))
                .isEqualTo(1);
        assertThat(said).contains("case.yaml:1:1  缺少键 as-of").contains("是不是 as-of？");
        assertThat(run("explain", "northland/2031", file("case.json", "[]"))).isEqualTo(1);
        assertThat(said).contains("这不是申报材料快照");
    }

    @Test
    void thePagePutsTheLawBesideTheRule() throws IOException {
        var page = home.resolve("page.html");
        assertThat(run("print", "northland/2031", page.toString())).isZero();
        var html = Files.readString(page);
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
                .contains("<mark>每万人拥有5G基站数超过30个</mark>")
                .contains("本地约定 D-04")
                .contains("理由：从宽解释")
                .contains("没有条款：立规目的")
                .doesNotContain("http://", "https://", "<script");
        assertThat(run("print", "northland/2031", "--lang", "en")).isZero();
        assertThat(said).contains("<html lang=\"en\">").contains("Local choice D-04");
    }

    @Test
    void whatIsNotUnderstoodGivesTheUsage() {
        for (var command : List.of(
                "",
                "lnit",
                "lint nowhere/2031",
                "diff northland/2031",
                "explain",
                "print",
                "explain northland/2031 nowhere.yaml"))
            assertThat(run(command.isEmpty() ? new String[0] : command.split(" ")))
                    .as(command)
                    .isEqualTo(2);
        assertThat(said).contains("rules explain PACK CASE.yaml|SUBMISSION.json");
    }

    private static Json value(String value) {
        return Json.object().with("value", value).end();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) Files.copy(path, to.resolve(from.relativize(path)));
        }
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        int exit = RulesCommand.run(List.of(arguments), home, new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text).toString();
    }

    private void write(String id, ASamplePack pack) throws IOException {
        var folder = home.resolve("programmes").resolve(id);
        for (var name : List.of("tests/rating.yaml")) Files.deleteIfExists(folder.resolve(name));
        for (var file : pack.files().entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
