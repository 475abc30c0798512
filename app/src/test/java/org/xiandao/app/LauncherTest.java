package org.xiandao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private static final Path LAUNCHER = Path.of(System.getProperty("xiandao.root"), "xiandao");

    @TempDir
    Path folder;

    private record Ended(int code, String said) {}

    @Test
    void withoutAJdkItSaysInBothLanguagesWhatToDo() throws Exception {
        Path asksForMore = folder.resolve("xiandao");
        Files.writeString(asksForMore, Files.readString(LAUNCHER).replace("java_needed=25", "java_needed=999"));
        var ended = run(asksForMore, "serve");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said())
                .contains("没有找到 JDK 999")
                .contains("JDK 999 or later was not found")
                .contains("JAVA_HOME")
                .hasLineCount(2);
    }

    @Test
    void aWordItDoesNotKnowIsAnsweredWithThoseItDoes() throws Exception {
        var ended = run(LAUNCHER, "sreve");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.said()).contains("serve", "test", "fmt", "rules", "export", "bench");
        assertThat(run(LAUNCHER, "help").code()).isZero();
    }

    @Test
    void rulesFetchTheirLibrariesWhereOnlyTheServerWasBuiltBefore() throws Exception {
        Path launcher = folder.resolve("xiandao");
        Files.copy(LAUNCHER, launcher);
        Files.createDirectories(folder.resolve("rules/src"));
        Files.createFile(folder.resolve("pom.xml"));
        Files.createFile(folder.resolve("rules/pom.xml"));
        Files.createDirectories(folder.resolve("rules/target"));
        Files.createFile(folder.resolve("rules/target/rules-0.1.0.jar"));
        Path maven = Files.createDirectory(folder.resolve("bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\nmkdir -p rules/target/libraries\necho \"asked for $*\"\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        assertThat(run(launcher, "rules").said()).contains("asked for", "dependency:copy-dependencies");
        assertThat(run(launcher, "rules").said()).doesNotContain("asked for");
    }

    private Ended run(Path script, String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", script.toString(), command).redirectErrorStream(true);
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, first) -> first + path);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
