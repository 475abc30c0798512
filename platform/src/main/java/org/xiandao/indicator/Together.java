package org.xiandao.indicator;

import java.util.List;
import java.util.Optional;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.judge.Facts.Reason.Code;

/** Why the parts of an area have no figure together. */
final class Together {
    private Together() {}

    /**
     * Empty where all of them have one. A total that some parts are missing from is none, and a ratio of two such totals
     * would be of different areas.
     *
     * @param parts why each has none
     */
    static Optional<Reason> lacking(List<Optional<Reason>> parts, String type) {
        var reasons = parts.stream().flatMap(Optional::stream).toList();
        if (reasons.size() == parts.size() && reasons.stream().allMatch(reason -> reason.code() == Code.NO_RECORD))
            return Optional.of(new Reason(Code.NO_RECORD, type));
        return reasons.stream()
                .filter(reason -> reason.code() != Code.NO_RECORD && reason.code() != Code.NOT_EVERYWHERE)
                .findFirst()
                .or(() -> reasons.stream().findFirst().map(any -> new Reason(Code.NOT_EVERYWHERE, type)));
    }
}
