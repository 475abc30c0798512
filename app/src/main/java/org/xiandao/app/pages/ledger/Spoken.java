package org.xiandao.app.pages.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.ledger.LedgerRefusal;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordForm;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.form.Messages;

/**
 * What was posted to a form of the ledger: the record's fields, and what is said about them under names with a dot, which
 * no field has.
 */
record Spoken(RecordType type, Map<String, String> values) {
    static final String FROM = "said.from";
    static final String REASON = "said.reason";
    static final String SOURCE = "said.source";
    static final String ENDED = "said.ended";
    static final String UNIT = "said.unit";
    static final String SEEN = "said.seen";
    static final String ALIKE = "said.alike";

    /** A fault and the field where it stands. */
    record Fault(String path, String message) {}

    static Spoken posted(RecordType type, MultiValueMap<String, String> form) {
        var values = new HashMap<String, String>();
        form.forEach((path, typed) -> values.put(path, typed.getFirst().strip()));
        return new Spoken(type, values);
    }

    String value(String path) {
        return values.getOrDefault(path, "");
    }

    Spoken with(String path, String value) {
        var more = new HashMap<>(values);
        more.put(path, value);
        return new Spoken(type, more);
    }

    Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        for (var field : type.fields()) if (!value(field.id()).isEmpty()) fields.put(field.id(), value(field.id()));
        return fields;
    }

    Optional<LocalDate> from() {
        return FieldsAsked.day(value(FROM));
    }

    int seen() {
        return value(SEEN).matches("\\d{1,6}") ? Integer.parseInt(value(SEEN)) : 0;
    }

    /** What is wrong with the day and the reason alone. */
    List<Fault> own(boolean dayNeeded, boolean reasonNeeded, Instant now, Words w) {
        var faults = new ArrayList<Fault>();
        if (value(FROM).isEmpty() && dayNeeded) faults.add(new Fault(FROM, w.t("ledger.from.missing")));
        if (!value(FROM).isEmpty() && from().isEmpty())
            faults.add(new Fault(FROM, w.t("ledger.day.wrong", value(FROM))));
        if (from().filter(day -> day.isAfter(ChinaTime.day(now))).isPresent())
            faults.add(new Fault(FROM, w.t("ledger.refusal.IN_THE_FUTURE", from().orElseThrow())));
        if (value(REASON).isEmpty() && reasonNeeded)
            faults.add(new Fault(REASON, w.t("ledger.refusal.REASON_MISSING")));
        return faults;
    }

    List<Fault> faults(List<org.xiandao.rules.form.Problem> problems, Catalogue catalogue, Words w) {
        var messages = new Messages(RecordForm.of(type, catalogue));
        return problems.stream()
                .map(problem -> new Fault(problem.path(), messages.text(problem, w.zh() ? "zh" : "en")))
                .toList();
    }

    List<Fault> refused(List<LedgerRefusal> refusals, Catalogue catalogue, Words w) {
        var faults = new ArrayList<Fault>();
        for (var refusal : refusals) {
            var sentence = RecordWords.refusal(refusal, w);
            switch (refusal.code()) {
                case FIELDS -> faults.addAll(faults(refusal.problems(), catalogue, w));
                case SAME_KEY ->
                    faults.add(
                            new Fault(type.key().isEmpty() ? FROM : type.key().getFirst(), sentence));
                case IN_THE_FUTURE, BEFORE_IT_BEGAN -> faults.add(new Fault(FROM, sentence));
                case REASON_MISSING,
                        STALE,
                        NOTHING_TO_CORRECT,
                        UNKNOWN_TYPE,
                        NOT_YOURS,
                        OWN_WORK,
                        NOT_CHECKED,
                        UNPROVEN,
                        BUSY -> faults.add(new Fault(REASON, sentence));
            }
        }
        return faults;
    }

    /** For the summary, where a fault stands without its field. */
    List<Problem> summary(List<Fault> faults, Words w) {
        return faults.stream()
                .map(fault -> new Problem(
                        fault.path(),
                        type.field(fault.path())
                                .map(field -> w.t("ledger.fault", w.t(field.title()), fault.message()))
                                .orElse(fault.message())))
                .toList();
    }

    static Map<String, List<String>> byPath(List<Fault> faults) {
        var byPath = new HashMap<String, List<String>>();
        for (var fault : faults)
            byPath.computeIfAbsent(fault.path(), it -> new ArrayList<>()).add(fault.message());
        return byPath;
    }

    static HttpStatus status(List<LedgerRefusal> refusals) {
        return refusals.stream().map(LedgerRefusal::code).anyMatch(code -> switch (code) {
                    case STALE, SAME_KEY, NOTHING_TO_CORRECT, NOT_CHECKED, UNPROVEN, BUSY -> true;
                    case UNKNOWN_TYPE, NOT_YOURS, FIELDS, REASON_MISSING, IN_THE_FUTURE, BEFORE_IT_BEGAN, OWN_WORK ->
                        false;
                })
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
