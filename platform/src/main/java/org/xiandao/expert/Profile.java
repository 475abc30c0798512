package org.xiandao.expert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.people.Body;

/**
 * What a pool knows of an expert.
 *
 * @param fields ids of the catalogue's pillars
 * @param most how many cases at once
 */
public record Profile(
        String name,
        String title,
        Body unit,
        List<String> fields,
        String area,
        List<Employment> employers,
        List<String> languages,
        List<Absence> absences,
        int most,
        String phone,
        String email) {
    public Profile {
        fields = List.copyOf(fields);
        employers = List.copyOf(employers);
        languages = List.copyOf(languages);
        absences = List.copyOf(absences);
    }

    /** @param until empty while it lasts, or where nobody wrote it down: then it counts as lasting */
    public record Employment(Body body, LocalDate from, Optional<LocalDate> until) {}

    /** Both days included. */
    public record Absence(LocalDate from, LocalDate until) {}

    public boolean away(LocalDate day) {
        return absences.stream().anyMatch(absence -> !day.isBefore(absence.from()) && !day.isAfter(absence.until()));
    }
}
