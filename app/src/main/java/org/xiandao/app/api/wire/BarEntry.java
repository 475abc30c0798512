package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;

/** Who may not apply, until when. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "限制申报 · A bar from applying")
public record BarEntry(
        @Schema(description = "编号，不变 · Stable id") String id,
        @Schema(description = "对象种类 · What is barred") Vocabulary.BarSubject subjectKind,

        @Schema(description = "行政区划代码或统一社会信用代码；自然人不公开 · Area code or credit code; none for a person")
        Optional<String> subjectKey,

        @Schema(description = "对象名称；自然人只有姓 · Name; of a person only the first sign")
        String subject,

        @Schema(description = "首日 · First day") LocalDate first,

        @Schema(
                description =
                        "最后一日（含）；提前解除的为解除之日的前一日（当日解除的早于首日），解除前无期限的没有 · Last day, inclusive; where it was lifted, the day before that (before the first day where it was lifted on that); none until it is lifted")
        Optional<LocalDate> last,

        @Schema(description = "原定的最后一日（含） · Last day as it was imposed, inclusive")
        Optional<LocalDate> imposedUntil,

        @Schema(description = "解除之日：自该日起可以申报 · Lifted: free to apply from this day on")
        Optional<LocalDate> lifted,

        @Schema(description = "解除文号 · Document number of the lifting")
        Optional<String> liftingNumber,

        @Schema(description = "今天是否有效 · Whether it holds today")
        boolean holds,

        @Schema(description = "情形 · Ground") Bilingual ground,
        @Schema(description = "依据条款 · Article") String source,
        @Schema(description = "限制范围 · Scope") Bilingual scope,
        @Schema(description = "作出决定的机关 · Who decided") String by,
        @Schema(description = "文号 · Document number") Optional<String> documentNumber) {}
