package org.xiandao.trial;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.rules.trial.YearScore.Backed;

/** The stars that stand, for lists; whose they are, the caller has asked the cases' predicate. */
@Component
public class StarRatings {
    private final JdbcClient jdbc;

    StarRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param byBand what the score alone would have given
     * @param backed the figures that records are behind, and how many of these were not all confirmed; empty where the
     *     rating does not tell
     */
    public record Rated(int year, int stars, int byBand, BigDecimal score, Optional<Backed> backed) {}

    /** Of these cases, each by year; a case without a rating is missing. */
    public Map<String, List<Rated>> of(Collection<String> cases) {
        var found = new HashMap<String, List<Rated>>();
        jdbc.sql("""
                        select case_id, year, stars, by_band, score, backed, unconfirmed from star_rating
                        where case_id = any (:cases) order by case_id, year""")
                .param("cases", cases.toArray(String[]::new))
                .query((row, n) -> found.computeIfAbsent(row.getString("case_id"), id -> new ArrayList<>())
                        .add(new Rated(
                                row.getInt("year"),
                                row.getInt("stars"),
                                row.getInt("by_band"),
                                row.getBigDecimal("score"),
                                backed(row))))
                .list();
        return found;
    }

    private static Optional<Backed> backed(ResultSet row) throws SQLException {
        long all = row.getLong("backed");
        return row.wasNull() ? Optional.empty() : Optional.of(new Backed(all, row.getLong("unconfirmed")));
    }
}
