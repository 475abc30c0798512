package org.xiandao.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiandao.base.EventJson;
import org.xiandao.rules.pack.Text;

/** The read model of calls. */
final class CallCards {
    private static final String SELECT = """
            select call_id, edition, sha256, title_zh, title_en, text_zh, text_en, document_number, issuer, issuer_name,
                   dates::text, choices::text, quotas::text, published_on, demonstration
            from call_card""";

    private final JdbcClient jdbc;

    CallCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(Call call) {
        jdbc.sql("""
                insert into call_card (call_id, edition, sha256, title_zh, title_en, text_zh, text_en, document_number,
                                       issuer, issuer_name, dates, choices, quotas, published_on, demonstration)
                values (:callId, :edition, :sha256, :titleZh, :titleEn, :textZh, :textEn, :documentNumber,
                        :issuer, :issuerName, :dates::jsonb, :choices::jsonb, :quotas::jsonb, :publishedOn, :demonstration)
                on conflict (call_id) do update
                set edition = excluded.edition, sha256 = excluded.sha256, dates = excluded.dates""")
                .param("callId", call.id())
                .param("edition", call.terms().edition())
                .param("sha256", call.terms().sha256())
                .param("titleZh", call.title().zh())
                .param("titleEn", call.title().en())
                .param("textZh", call.text().zh())
                .param("textEn", call.text().en())
                .param("documentNumber", call.documentNumber())
                .param("issuer", call.issuer())
                .param("issuerName", call.issuerName())
                .param("dates", EventJson.write(call.terms().dates()))
                .param("choices", EventJson.write(call.terms().choices()))
                .param("quotas", EventJson.write(call.terms().quotas()))
                .param("publishedOn", call.publishedOn())
                .param("demonstration", call.demonstration())
                .update();
    }

    Optional<Call> find(String callId) {
        return jdbc.sql(SELECT + " where call_id = :callId")
                .param("callId", callId)
                .query((row, n) -> call(row))
                .optional();
    }

    List<Call> all() {
        return jdbc.sql(SELECT + " order by published_on desc, call_id")
                .query((row, n) -> call(row))
                .list();
    }

    private static Call call(ResultSet row) throws SQLException {
        var dates = new HashMap<String, LocalDate>();
        for (var entry : strings(row.getString("dates")).entrySet())
            dates.put(entry.getKey(), LocalDate.parse(entry.getValue()));
        var quotas = new HashMap<String, Integer>();
        for (var entry : strings(row.getString("quotas")).entrySet())
            quotas.put(entry.getKey(), Integer.valueOf(entry.getValue()));
        return new Call(
                new CallTerms(
                        row.getString("call_id"),
                        row.getString("edition"),
                        row.getString("sha256"),
                        Map.copyOf(dates),
                        strings(row.getString("choices")),
                        Map.copyOf(quotas)),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                new Text(row.getString("text_zh"), row.getString("text_en")),
                row.getString("document_number"),
                row.getString("issuer"),
                row.getString("issuer_name"),
                row.getObject("published_on", LocalDate.class),
                row.getBoolean("demonstration"),
                Optional.empty());
    }

    private static Map<String, String> strings(String json) {
        var values = new HashMap<String, String>();
        EventJson.read(json, Map.class).forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
        return values;
    }
}
