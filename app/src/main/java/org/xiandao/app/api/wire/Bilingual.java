package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.xiandao.rules.pack.Text;

/** A text in both languages. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "中英文并列的文字 · A text in both languages")
public record Bilingual(
        @Schema(description = "中文 · Chinese", example = "申报通知")
        String zh,

        @Schema(description = "英文 · English", example = "Call")
        String en) {
    public static Bilingual of(Text text) {
        return new Bilingual(text.zh(), text.en());
    }
}
