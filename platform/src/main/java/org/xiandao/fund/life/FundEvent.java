package org.xiandao.fund.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.fund.Books.Party;

/**
 * What has happened to a fund. An entry is known by the number of its event in the file; {@code key} names the form that
 * was sent, so that a form sent twice counts once. Amounts are in 万元.
 */
public sealed interface FundEvent {
    String key();

    /** An entry of money or of acceptance, which a reversal can take back. */
    sealed interface Entry permits Budgeted, Allocated, Contracted, Paid, Accepted {
        Evidence evidence();

        LocalDate on();
    }

    record Opened(String title, String edition, String sha256, String area, Optional<String> caseId, String key)
            implements FundEvent {}

    /** @param verified why a leader of a barred one's name is another person */
    record ProjectEntered(
            String title, Party legalPerson, String leader, String area, Optional<String> verified, String key)
            implements FundEvent {}

    record Budgeted(int year, BigDecimal amount, LocalDate on, Evidence evidence, String key)
            implements FundEvent, Entry {}

    record Allocated(int project, int year, BigDecimal amount, LocalDate on, Evidence evidence, String key)
            implements FundEvent, Entry {}

    /** @param due the day by which its work is to be accepted */
    record Contracted(
            int project,
            String number,
            Party payee,
            BigDecimal amount,
            LocalDate on,
            Optional<LocalDate> due,
            Evidence evidence,
            String key)
            implements FundEvent, Entry {}

    record Paid(
            int contract, String invoice, Party payee, BigDecimal amount, LocalDate on, Evidence evidence, String key)
            implements FundEvent, Entry {}

    record Accepted(int contract, boolean passed, LocalDate on, Evidence evidence, String key)
            implements FundEvent, Entry {}

    /** @param entry number of the entry, or of the project, that is taken back */
    record Reversed(int entry, String reason, String key) implements FundEvent {}

    /** @param flag key of the flag that a person has cleared */
    record FlagCleared(String flag, String reason, String key) implements FundEvent {}

    /** @param large payments that reach the amount, @param drawn those added by chance from the seed, @param flagged
     *     entries that flags pointed at */
    record AuditOpened(
            String title, String seed, List<Integer> large, List<Integer> drawn, List<Integer> flagged, String key)
            implements FundEvent {}

    /** @param audit number of the audit @param ground one of the programme's, where the finding rests on one */
    record Found(int audit, int entry, Optional<String> ground, String text, LocalDate due, String key)
            implements FundEvent {}

    record Rectified(int finding, String text, Evidence evidence, String key) implements FundEvent {}

    record FindingClosed(int finding, String text, String key) implements FundEvent {}

    /** @param imposed whether legal person and leader are barred */
    record BarDecided(int finding, boolean imposed, String document, String reason, String key) implements FundEvent {}

    record AuditClosed(int audit, String conclusion, String key) implements FundEvent {}
}
