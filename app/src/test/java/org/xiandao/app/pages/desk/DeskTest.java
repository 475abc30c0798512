package org.xiandao.app.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.pages.TourPages;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Level;
import org.xiandao.voucher.Outcome;
import org.xiandao.voucher.VoucherBooks;
import org.xiandao.voucher.Vouchers;

class DeskTest extends TourPages {
    private static final Pattern LISTED = Pattern.compile("共有 (\\d+) 项待办");
    private static final Pattern DUE = Pattern.compile("<span>期限 (\\d{4})年(\\d{1,2})月(\\d{1,2})日</span>");
    private static final Pattern BADGE = Pattern.compile("href=\"/desk\"[^>]*>[^<]*<span class=\"count\">(\\d+)");

    @Autowired
    Vouchers vouchers;

    @Autowired
    VoucherBooks books;

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

    @Test
    void whatIsDueFirstStandsFirstWhicheverRoomItComesFrom() {
        var several = 0;
        for (var login : List.of("guangzhou", "minister", "city", "canton", "director")) {
            var days = DUE.matcher(as(login).get("/desk").body())
                    .results()
                    .map(due -> LocalDate.of(number(due, 1), number(due, 2), number(due, 3)))
                    .toList();
            assertThat(days).as(login).isSorted();
            if (days.size() > 2) several++;
        }
        assertThat(several).as("desks with several days").isPositive();
    }

    @Test
    void anApplicationForAVoucherWaitsOnTheOfficesDesk() {
        var works = unit("候券厂", "440100", Level.CITY);
        var item = UUID.randomUUID().toString();
        var listed = Map.of(
                "kind", "NETWORK",
                "title", "候券网络",
                "provider", "候券供应商",
                "providerCode", "91440101MA59A0025T",
                "price", "100",
                "share", "50",
                "most", "30",
                "area", "440100");
        assertThat(vouchers.list(item, listed, member("guangzhou").actor(), now()))
                .isInstanceOf(Outcome.Done.class);
        var application = vouchers.apply(
                UUID.randomUUID().toString(),
                Map.of("item", item, "amount", "1", "reason", "改造"),
                member(somebody("waits", works, Duty.APPLICANT)).actor(),
                now());
        assertThat(application).isInstanceOf(Outcome.Done.class);
        var keeper = as("guangzhou").get("/desk").body();
        assertThat(books.countWaiting(member("guangzhou").actor())).isPositive();
        assertThat(keeper)
                .contains("服务券：" + books.countWaiting(member("guangzhou").actor()) + " 份申请待核发", "/vouchers#waiting-");
        assertThat(as("expert").get("/desk").body()).doesNotContain("份申请待核发");
    }

    private static int number(MatchResult due, int group) {
        return Integer.parseInt(due.group(group));
    }

    private int found(Pattern pattern, String login, String path) {
        var page = as(login).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        var found = pattern.matcher(page.body());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
