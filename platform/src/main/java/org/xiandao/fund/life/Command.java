package org.xiandao.fund.life;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks for. The fields of a form come as they were typed, so that all that is wrong with them is told at once.
 * {@code key} is the form's own: sent twice, it counts once.
 */
public sealed interface Command {
    String key();

    Map<String, String> typed();

    /** Fields: title; the edition is chosen. */
    record Open(Map<String, String> typed, Optional<String> caseId, String key) implements Command {}

    /** Fields: title, legalName, legalCode, leader, area. */
    record EnterProject(Map<String, String> typed, String key) implements Command {}

    enum Kind {
        BUDGET,
        ALLOCATION,
        CONTRACT,
        PAYMENT,
        ACCEPTANCE
    }

    /**
     * Fields: amount, on, document; year (budget, allocation); project (all but budget); number, payeeName, payeeCode,
     * due (contract); contract, invoice, payeeName, payeeCode (payment); contract, passed (acceptance). A contract is one
     * of the project's.
     */
    record Enter(Kind kind, Map<String, String> typed, Optional<Evidence.File> file, String key) implements Command {}

    /** Of an entry or a project. Fields: reason; project, the one that the entry belongs to (all but budget) or that it is. */
    record Reverse(int entry, Map<String, String> typed, String key) implements Command {}

    /** Fields: reason. */
    record ClearFlag(String flag, Map<String, String> typed, String key) implements Command {}

    /** Fields: title. */
    record OpenAudit(Map<String, String> typed, String key) implements Command {}

    /** Fields: entry, ground, text, due. */
    record Find(Map<String, String> typed, String key) implements Command {}

    /** Fields: text, document; project, where it is answered for one project alone. */
    record Rectify(int finding, Map<String, String> typed, Optional<Evidence.File> file, String key)
            implements Command {}

    /** Fields: text. */
    record CloseFinding(int finding, Map<String, String> typed, String key) implements Command {}

    /** Fields: reason; document, needed to impose. */
    record DecideBar(int finding, boolean impose, Map<String, String> typed, String key) implements Command {}

    /** Fields: conclusion. */
    record CloseAudit(Map<String, String> typed, String key) implements Command {}
}
