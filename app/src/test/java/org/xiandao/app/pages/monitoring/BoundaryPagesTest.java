package org.xiandao.app.pages.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.pages.TourPages;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;

/** With squares for areas: no boundary comes with the house, nor with its tests. */
class BoundaryPagesTest extends TourPages {
    private static final String PAGE = "/admin/boundaries";

    @Autowired
    private Areas areas;

    private byte[] squares() {
        var codes = areas.children("210000").stream().map(Area::code).toList();
        return codes.stream()
                .map(code -> """
                        {"type": "Feature", "properties": {"code": %s}, "geometry": {"type": "Polygon", "coordinates":
                         [[[%2$d, 40], [%3$d, 40], [%3$d, 39], [%2$d, 39], [%2$d, 40]]]}}""".formatted(code, 100 + codes.indexOf(code), 101 + codes.indexOf(code)))
                .collect(Collectors.joining(",", "{\"type\": \"FeatureCollection\", \"features\": [", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aMapIsDrawnOnlyFromAnAdministratorsFileAndPrintsItsApproval() {
        var admin = as("admin");
        assertThat(as("province").get("/monitoring").body()).doesNotContain("picture boundary");
        var faulty = upload(admin, PAGE, PAGE, Map.of("area", "210000", "approval", ""), "file", squares());
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("href=\"#f-approval\"", "请填写审图号");

        var placed =
                upload(admin, PAGE, PAGE, Map.of("area", "210000", "approval", "GS京（2031）0001号"), "file", squares());
        assertThat(placed.statusCode()).isEqualTo(302);
        assertThat(as("province").get("/monitoring").body())
                .contains("picture boundary", "审图号：GS京（2031）0001号", "area=210100");
        assertThat(as("province").get("/monitoring/pictures/boundary.svg").body())
                .startsWith("<svg xmlns")
                .contains("审图号：GS京（2031）0001号")
                .doesNotContain("<a ");
        assertThat(audit.about("210000")).anyMatch(event -> event.action().equals("boundary.place"));

        admin.post(PAGE, PAGE + "/remove", form("area", "210000"));
        assertThat(as("province").get("/monitoring").body()).doesNotContain("picture boundary");
        assertThat(as("province").get("/monitoring/pictures/boundary.svg").statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyAnAdministratorBringsMaps() {
        assertThat(as("ministry").get(PAGE).statusCode()).isEqualTo(403);
    }
}
