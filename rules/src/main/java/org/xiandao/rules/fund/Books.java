package org.xiandao.rules.fund;

import java.math.BigDecimal;
import java.text.Normalizer;
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

    public record Project(int number, String title, Party legalPerson) {
        /** One and the same for a project that was entered more than once. */
        String key() {
            return legalPerson.key() + " " + Books.key(title);
        }
    }

    public record Allocation(int number, int project, BigDecimal amount) {}

    /** @param acceptances of its work, in the order of their days */
    public record Contract(
            int number, int project, Party payee, BigDecimal amount, LocalDate signed, List<Acceptance> acceptances) {
        public Contract {
            acceptances = List.copyOf(acceptances);
        }

        /** Whether its work stood accepted on a day, by what was found until then. */
        public boolean accepted(LocalDate day) {
            return acceptances.stream()
                    .filter(acceptance -> !acceptance.on().isAfter(day))
                    .reduce((earlier, later) -> later)
                    .filter(Acceptance::passed)
                    .isPresent();
        }
    }

    public record Acceptance(LocalDate on, boolean passed) {}

    public record Payment(
            int number, int project, int contract, Party payee, String invoice, BigDecimal amount, LocalDate on) {}

    /** @param where the fund and the project, as they are called */
    public record Elsewhere(String invoice, String where) {}

    /** A title or a contract's number as it is compared, whatever its width, case, spaces and dashes. */
    public static String key(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .replaceAll("\\p{Pd}", "-")
                .toUpperCase(Locale.ROOT);
    }

    /** An invoice's number as it is compared: digits and letters alone. */
    public static String invoice(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
