package org.xiandao.expert;

import java.time.Instant;
import java.util.Optional;

/**
 * A draw that was committed.
 *
 * @param body its sealed record, byte for byte
 */
public record KeptDraw(
        String digest, String callId, String office, Optional<String> replaces, byte[] body, Instant at, String by) {}
