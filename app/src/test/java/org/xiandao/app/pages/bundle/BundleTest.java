package org.xiandao.app.pages.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.TourPages;
import org.xiandao.app.security.Visitor;
import org.xiandao.people.Duty;
import org.xiandao.people.PersonId;
import org.xiandao.rules.bundle.BundleCheck;
import org.xiandao.rules.bundle.BundleWriter;
import org.xiandao.rules.bundle.Content;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** Whoever sees a case takes it home in one file and proves it there; what they may not see is not in it. */
class BundleTest extends TourPages {
    private static final String DECIDED = caseOf("national-2024", "INDUSTRY:210100");

    @Autowired
    Seats seats;

    @Autowired
    CaseBundle bundles;

    private byte[] bundle(String login, String caseId) {
        return as(login).bytes("/cases/" + caseId + "/bundle.zip");
    }

    private String applicantOf(String name, String caseId) {
        var lead = leadOf(caseId);
        return somebody(name, lead, Duty.APPLICANT);
    }

    private static SortedMap<String, String> files(byte[] zip) throws IOException {
        var files = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private static void proved(byte[] zip, String... lines) {
        var check = BundleCheck.of(zip);
        assertThat(check.faults()).isEmpty();
        assertThat(check.proved().stream().map(Text::zh).toList().toString()).contains(lines);
    }

    @Test
    void theDecidingOfficeProvesConditionsScoresRankAndTheWholeChain() throws IOException {
        var zip = bundle("ministry", DECIDED);
        proved(zip, "条件判定", "个评分重新合计", "名次第", "哈希链完整", "附件");
        assertThat(bundle("ministry", DECIDED)).isEqualTo(zip);
        assertThat(files(zip)).containsKeys("pack/pack.yaml", "scores.json", "rank.json", "MANIFEST");
    }

    @Test
    void anApplicantProvesTheirOwnWithoutAMarkOrAnExpertsName() throws IOException {
        var zip = bundle(applicantOf("bundled", DECIDED), DECIDED);
        proved(zip, "条件判定", "等于各一级指标之和", "各方共知的事件");
        var files = files(zip);
        assertThat(files).doesNotContainKeys("scores.json", "rank.json");
        for (var expert : state(DECIDED).experts())
            assertThat(files.values()).noneMatch(text -> text.contains(expert.account()));
    }

    @Test
    void aRecommendingOfficeAndAnExpertProveWhatTheyMaySee() throws IOException {
        var province = somebody("bundled-r", office(OfficeKind.INDUSTRY, "210000", Level.PROVINCE), Duty.HANDLER);
        proved(bundle(province, DECIDED), "各方共知的事件");
        var expert = people.person(new PersonId(
                        UUID.fromString(state(DECIDED).experts().getFirst().account())))
                .orElseThrow();
        var seat = seats.find(new Visitor(expert, people.memberships(expert.id()), Optional.empty()), DECIDED)
                .orElseThrow();
        var files = bundles.of(seat);
        var out = new ByteArrayOutputStream();
        BundleWriter.write(files, out);

        proved(out.toByteArray(), "条件判定");
        var told = files(out.toByteArray());
        assertThat(told).containsKey("scores.json").doesNotContainKeys("total.json", "decisions.json", "rank.json");
        assertThat(told.get("events.json")).contains("\"chain\":\"none\"");
        for (var other :
                state(DECIDED).experts().subList(1, state(DECIDED).experts().size()))
            assertThat(told.values()).noneMatch(text -> text.contains(other.account()));
    }

    @Test
    void aChangedByteIsNamedAndAForgeryToldByWhatFollows() throws IOException {
        var zip = bundle("ministry", DECIDED);
        var random = new Random(7);
        for (int i = 0; i < 40; i++) {
            var flipped = zip.clone();
            int at = random.nextInt(zip.length);
            flipped[at] ^= 4;
            var faults = BundleCheck.of(flipped).faults();
            assertThat(faults).as("offset %d", at).hasSize(1);
            assertThat(faults.getFirst().en())
                    .contains("is 0x%02x, was 0x%02x".formatted(flipped[at] & 0xff, zip[at] & 0xff));
        }
        assertThat(forged(zip, "total.json", "\"rounded\":\"", "\"rounded\":\"1"))
                .contains("total 1 in total.json");
        assertThat(forged(zip, "decisions.json", "\"reasons\":\"", "\"reasons\":\"不"))
                .contains("decision 1 in decisions.json");
        assertThat(forged(zip, "facts.json", "\"value\":\"21493\"", "\"value\":\"99999\""))
                .contains("in facts.json is not the submission");
        assertThat(forged(zip, "rank.json", "\"place\":", "\"place\":1")).contains("the place should be");
    }

    /** Changed by somebody who writes a new manifest as well. */
    private static String forged(byte[] zip, String name, String from, String to) throws IOException {
        var contents = new TreeMap<String, Content>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                contents.put(entry.getName(), Content.of(in.readAllBytes()));
        }
        contents.remove("MANIFEST");
        var text = Objects.requireNonNull(files(zip).get(name));
        assertThat(text).contains(from);
        contents.put(name, Content.of(text.replaceFirst(Pattern.quote(from), to).getBytes(StandardCharsets.UTF_8)));
        var out = new ByteArrayOutputStream();
        BundleWriter.write(contents, out);
        return String.join(
                "\n",
                BundleCheck.of(out.toByteArray()).faults().stream()
                        .map(Text::en)
                        .toList());
    }

    @Test
    void theLaunchersExportIsTheSameFileAndOnRecord(@TempDir Path folder) throws IOException {
        var file = folder.resolve("case.zip");

        assertThat(new Export(seats, bundles, people, audit, DECIDED, "ministry", file).run())
                .isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(bundle("ministry", DECIDED));
        assertThat(audit.about(DECIDED))
                .anyMatch(event ->
                        event.action().equals("case.export") && event.actor().equals("ministry"));
        assertThat(new Export(seats, bundles, people, audit, DECIDED, "", file).run())
                .isZero();
        proved(Files.readAllBytes(file), "名次第");
        for (var login : List.of("canton", "nobody"))
            assertThat(new Export(seats, bundles, people, audit, DECIDED, login, file).run())
                    .isEqualTo(1);
        assertThat(as("canton").get("/cases/" + DECIDED + "/bundle.zip").statusCode())
                .isEqualTo(404);
    }
}
