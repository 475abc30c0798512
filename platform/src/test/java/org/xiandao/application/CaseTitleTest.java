package org.xiandao.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Provenance;
import org.xiandao.application.life.Recorded;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;

class CaseTitleTest {
    @TempDir
    Path programmes;

    @Test
    void aCaseIsNamedByTheFieldThatItsEditionSays() throws IOException {
        var edition = edition("named-by: project-name", "named-by: unit-name");
        assertThat(CaseTitle.of(answered("unit-name", " 北原县工信局 "), edition)).isEqualTo("北原县工信局");
        assertThat(CaseTitle.of(answered("project-name", "智造县"), edition)).startsWith("甲县、乙县 · ");
    }

    @Test
    void aCaseWithoutANameGoesByItsApplicants() throws IOException {
        var named = edition("named-by: project-name", "named-by: project-name");
        var nameless = edition("named-by: project-name\n", "");
        assertThat(CaseTitle.of(answered("project-name", " "), named))
                .isEqualTo("甲县、乙县 · " + named.shortTitle().zh());
        assertThat(CaseTitle.of(answered("project-name", "智造县"), nameless)).startsWith("甲县、乙县 · ");
    }

    private Edition edition(String passage, String instead) throws IOException {
        var from = Path.of(System.getProperty("xiandao.root", ".."), "rules/src/test/programmes/northland/2031");
        var to = Files.createTempDirectory(programmes, "one").resolve("northland/2031");
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
        var form = to.resolve("form.yaml");
        assertThat(Files.readString(form)).contains(passage);
        Files.writeString(form, Files.readString(form).replace(passage, instead));
        return Packs.load(to).orThrow();
    }

    private static CaseState answered(String field, String value) {
        var partner = unit("乙县");
        var events = List.of(
                new CaseEvent.CaseOpened("call", "northland/2031", "0".repeat(64), unit("甲县")),
                new CaseEvent.MemberInvited(partner),
                new CaseEvent.MemberJoined(partner.organisation()),
                new CaseEvent.AnswerSaved(field, value, 1, Provenance.DECLARED));
        var recorded = new ArrayList<Recorded>();
        for (var event : events)
            recorded.add(new Recorded(recorded.size() + 1, Instant.EPOCH, "filler", "填报人", "甲县", event));
        return CaseState.NONE.then(recorded);
    }

    private static Applicant unit(String name) {
        return new Applicant(name, name, "990101", name, Level.COUNTY, List.of(), Map.of());
    }
}
