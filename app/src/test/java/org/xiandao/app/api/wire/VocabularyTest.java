package org.xiandao.app.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.pack.Workflow;

class VocabularyTest {
    private static final Pattern KIND = Pattern.compile("\"([A-Z]+(_[A-Z]+)*)\"");

    @Test
    void everythingThatWaitsForSomebodyHasItsWord() throws IOException {
        var tasks = Files.readString(Path.of(
                System.getProperty("xiandao.root"), "platform/src/main/java/org/xiandao/application/Tasks.java"));
        var kinds = KIND.matcher(tasks).results().map(MatchResult::group).map(text -> text.replace("\"", ""));
        var stages = Stream.of(Workflow.Kind.values()).map(Enum::name);
        assertThat(Stream.concat(kinds, stages)).isNotEmpty().allSatisfy(Vocabulary.TaskKind::valueOf);
    }
}
