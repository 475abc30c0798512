package org.xiandao.rules.draw;

import java.util.List;
import java.util.stream.Stream;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/**
 * A draw with all that it depended on, under one digest. Who has its bytes can draw again and get the same people.
 *
 * @param digest SHA-256 over all of the record but the digest itself
 */
public record SealedDraw(Drawing drawing, List<Seat> seats, Json.Obj json, String digest) {

    /** Canonical JSON, for the file. */
    public byte[] bytes() {
        return CanonicalJson.bytes(json);
    }

    /** All experts of a case: those it kept and those drawn for it. */
    public List<String> experts(String of) {
        var kept = drawing.cases().stream().filter(it -> it.id().equals(of)).flatMap(it -> it.kept().stream());
        var drawn = seats.stream().filter(seat -> seat.of().equals(of)).map(Seat::expert);
        return Stream.concat(kept, drawn).sorted().toList();
    }
}
