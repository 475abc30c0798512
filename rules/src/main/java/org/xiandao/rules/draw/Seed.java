package org.xiandao.rules.draw;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.xiandao.rules.json.CanonicalJson;

/**
 * What all chance of a draw comes from. Nobody chose it: whoever wanted another one would have to change a submission,
 * and whoever has the submissions can compute it.
 *
 * @param value SHA-256 over {@code submissions}, in hexadecimal
 * @param submissions the digests of all submissions at the deadline, sorted
 */
public record Seed(String value, List<String> submissions) {
    public Seed {
        submissions = submissions.stream().sorted().toList();
    }

    /** SHA-256 over the digests in order, each with a line feed after it: {@code sort digests.txt | sha256sum}. */
    public static Seed of(Collection<String> submissions) {
        var sorted = submissions.stream().sorted().toList();
        var lines = new StringBuilder();
        sorted.forEach(digest -> lines.append(digest).append('\n'));
        return new Seed(CanonicalJson.sha256Hex(lines.toString().getBytes(StandardCharsets.UTF_8)), sorted);
    }
}
