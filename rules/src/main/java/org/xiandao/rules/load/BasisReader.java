package org.xiandao.rules.load;

import java.util.List;
import java.util.Optional;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Text;

/** {@code source:} and {@code decision:} of a clause. */
final class BasisReader {
    private static final Kind<Basis.Citation> CITATION = Kinds.mapping(mapping -> new Basis.Citation(
            mapping.get("doc", Kinds.ID), mapping.get("at", Kinds.TEXT), mapping.get("quote", Kinds.TEXT)));

    private BasisReader() {}

    /** What the clause itself says, or what it inherits when it says nothing; nothing at all is a fault. */
    static Basis read(Mapping clause, Optional<Basis> inherited) {
        return maybe(clause, "decision").or(() -> inherited).orElseGet(() -> {
            if (!clause.isBlank())
                clause.report(
                        Fault.Code.NO_BASIS,
                        new Text("条款没有依据", "The clause rests on nothing"),
                        new Text(
                                "请写 source（文件、条、原文）或 decision（本地约定）",
                                "Add \"source\" (document, article, quote) or \"decision\" (a choice of ours)"));
            return new Basis(List.of(), Optional.empty());
        });
    }

    static Basis read(Mapping clause) {
        return read(clause, Optional.empty());
    }

    static Optional<Basis> maybe(Mapping clause) {
        return maybe(clause, "decision");
    }

    private static Optional<Basis> maybe(Mapping clause, String decisionKey) {
        var basis = new Basis(
                clause.maybe("source", Kinds.oneOrMore(CITATION)).orElse(List.of()),
                clause.maybe(decisionKey, Kinds.DECISION_ID));
        return basis.isEmpty() ? Optional.empty() : Optional.of(basis);
    }
}
