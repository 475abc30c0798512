package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.xiandao.ledger.Leading.Led;

class LeadingTest {
    private static UUID record(int number) {
        return new UUID(0, number);
    }

    @Property
    void whatLeadsIsLedByNothing(@ForAll @Size(max = 12) List<@IntRange(min = 0, max = 6) Integer> ends) {
        var standing = standing(ends);
        var leading = Leading.of(standing);
        assertThat(leading.values()).noneMatch(leading::containsKey);
    }

    @Property
    void twoThatWereDecidedToBeOneHaveOneLeader(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 6) Integer> ends) {
        var standing = standing(ends);
        var leading = Leading.of(standing);
        assertThat(standing)
                .allSatisfy(led -> assertThat(leading.getOrDefault(led.record(), led.record()))
                        .isEqualTo(leading.getOrDefault(led.by(), led.by())));
    }

    private static List<Led> standing(List<Integer> ends) {
        return java.util.stream.IntStream.range(0, ends.size() / 2)
                .mapToObj(i -> new Led(record(ends.get(2 * i)), record(ends.get(2 * i + 1))))
                .toList();
    }
}
