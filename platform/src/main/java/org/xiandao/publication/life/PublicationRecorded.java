package org.xiandao.publication.life;

import java.time.Instant;

/** An event with its place in the file: its number, when it was recorded and by whom. */
public record PublicationRecorded(
        int number, Instant at, String name, String organisationName, PublicationEvent event) {}
