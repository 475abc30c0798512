package org.xiandao.app.pages.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;

/** The files of an application: they arrive in pieces, and bad ones not at all. */
class FileUploadTest extends AnApplicant {
    @Test
    void aFileArrivesInPiecesIsListedAndComesBackAsADownload() {
        var id = opened();
        var pdf = ("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
        var upload = begin(id, "证明.pdf", pdf.length);
        assertThat(upload.statusCode()).isEqualTo(201);
        var at = "/cases/" + id + "/uploads/" + upload.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        assertThat(patch(at, 0, Arrays.copyOf(pdf, 9)).headers().firstValue("Upload-Offset"))
                .contains("9");
        assertThat(patch(at, 0, pdf).statusCode()).isEqualTo(409);
        var whole = patch(at, 9, Arrays.copyOfRange(pdf, 9, pdf.length));

        assertThat(whole.statusCode()).isEqualTo(201);
        var file = cases.get(id).files().getFirst();
        assertThat(whole.body()).contains(file.sha256());
        var download = li.get("/cases/" + id + "/files/" + file.id());
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(new Browser(port).get("/cases/" + id + "/files/" + file.id()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void badFilesAreRefusedWithTheReason() {
        var id = opened();

        var empty = begin(id, "空.pdf", 0);
        var large = begin(id, "大.pdf", 2_000_000);
        var program = begin(id, "a.exe", 10);
        var renamed = begin(id, "b.pdf", 4);
        var at = "/cases/" + id + "/uploads/" + renamed.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        var disguised = patch(at, 0, new byte[] {'M', 'Z', 0, 1});

        assertThat(List.of(empty.statusCode(), large.statusCode(), program.statusCode(), disguised.statusCode()))
                .containsExactly(422, 413, 415, 415);
        assertThat(empty.body()).contains("0 字节");
        assertThat(disguised.body()).contains("与扩展名不符");
        assertThat(audit.about(id)).anyMatch(line -> line.detail().contains("NOT_WHAT_ITS_NAME_SAYS"));
        assertThat(cases.get(id).files()).isEmpty();
    }

    @Test
    void anUploadGivenUpIsForgotten() {
        var id = opened();
        var upload = begin(id, "证明.pdf", 9);
        var at = "/cases/" + id + "/uploads/" + upload.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        assertThat(li.send(script(li, at).DELETE().build()).statusCode()).isEqualTo(204);
        assertThat(patch(at, 0, new byte[] {1}).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> begin(String id, String name, long size) {
        return li.send(script(li, "/cases/" + id + "/uploads")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"%s\",\"size\":%d,\"field\":\"unit-name\"}".formatted(name, size)))
                .build());
    }

    private HttpResponse<String> patch(String at, long offset, byte[] bytes) {
        return li.send(script(li, at)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", String.valueOf(offset))
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build());
    }
}
