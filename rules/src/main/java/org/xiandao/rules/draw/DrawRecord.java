package org.xiandao.rules.draw;

import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xiandao.rules.draw.Sieve.Sifted;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/** The record of a draw: what went in, who could be drawn and who couldn't and why, who was, at what cost, and the digest. */
final class DrawRecord {
    static final String KIND = "xiandao-draw";

    /** Grows when the same drawing would give other people. */
    static final int VERSION = 1;

    private static final String SEED_MADE = "sha-256 over the sorted digests of all submissions, a line each";

    private DrawRecord() {}

    static SealedDraw seal(Drawing drawing, Sieve sieve, List<Seat> seats) {
        var input = DrawingJson.of(drawing);
        var json = Json.object()
                .with("kind", KIND)
                .with("version", VERSION)
                .with("library", Network.LIBRARY)
                .with("input", input)
                .with("inputDigest", CanonicalJson.sha256Hex(input))
                .with("seedMade", SEED_MADE)
                .with("out", out(sieve.out()))
                .with(
                        "cases",
                        sieve.cases().stream().map(each -> of(each, seats)).collect(Json.array()))
                .with("loads", loads(drawing, seats))
                .with("cost", cost(drawing, seats))
                .end();
        var balance = Balance.of(drawing, sieve, seats);
        var bound = Balance.bound(drawing, sieve);
        return sealed(drawing, seats, with(json, "balance", balance(balance, bound)));
    }

    /** The same record as another version of the library would have sealed it. */
    static SealedDraw by(String library, SealedDraw sealed) {
        var members = new TreeMap<>(sealed.json().members());
        members.remove("digest");
        members.put("library", Json.of(library));
        return sealed(sealed.drawing(), sealed.seats(), new Json.Obj(members));
    }

    private static SealedDraw sealed(Drawing drawing, List<Seat> seats, Json.Obj json) {
        var digest = CanonicalJson.sha256Hex(json);
        return new SealedDraw(drawing, seats, with(json, "digest", Json.of(digest)), digest);
    }

    private static Json.Obj with(Json.Obj json, String name, Json value) {
        var members = new TreeMap<>(json.members());
        members.put(name, value);
        return new Json.Obj(members);
    }

    private static Json of(Sifted sifted, List<Seat> seats) {
        var id = sifted.of().id();
        return Json.object()
                .with("id", id)
                .with(
                        "chosen",
                        seats.stream()
                                .filter(seat -> seat.of().equals(id))
                                .map(seat -> Json.object()
                                        .with("expert", seat.expert())
                                        .with("missingFields", seat.missing())
                                        .with("chance", seat.chance())
                                        .end())
                                .collect(Json.array()))
                .with(
                        "eligible",
                        sifted.eligible().stream().map(it -> Json.of(it.id())).collect(Json.array()))
                .with("out", out(sifted.out()))
                .end();
    }

    private static Json out(SortedMap<Reason, List<String>> out) {
        var members = Json.object();
        out.forEach((reason, experts) -> members.with(DrawingJson.word(reason), DrawingJson.texts(experts)));
        return members.end();
    }

    /** Of everybody drawn: cases before and after. */
    private static Json loads(Drawing drawing, List<Seat> seats) {
        var drawn = new TreeMap<String, Integer>();
        seats.forEach(seat -> drawn.merge(seat.expert(), 1, Integer::sum));
        var before = before(drawing);
        return drawn.entrySet().stream()
                .map(each -> {
                    int had = before.getOrDefault(each.getKey(), 0);
                    return Json.object()
                            .with("expert", each.getKey())
                            .with("before", had)
                            .with("after", had + each.getValue())
                            .end();
                })
                .collect(Json.array());
    }

    /** The sums that decided, as {@link Wish} weighs them. */
    private static Json cost(Drawing drawing, List<Seat> seats) {
        var loads = before(drawing);
        long load = 0;
        for (var seat : seats) load += 2L * loads.merge(seat.expert(), 1, Integer::sum) - 1;
        var areas = new HashMap<String, String>();
        drawing.experts().forEach(expert -> areas.put(expert.id(), expert.area()));
        var here = new HashMap<List<String>, Integer>();
        for (var of : drawing.cases())
            of.kept().forEach(expert -> here.merge(List.of(of.id(), areas.getOrDefault(expert, "")), 1, Integer::sum));
        long area = 0;
        for (var seat : seats)
            area += here.merge(List.of(seat.of(), areas.getOrDefault(seat.expert(), "")), 1, Integer::sum) - 1;
        return Json.object()
                .with("load", load)
                .with("missingFields", seats.stream().mapToLong(Seat::missing).sum())
                .with("sameArea", area)
                .with("chance", seats.stream().mapToLong(Seat::chance).sum() + "")
                .end();
    }

    private static HashMap<String, Integer> before(Drawing drawing) {
        var loads = new HashMap<String, Integer>();
        drawing.experts().forEach(expert -> loads.put(expert.id(), expert.load()));
        for (var of : drawing.cases()) of.kept().forEach(expert -> loads.merge(expert, 1, Integer::sum));
        return loads;
    }

    private static Json balance(Balance is, Balance bound) {
        return Json.object()
                .with("least", is.least())
                .with("most", is.most())
                .with("squares", is.squares())
                .with("lowestSpread", bound.spread())
                .with("lowestSquares", bound.squares())
                .end();
    }
}
