package org.xiandao.app.view;

import java.util.List;
import java.util.stream.IntStream;

/** Which page of how many; {@code href} ends where the page's number goes. */
public record PagerView(int page, int pages, long total, String href) {

    /** The first, the last and those around this one; 0 stands for a gap. */
    public List<Integer> numbers() {
        var near = IntStream.rangeClosed(1, pages)
                .filter(n -> n == 1 || n == pages || Math.abs(n - page) <= 1)
                .boxed()
                .toList();
        return IntStream.range(0, near.size())
                .boxed()
                .flatMap(i -> i > 0 && near.get(i) - near.get(i - 1) > 1
                        ? List.of(0, near.get(i)).stream()
                        : List.of(near.get(i)).stream())
                .toList();
    }

    public String hrefOf(int number) {
        return href + number;
    }
}
