package org.xiandao.design;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UploadTest extends IslandTest {
    private static final String ZONE = """
            <div class="upload" data-island="upload" data-upload-url="/uploads" data-field="evidence" data-limit="5000">
              <label for="f">材料</label><input type="file" id="f" name="file"><button data-plain-only>上传</button></div>
            """;

    @Test
    void aFileArrivesWholeInChunks() {
        open(ZONE);
        var file = file("协议.pdf", 3500);

        page.locator("#f").setInputFiles(file);

        assertThat(page.locator(".transfers")).containsText("SHA-256 abc123");
        assertThat(server.bytes()).isEqualTo(file.buffer);
        assertThat(server.received()).containsExactly("POST", "PATCH", "PATCH", "PATCH", "PATCH");
    }

    @Test
    void theFormNamesWhatCameWhereItAsksForIt() {
        open("<form>" + ZONE.replace("data-field", "data-into=\"arrived\" data-field") + "</form>");
        page.locator("#f").setInputFiles(file("协议.pdf", 1500));

        assertThat(page.locator("form input[type=hidden][name=arrived]")).hasValue("a");
        assertThat(page.locator("#f")).not().hasAttribute("name", "file");
    }

    @Test
    void afterAReloadTheSameFileGoesOnWhereItStopped() {
        server.breaksUploadsAfter(2000);
        open(ZONE);
        var file = file("协议.pdf", 3500);
        page.locator("#f").setInputFiles(file);
        assertThat(page.locator(".transfers")).containsText("上传中断：稍后再试");
        page.onDialog(dialog -> dialog.accept());

        page.navigate(server.url("/page"));
        assertThat(page.locator(".transfers")).containsText("“协议.pdf”（3.4 KB）上次没有传完");
        server.breaksUploadsAfter(Integer.MAX_VALUE);
        page.locator("#f").setInputFiles(file);

        assertThat(page.locator(".transfers")).containsText("SHA-256 abc123");
        assertThat(server.bytes()).isEqualTo(file.buffer);
        assertThat(server.received().stream().filter("POST"::equals)).hasSize(1);
    }

    @Test
    void aBrokenTransferTriesAgainByItself() {
        server.breaksUploadsAfter(1000);
        open(ZONE);
        page.locator("#f").setInputFiles(file("协议.pdf", 2500));
        assertThat(page.locator(".transfers")).containsText("上传中断");

        server.breaksUploadsAfter(Integer.MAX_VALUE);

        assertThat(page.locator(".transfers")).containsText("已上传 2.4 KB");
    }

    @Test
    void aPausedTransferGoesOnWhenAsked() {
        server.breaksUploadsAfter(1000);
        open(ZONE);
        page.locator("#f").setInputFiles(file("协议.pdf", 2500));
        assertThat(page.locator(".transfers")).containsText("上传中断");
        page.getByText("暂停").click();
        assertThat(page.locator(".transfers")).containsText("已暂停，已上传 1000 B / 2.4 KB");
        server.breaksUploadsAfter(Integer.MAX_VALUE);

        page.getByText("继续").click();

        assertThat(page.locator(".transfers")).containsText("SHA-256 abc123");
    }

    @Test
    void emptyOversizedAndRefusedFilesSayWhatIsWrong() {
        open(ZONE);

        assertThat(page.locator("#f[multiple]")).isAttached();
        page.locator("#f").setInputFiles(new FilePayload[] {file("空.pdf", 0), file("大.pdf", 6000), file("x.exe", 10)});

        assertThat(page.locator(".transfers")).containsText("文件是空的（0 字节）");
        assertThat(page.locator(".transfers")).containsText("文件超过上限 4.9 KB");
        assertThat(page.locator(".transfers")).containsText("不接收可执行文件");
    }

    private static FilePayload file(String name, int size) {
        var bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return new FilePayload(name, "application/pdf", bytes);
    }
}
