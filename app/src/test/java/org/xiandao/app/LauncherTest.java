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
        assertThat(ended.said()).contains("serve", "test", "fmt", "rules", "bench");
        assertThat(run(LAUNCHER, "help").code()).isZero();
    }

    private static Ended run(Path script, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", script.toString(), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
