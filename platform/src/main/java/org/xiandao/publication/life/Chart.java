package org.xiandao.publication.life;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.pack.Text;

/** What a picture shows; the numbers themselves stand in the table beside it. */
public record Chart(Form form, Text title, List<Group> groups) {
    public enum Form {
        /** A bar a group, of a whole of 100. */
        PROGRESS,
        /** A whole a group, divided into its marks. */
        SHARES,
        /** A bar a mark, group below group. */
        BARS,
        /** A small picture a group, a column a mark. */
        COLUMNS
    }

    public record Group(Text label, List<Mark> marks) {}

    /**
     * @param value its length; empty where it is not known
     * @param shown as it is written beside it
     */
    public record Mark(Text label, Optional<BigDecimal> value, Text shown) {}
}
