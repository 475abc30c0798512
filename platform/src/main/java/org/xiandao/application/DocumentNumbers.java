package org.xiandao.application;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.CaseEvent.GivenTogether;
import org.xiandao.application.life.CaseEvent.VerdictGiven;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Recorded;
import org.xiandao.base.Actor;
import org.xiandao.base.DocumentNumber;

/** The document numbers that each office has given: what is next in its series, what was left out, what was given twice. */
@Component
public class DocumentNumbers {
    private final JdbcClient jdbc;

    DocumentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One office's numbers of one 机关代字 and year.
     *
     * @param gaps numbers below the last that no case carries; {@code doubles} those that two steps carry
     */
    public record Series(String code, int year, int last, List<Integer> gaps, List<Integer> doubles) {
        public DocumentNumber next() {
            return new DocumentNumber(code, year, last + 1);
        }
    }

    /** The series that an office has used in a year, the one used last first. */
    public List<Series> series(Actor office, int year) {
        record Used(String series, int serial, String batch) {}
        var bySeries = new LinkedHashMap<String, TreeMap<Integer, Set<String>>>();
        jdbc.sql("""
                        select series, serial, batch from case_number
                        where area = :area and office = :office and year = :year
                        order by given_at desc, serial desc""")
                .param("area", office.area())
                .param("office", office.organisationName())
                .param("year", year)
                .query(Used.class)
                .list()
                .forEach(used -> bySeries.computeIfAbsent(used.series(), code -> new TreeMap<>())
                        .computeIfAbsent(used.serial(), serial -> new TreeSet<>())
                        .add(used.batch()));
        var found = new ArrayList<Series>();
        bySeries.forEach((code, serials) -> found.add(series(code, year, serials)));
        return found;
    }

    private static Series series(String code, int year, TreeMap<Integer, Set<String>> serials) {
        var gaps = new ArrayList<Integer>();
        for (int serial = serials.firstKey(); serial < serials.lastKey(); serial++)
            if (!serials.containsKey(serial)) gaps.add(serial);
        var doubles = serials.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(java.util.Map.Entry::getKey)
                .toList();
        return new Series(code, year, serials.lastKey(), List.copyOf(gaps), doubles);
    }

    /**
     * Titles of the cases that a letter of the office under this number is about, whatever it said there; a letter given
     * in the same batch is the same letter. Waits for whoever is using the number now.
     */
    List<String> usedUnder(String number, Actor office, String batch) {
        var key = office.area() + "\n" + office.organisationName() + "\n" + number;
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", key)
                .query(row -> {});
        return jdbc.sql("""
                        select distinct c.title from case_number n join case_card c on c.case_id = n.case_id
                        where n.number = :number and n.area = :area and n.office = :office
                          and n.batch <> :batch
                        order by c.title""")
                .param("number", number)
                .param("area", office.area())
                .param("office", office.organisationName())
                .param("batch", batch)
                .query(String.class)
                .list();
    }

    void project(String caseId, CaseState state, List<Recorded> recorded) {
        var batch = "";
        for (var one : recorded) {
            if (one.event() instanceof GivenTogether given)
                batch = given.together().batch();
            if (one.event() instanceof VerdictGiven verdict) {
                write(caseId, state, one, verdict, batch.isEmpty() ? caseId + "/" + one.number() : batch);
                batch = "";
            }
        }
    }

    private void write(String caseId, CaseState state, Recorded recorded, VerdictGiven verdict, String batch) {
        verdict.documentNumber()
                .flatMap(DocumentNumber::of)
                .ifPresent(number -> jdbc.sql("""
                        insert into case_number (case_id, place, call_id, stage, verb, area, office, number, series, year,
                                                 serial, batch, given_at)
                        values (:caseId, :place, :callId, :stage, :verb, :area, :office, :number, :series, :year,
                                :serial, :batch, :at)""")
                        .param("caseId", caseId)
                        .param("place", recorded.number())
                        .param("callId", state.call())
                        .param("stage", verdict.stage())
                        .param("verb", verdict.verb().name())
                        .param("area", verdict.area())
                        .param("office", verdict.organisationName())
                        .param("number", number.toString())
                        .param("series", number.series())
                        .param("year", number.year())
                        .param("serial", number.serial())
                        .param("batch", batch)
                        .param("at", OffsetDateTime.ofInstant(recorded.at(), ZoneOffset.UTC))
                        .update());
    }

    void clear() {
        jdbc.sql("delete from case_number").update();
    }
}
