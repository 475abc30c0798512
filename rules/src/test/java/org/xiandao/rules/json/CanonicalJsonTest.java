package org.xiandao.rules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void membersStandInTheOrderOfTheirCodeUnits() {
        var json = CanonicalJson.parse("{\"€\":1,\"\\r\":2,\"\ufb33\":3,\"1\":4,\"😀\":5,\"\\u0080\":6,\"ö\":7}");
        assertThat(CanonicalJson.text(json))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @Test
    void onlyWhatMustBeEscapedIsEscaped() {
        var json = Json.of("€$\u000f\nA'B\"\\\"/\b\t\f\r\u007f申报");
        assertThat(CanonicalJson.text(json)).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\"/\\b\\t\\f\\r\u007f申报\"");
    }

    @Test
    void spaceIsReadButNotWritten() {
        var json = CanonicalJson.parse(" { \"b\" : [ true , null , -7 ] ,\n\"a\":{ } , \"c\":[ ]} ");
        assertThat(new String(CanonicalJson.bytes(json), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":{},\"b\":[true,null,-7],\"c\":[]}");
    }

    @Test
    void theDigestIsThatOfTheCanonicalBytes() {
        assertThat(CanonicalJson.sha256Hex(Json.object().end()))
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void aFaultNamesItsPlace() {
        refuses("{\"a\":1,\"a\":2}", "At character 7: the name \"a\" stands twice.");
        refuses("{\"a\":1.5}", "At character 5: only whole numbers stand bare");
        refuses("1e3", "At character 0: only whole numbers stand bare");
        refuses("[1,]", "At character 3: a value is expected.");
        refuses("{\"a\" 1}", "At character 5: \":\" is expected.");
        refuses("{a:1}", "At character 1: a name in quotes is expected.");
        refuses("[1 2]", "At character 3: \",\" is expected.");
        refuses("\"abc", "At character 0: this string never ends.");
        refuses("\"a\nb\"", "At character 2: a control character must be escaped.");
        refuses("\"\\x\"", "At character 2: \\x is no escape.");
        refuses("\"\\u12g4\"", "four hexadecimal digits");
        refuses("\"\\ud800\"", "half a character");
        refuses("01", "isn't the plain form");
        refuses("-0", "isn't the plain form");
        refuses("-", "a digit is expected");
        refuses("9007199254740992", "too large to stand bare");
        refuses("tru", "a value is expected");
        refuses("", "the text ends too early");
        refuses("1 1", "At character 2: the value has ended, but more follows.");
        refuses("[".repeat(300), "nested deeper than 200");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThatThrownBy(() -> CanonicalJson.parse(new byte[] {'"', (byte) 0xc3, '"'}))
                .isInstanceOf(JsonFault.class)
                .hasMessageContaining("aren't UTF-8");
    }

    @Test
    void theLargestWholeNumberIsKept() {
        assertThat(CanonicalJson.text(CanonicalJson.parse("[9007199254740991,-9007199254740991,0]")))
                .isEqualTo("[9007199254740991,-9007199254740991,0]");
        assertThatThrownBy(() -> Json.of(9007199254740992L)).hasMessageContaining("write it as a string");
        assertThatThrownBy(() -> Json.of(-9007199254740992L)).hasMessageContaining("write it as a string");
    }

    @Test
    void aMemberIsGivenOnce() {
        assertThatThrownBy(() -> Json.object().with("a", 1).with("a", true)).hasMessageContaining("twice");
    }

    @Test
    void halfACharacterIsRefused() {
        for (var text : List.of("\ud800", "a\udc00", "\ud800a", "\udc00\ud800"))
            assertThatThrownBy(() -> Json.of(text)).hasMessageContaining("half a character");
        assertThat(CanonicalJson.text(Json.of("𠮷"))).isEqualTo("\"𠮷\"");
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> CanonicalJson.parse(text))
                .isInstanceOf(JsonFault.class)
                .hasMessageContaining(message);
    }
}
