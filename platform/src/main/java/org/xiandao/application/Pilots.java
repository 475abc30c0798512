package org.xiandao.application;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Areas;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Workflow.Joint;

/** Approved pilots as they stand now: in trial or at their final check, neither revoked nor ended. */
@Component
public class Pilots {
    private final CaseDirectory directory;
    private final Editions editions;
    private final Areas areas;
    private final JdbcClient jdbc;

    Pilots(CaseDirectory directory, Editions editions, Areas areas, JdbcClient jdbc) {
        this.directory = directory;
        this.editions = editions;
        this.areas = areas;
        this.jdbc = jdbc;
    }

    /**
     * Whether an organisation in an area lies within a pilot, or is itself one of a pilot's applicants.
     *
     * @param day on which the pilot's trial must have begun
     */
    public boolean within(String organisation, String area, LocalDate day) {
        var standing = directory.approved().stream()
                .filter(card -> card.status() == CaseStatus.TRIAL)
                .filter(card ->
                        card.trialFrom().filter(from -> !from.isAfter(day)).isPresent())
                .toList();
        if (standing.isEmpty()) return false;
        var covered = new HashSet<String>();
        standing.forEach(card -> covered.addAll(covered(card)));
        boolean inside = areas.find(area).isPresent()
                && areas.chain(area).stream().anyMatch(one -> covered.contains(one.code()));
        return inside || applied(organisation, standing);
    }

    /**
     * The areas that a pilot is made of. Members of a consortium may come from anywhere: it covers the park of who leads it,
     * or else of its members.
     */
    private Set<String> covered(CaseCard card) {
        var applicants = editions.get(card.sha256()).workflow().applicants();
        if (applicants.joint() != Joint.CONSORTIUM) return Set.copyOf(card.areas());
        var fitting = new HashSet<String>();
        for (var code : card.areas())
            areas.find(code)
                    .filter(area -> applicants.levels().contains(area.level()))
                    .ifPresent(area -> fitting.add(code));
        return fitting.contains(card.leadArea()) ? Set.of(card.leadArea()) : fitting;
    }

    private boolean applied(String organisation, List<CaseCard> cards) {
        return jdbc.sql("""
                select exists (
                    select 1 from case_applicant
                    where organisation::text = :organisation and case_id in (:cases))""")
                .param("organisation", organisation)
                .param("cases", cards.stream().map(CaseCard::caseId).toList())
                .query(Boolean.class)
                .single();
    }
}
