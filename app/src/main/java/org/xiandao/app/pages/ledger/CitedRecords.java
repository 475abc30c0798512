package org.xiandao.app.pages.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.CitedView;
import org.xiandao.app.web.Words;
import org.xiandao.base.Actor;
import org.xiandao.ledger.Kept;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Version;
import org.xiandao.people.Member;
import org.xiandao.rules.catalogue.Catalogue;

/** The record versions that an answer rests on, as whoever may read the answer reads them. */
@Component
public class CitedRecords {
    private static final Pattern REFERENCE = Pattern.compile("[a-z0-9-]+/([0-9a-f-]{36})@(\\d{1,9})");

    private final Ledger ledger;
    private final Catalogue catalogue;
    private final RecordWords words;

    CitedRecords(Ledger ledger, Catalogue catalogue, RecordWords words) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** Each with a link where the visitor sees the record itself; what is no reference to a record is left out. */
    public List<CitedView> of(List<String> references, Visitor visitor, Words w) {
        var actors = visitor.memberships().stream().map(Member::actor).toList();
        var reader = words.to(actors, w);
        return references.stream()
                .map(REFERENCE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .flatMap(match -> ledger.cited(UUID.fromString(match.group(1))).stream()
                        .map(record -> view(record, Integer.parseInt(match.group(2)), actors, reader, w)))
                .toList();
    }

    private CitedView view(Kept record, int number, List<Actor> actors, RecordWords.Reader reader, Words w) {
        var type = catalogue.type(record.type()).orElseThrow();
        var version = version(record, number);
        boolean sees = actors.stream()
                .anyMatch(actor -> ledger.find(record.id(), actor).isPresent());
        return new CitedView(
                reader.title(type, version.says().fields()),
                sees ? "/ledger/records/" + record.id() : "",
                w.t("ledger.cited", number, reader.from(version.says())),
                reader.state(record.state(number)),
                version.says().origin().kind() == org.xiandao.ledger.Origin.Kind.DEMONSTRATION);
    }

    private static Version version(Kept record, int number) {
        return Optional.of(record.versions())
                .filter(all -> number <= all.size())
                .map(all -> all.get(number - 1))
                .orElseGet(record::last);
    }
}
