package org.xiandao.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalJsonPropertyTest {
    @Property(tries = 500)
    void whatIsWrittenIsReadBack(@ForAll("trees") Json json) {
        var bytes = CanonicalJson.bytes(json);
        assertThat(CanonicalJson.parse(bytes)).isEqualTo(json);
        assertThat(CanonicalJson.bytes(CanonicalJson.parse(bytes))).isEqualTo(bytes);
    }

    @Provide
    Arbitrary<Json> trees() {
        return tree(3);
    }

    private static Arbitrary<Json> tree(int depth) {
        var text = Arbitraries.strings()
                .withChars("\"\\/\b\t\n\r\f\u0001\u007f€申报 {}[]:,")
                .ascii()
                .ofMaxLength(12)
                .map(string -> string + "𠮷");
        Arbitrary<Json> leaf = Arbitraries.oneOf(
                text.map(Json.Str::new),
                Arbitraries.longs().between(-Json.Int.LARGEST, Json.Int.LARGEST).map(Json.Int::new),
                Arbitraries.of(new Json.Bool(true), new Json.Bool(false), new Json.Null()));
        if (depth == 0) return leaf;
        var below = tree(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                below.list().ofMaxSize(4).map(Json.Arr::new),
                Arbitraries.maps(text, below).ofMaxSize(4).map(Json.Obj::of));
    }
}
