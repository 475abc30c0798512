package org.xiandao.base.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** One event as it stands in its stream: its body as JSON text, chained by {@code hash} to the {@code previous} one. */
public record StoredEvent(
        String stream, int number, Instant at, Author author, String type, String body, String previous, String hash) {

    /** What the first event of a stream is chained to. */
    public static final String BEGINNING = "0".repeat(64);

    /** SHA-256, in hex, over the previous hash and every field, one a line; the body's own line breaks are escaped in JSON. */
    static String hash(
            String previous, String stream, int number, Instant at, Author author, String type, String body) {
        var text = String.join(
                "\n",
                previous,
                stream,
                Integer.toString(number),
                at.toString(),
                author.account(),
                author.name(),
                author.organisationName(),
                type,
                body);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    boolean intact() {
        return hash.equals(hash(previous, stream, number, at, author, type, body));
    }
}
