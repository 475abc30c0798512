package org.xiandao.rules.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands in the books of a fund, entries that were reversed left out. Each entry has the number under which it was
 * recorded; amounts are in 万元.
 *
 * @param elsewhere payments in other funds of the installation behind an invoice that is used here too
 */
public record Books(
        List<Project> projects,
        List<Allocation> allocations,
        List<Contract> contracts,
        List<Payment> payments,
        List<Elsewhere> elsewhere) {
    public Books {
        projects = List.copyOf(projects);
        allocations = List.copyOf(allocations);
        contracts = List.copyOf(contracts);
        payments = List.copyOf(payments);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Who is paid, or answers for a project; without a credit code it is known by its name. */
    public record Party(String name, Optional<String> creditCode) {
        public boolean is(Party other) {
            return key().equals(other.key());
        }

        /** One and the same for the same party. */
        public String key() {
            return creditCode.orElse(name.replaceAll("\\s", ""));
        }
    }

    public record Project(int number, String title, Party legalPerson) {}

    public record Allocation(int number, int project, BigDecimal amount) {}

    /** @param accepted the day on which its work passed acceptance */
    public record Contract(
            int number, int project, Party payee, BigDecimal amount, LocalDate signed, Optional<LocalDate> accepted) {}

    public record Payment(
            int number, int project, int contract, Party payee, String invoice, BigDecimal amount, LocalDate on) {}

    /** @param where the fund and the project, as they are called */
    public record Elsewhere(String invoice, String where) {}

    /** An invoice's number as it is compared: digits and letters alone. */
    public static String invoice(String written) {
        return java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
