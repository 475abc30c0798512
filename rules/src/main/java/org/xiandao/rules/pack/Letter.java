package org.xiandao.rules.pack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A letter's wording; {@code {{name}}} stands for a known variable of the case, by the kind of the letter. */
public record Letter(String id, Text title, Text body, Basis basis) {

    /** What letters there are; a pack words those that its programme sends. */
    public enum Kind {
        RECEIPT,
        ACCEPTANCE,
        RETURN("reasons"),
        CORRECTION("reasons"),
        NOTICE("notice-start", "notice-end", "cases", "answered-in"),
        APPROVAL("trial-start", "trial-end", "cases"),
        REFUSAL("reasons", "grounds"),
        REVOCATION("reasons", "grounds", "trial-start", "heard", "barred"),
        CERTIFICATE("trial-start", "trial-end"),
        /** 汇总表: its table stands under the words. */
        LIST("call", "count", "cases"),
        MINUTES("call", "cases", "participants", "circumstances", "conclusions");

        private static final List<String> COMMON =
                List.of("applicant", "title", "programme", "issuer", "number", "date", "receipt", "digest", "contact");

        private final List<String> own;

        Kind(String... own) {
            this.own = List.of(own);
        }

        /** The variables that its words may name. */
        public List<String> variables() {
            return Stream.concat(COMMON.stream(), own.stream()).toList();
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String id) {
            return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    /** Throws IllegalArgumentException for a letter that the linter would not have passed. */
    public Kind kind() {
        return Kind.of(id).orElseThrow(() -> new IllegalArgumentException("No letter is called " + id + "."));
    }
}
