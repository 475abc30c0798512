package org.xiandao.publication;

import java.time.LocalDate;
import java.util.Optional;
import org.xiandao.publication.life.Kind;
import org.xiandao.publication.life.PublicationState.Stage;

/**
 * A publication in a list.
 *
 * @param published the day on which it was opened to all
 * @param superseded a later edition of it that is published
 */
public record PublicationCard(
        String id,
        Kind kind,
        String edition,
        String sha256,
        String area,
        int issue,
        Optional<LocalDate> to,
        LocalDate asOf,
        String title,
        String organisationName,
        Stage stage,
        Optional<LocalDate> published,
        String documentNumber,
        boolean madeUp,
        Optional<String> superseded) {}
