package org.xiandao.app.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xiandao.app.pages.TourPages;

class DeskTest extends TourPages {
    private static final Pattern LISTED = Pattern.compile("共有 (\\d+) 项待办");
    private static final Pattern BADGE = Pattern.compile("href=\"/desk\"[^>]*>[^<]*<span class=\"count\">(\\d+)");

    @Test
    void everyPageTellsAsManyThingsAsTheDeskLists() {
        var counts = new ArrayList<Integer>();
        for (var login : List.of("guangzhou", "ministry", "minister", "lead", "city", "province", "expert")) {
            int listed = found(LISTED, login, "/desk");
            assertThat(found(BADGE, login, "/cases")).as(login).isEqualTo(listed);
            counts.add(listed);
        }
        assertThat(counts).as("what falls due outside of cases too").anyMatch(count -> count > 3);
    }

    private int found(Pattern pattern, String login, String path) {
        var page = as(login).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        var found = pattern.matcher(page.body());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
