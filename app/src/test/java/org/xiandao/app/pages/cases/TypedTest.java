package org.xiandao.app.pages.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Kind;

class TypedTest {
    private static final String KEY = "01234567-89ab-cdef-0123-456789abcdef";

    @Test
    void aBoxThatWasUntickedStaysUntickedAndOneThatWasNotAskedKeepsItsTick() {
        var ticked = FieldView.of(Kind.CHECKBOXES, "barred", "").withValues(List.of("210100"));
        var typed = new Typed("revoke", Map.of("reasons", List.of("x")), List.of());
        assertThat(typed.fill("revoke", ticked).values()).isEmpty();
        assertThat(typed.fill("drop", ticked).values()).containsExactly("210100");
        assertThat(typed.fill("revoke", ticked.fixed()).values())
                .as("a fixed one is not sent at all")
                .containsExactly("210100");
        assertThat(Typed.NOTHING.fill("revoke", ticked).values()).containsExactly("210100");
    }

    @Test
    void theSameFormSentTwiceAsksTheSameAndAnotherTextSomethingElse() {
        assertThat(asked(KEY, "报送材料")).isEqualTo(asked(KEY, "报送材料")).isNotEqualTo(asked(KEY, "另一件"));
        assertThat(asked("", "报送材料")).isNotEqualTo(asked("", "报送材料"));
    }

    private static String asked(String key, String what) {
        return new Typed("ask", Map.of("key", List.of(key), "what", List.of(what)), List.of()).id("what");
    }
}
