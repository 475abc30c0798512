package org.xiandao.expert;

import java.time.Instant;
import java.util.Optional;

/**
 * What was seen of a draw before it was committed.
 *
 * @param others how many other outcomes somebody was shown
 * @param first when the first outcome was shown
 */
public record Looked(int others, Optional<Instant> first) {}
