package org.xiandao.app.pages.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.base.Actor;
import org.xiandao.expert.Entry;
import org.xiandao.expert.ExpertPool;
import org.xiandao.people.Duty;
import org.xiandao.people.Member;
import org.xiandao.people.Organisation;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** The pool as a file: in by a look, out as it came in. */
class ExpertFilesTest extends TourPages {
    private static final String IMPORT = "/office/experts/import";

    @Autowired
    ExpertPool pool;

    private String keeper(String area) {
        Organisation office = office(OfficeKind.INDUSTRY, area, Level.PROVINCE);
        return somebody("keeper" + area, office, Duty.SECRETARY);
    }

    private List<Entry> pool(String login) {
        Actor actor = people
                .memberships(people.personWithLogin(login).orElseThrow().id())
                .stream()
                .map(Member::actor)
                .findFirst()
                .orElseThrow();
        return pool.of(actor);
    }

    /** Rows written into the template, in its own columns. */
    private static byte[] filled(byte[] template, List<List<String>> rows) throws IOException {
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(template))) {
            var sheet = book.getSheetAt(0);
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r + 1);
                for (int c = 0; c < rows.get(r).size(); c++)
                    row.createCell(c + 1).setCellValue(rows.get(r).get(c));
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static List<String> row(String name, String area, String most) {
        return List.of(
                name, "教授", "演示大学", "", "发展政策；基础设施", area, "某公司｜｜2015-07｜2020-06", "中文", "", most, "13812341234", "");
    }

    private HttpResponse<String> bring(Browser browser, byte[] file) {
        return upload(browser, IMPORT, IMPORT, Map.of(), "file", file);
    }

    private String written(Browser browser, byte[] file) {
        var at = Browser.location(bring(browser, file));
        assertThat(at).contains("/office/experts/imports/");
        var look = browser.get(at).body();
        browser.post(at, at, form());
        return look;
    }

    @Test
    void goodRowsAreWrittenFaultyOnesStayAndTheSameFileTwiceChangesNothing() throws IOException {
        var login = keeper("370000");
        var browser = as(login);
        var template = browser.bytes("/office/experts/template.xlsx");
        var file = filled(template, List.of(row("甲", "济南市", "5"), row("乙", "月球", "很多"), row("丙", "370200", "3")));

        var look = written(browser, file);

        assertThat(look).contains("月球").contains("第 3 行").contains("新增 2 名");
        assertThat(pool(login)).extracting(entry -> entry.profile().name()).containsExactlyInAnyOrder("甲", "丙");
        assertThat(written(browser, file)).contains("新增 0 名，修改 0 名，不变 2 名，有误 1 行");
        assertThat(pool(login)).allMatch(entry -> entry.version() == 1);

        var exported = browser.bytes("/office/experts/experts.xlsx");
        assertThat(Browser.location(bring(browser, exported))).isNotEmpty();
        assertThat(written(browser, exported)).contains("新增 0 名，修改 0 名，不变 2 名，有误 0 行");
        assertThat(written(browser, filled(template, List.of(row("甲", "济南市", "9")))))
                .contains("修改 1 名");
        assertThat(pool(login)).anyMatch(entry -> entry.profile().most() == 9 && entry.version() == 2);
    }

    @Test
    void whatIsNoTableOfExpertsIsRefused() {
        var browser = as("province");
        var page = bring(browser, "%PDF-1.4\n\u0000".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("这不是 .xlsx");
        var county = as("city");
        var other = county.bytes("/ledger/enterprise/files/template.xlsx");
        var wrong = bring(browser, other);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("专家").contains("企业");
        var none = bring(browser, new byte[0]);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("请选择要导入的文件");
        var missing = browser.post(IMPORT, IMPORT, form());
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("请选择要导入的文件");
        var broken = bring(browser, "PK\u0003\u0004 no zip".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("不是真正的 .xlsx").doesNotContain("END header", "zip");
        var text = bring(browser, "只是一段文字".getBytes(StandardCharsets.UTF_8));
        assertThat(text.statusCode()).isEqualTo(422);
        assertThat(text.body()).contains("第一行里没有一列");
    }

    @Test
    void threeThousandRowsNeedNoPasswordEach() throws IOException {
        var login = keeper("410000");
        var browser = as(login);
        var rows = new ArrayList<List<String>>();
        for (int n = 0; n < 3_000; n++) rows.add(row("专家" + n, "410100", "5"));
        var file = filled(browser.bytes("/office/experts/template.xlsx"), rows);
        var at = Browser.location(bring(browser, file));
        var begun = System.nanoTime();

        browser.post(at, at, form());

        assertThat((System.nanoTime() - begun) / 1_000_000_000).isLessThan(60);
        assertThat(pool(login)).hasSize(3_000);
    }
}
