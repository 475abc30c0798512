package org.xiandao.rules.load;

import java.util.List;
import java.util.Set;
import org.xiandao.rules.pack.Measure.Filter;
import org.xiandao.rules.pack.Text;

/** Which records count: {@code {field: {in: [a, b]}}}, {@code {field: {at-least: 3}}}, {@code {distinct: …}}. */
final class FilterReader {
    private static final Kind<Filter> FILTER = Kinds.mapping(FilterReader::read);

    private FilterReader() {}

    static List<Filter> where(Mapping mapping) {
        return mapping.list("where", FILTER);
    }

    private static Filter read(Mapping mapping) {
        return mapping.has("distinct") ? distinct(mapping) : onField(mapping);
    }

    private static Filter distinct(Mapping mapping) {
        return new Filter.DistinctAtLeast(
                mapping.get("distinct", Kinds.ID),
                mapping.get("of", Kinds.ID),
                mapping.get("by", Kinds.ID),
                where(mapping),
                mapping.get("at-least", Numbers.NUMBER));
    }

    private static Filter onField(Mapping mapping) {
        if (mapping.keys().size() != 1) {
            if (!mapping.isBlank())
                mapping.report(
                        Fault.Code.WRONG_TYPE,
                        new Text("一个筛选条件只写一个字段", "A filter names one field"),
                        new Text("请写成 {字段: {in: [甲, 乙]}}", "Write {field: {in: [a, b]}}"));
            mapping.keys().forEach(mapping::has);
            return new Filter.FieldIn("", Set.of());
        }
        var field = mapping.keys().getFirst();
        return mapping.get(field, Kinds.mapping(test -> test(field, test)));
    }

    private static Filter test(String field, Mapping test) {
        if (test.has("in")) return new Filter.FieldIn(field, Kinds.inOrder(test.needList("in", Kinds.AS_TYPED)));
        var bound = Bounds.number(test);
        return new Filter.FieldCompare(field, bound.comparator(), bound.value());
    }
}
