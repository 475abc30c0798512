package org.xiandao.publication.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened to a publication. Never edited, never removed; a correction is a later edition of its own. */
public sealed interface PublicationEvent {

    /**
     * @param issue counts the editions of the same publication, from 1
     * @param corrects the edition before, where it is a correction
     * @param from with {@code to} the period told of; empty for a collection
     */
    record Begun(
            Kind kind,
            String edition,
            String sha256,
            String area,
            String organisation,
            String organisationName,
            int issue,
            Optional<String> corrects,
            String title,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            LocalDate asOf)
            implements PublicationEvent {}

    record Titled(String title) implements PublicationEvent {}

    record ChapterAdded(Chapter chapter) implements PublicationEvent {}

    record ChapterDropped(String chapter) implements PublicationEvent {}

    record Edited(String chapter, String title, Map<String, String> texts) implements PublicationEvent {}

    /** The figures were made anew; what people wrote is kept. */
    record Refigured(String chapter, Frozen figures) implements PublicationEvent {}

    record Ordered(List<String> chapters) implements PublicationEvent {}

    record Readied(String note) implements PublicationEvent {}

    record GivenBack(String reason) implements PublicationEvent {}

    record Published(String documentNumber, String reasons) implements PublicationEvent {}

    record Withdrawn(String reason) implements PublicationEvent {}
}
