package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.xiandao.application.CaseStatus;
import org.xiandao.application.PilotStanding;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Workflow;

/** The closed lists of words that the API uses: lower case, hyphenated. Own to the API, so that code may be renamed. */
public final class Vocabulary {
    private Vocabulary() {}

    private static String word(Enum<?> term) {
        return term.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Schema(enumAsRef = true, description = "限制申报的对象种类 · What a bar keeps from applying")
    public enum BarSubject {
        AREA,
        ORGANISATION,
        PERSON;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }
    }

    @Schema(enumAsRef = true, description = "出版物种类 · Kind of publication")
    public enum PublicationKind {
        WHITE_PAPER,
        CASE_COLLECTION;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }
    }

    @Schema(enumAsRef = true, description = "环节种类 · Kind of stage")
    public enum StageKind {
        DRAFTING,
        OPINION,
        FILING,
        COMPLETENESS,
        CONDITIONS,
        REVIEW,
        ARGUMENTATION,
        VISIT,
        SYNTHESIS,
        NOTICE,
        DECISION,
        TRIAL,
        CLOSING;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }

        public static StageKind of(Workflow.Kind term) {
            return valueOf(term.name());
        }
    }

    @Schema(enumAsRef = true, description = "结论 · Verdict of an office")
    public enum Verb {
        SUBMIT,
        RECOMMEND,
        DECLINE,
        RETURN,
        FILE,
        ACCEPT,
        CORRECT,
        REJECT,
        CONFIRM,
        STOP,
        CLOSE,
        PASS,
        FAIL,
        PROPOSE,
        DROP,
        PUBLISH,
        APPROVE,
        REFUSE,
        FINISH,
        REVOKE,
        RECTIFY,
        EXTEND,
        REPEAL;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }

        public static Verb of(Workflow.Verb term) {
            return valueOf(term.name());
        }
    }

    @Schema(enumAsRef = true, description = "案件状态：填报、办理中、试点中、已结束 · Draft, running, on trial, ended")
    public enum Status {
        DRAFT,
        RUNNING,
        TRIAL,
        ENDED;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }

        public static Status of(CaseStatus term) {
            return valueOf(term.name());
        }
    }

    @Schema(
            enumAsRef = true,
            description = "试点现状：试点中、期满待评估、通过、未通过、已撤销、已废止、期满"
                    + " · On trial, at its final check, passed, failed, revoked, repealed, completed")
    public enum Standing {
        TRIAL,
        CHECK,
        PASSED,
        FAILED,
        REVOKED,
        REPEALED,
        COMPLETED;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }

        public static Standing of(PilotStanding term) {
            return valueOf(term.name());
        }
    }

    @Schema(enumAsRef = true, description = "层级：国家、省、市、县、园区 · Level of area")
    public enum AreaLevel {
        NATION,
        PROVINCE,
        CITY,
        COUNTY,
        PARK;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }

        public static AreaLevel of(Level term) {
            return valueOf(term.name());
        }
    }

    @Schema(enumAsRef = true, description = "申报单位或机关 · Applicant or office")
    public enum ActorKind {
        APPLICANT,
        OFFICE;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }
    }

    @Schema(enumAsRef = true, description = "工业和信息化主管部门、通信管理部门、人民政府、园区管理机构 · Kind of office")
    public enum Office {
        INDUSTRY,
        TELECOM,
        GOVERNMENT,
        PARK;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }

        public static Office of(Workflow.OfficeKind term) {
            return valueOf(term.name());
        }
    }

    @Schema(enumAsRef = true, description = "经办、评审秘书、负责人 · Handler, secretary, decider")
    public enum Duty {
        HANDLER,
        SECRETARY,
        DECIDER;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }

        public static Duty of(Workflow.Duty term) {
            return valueOf(term.name());
        }
    }

    @Schema(enumAsRef = true, description = "期限种类 · Kind of limit")
    public enum ClockKind {
        UNTIL,
        WORKING_DAYS,
        LASTS,
        ON,
        OPEN;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }
    }

    @Schema(enumAsRef = true, description = "不要、可选、必填 · None, optional, required")
    public enum Need {
        NONE,
        OPTIONAL,
        REQUIRED;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }

        public static Need of(Workflow.Need term) {
            return valueOf(term.name());
        }
    }

    @Schema(enumAsRef = true, description = "不满足即止，或提示 · Stops the case, or is shown")
    public enum Severity {
        BLOCK,
        WARN;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }

        public static Severity of(Condition.Severity term) {
            return valueOf(term.name());
        }
    }

    @Schema(enumAsRef = true, description = "联合申报：各自、合计、合计之比 · Joint applicants: each, the sum, the ratio of the sums")
    public enum Pool {
        EACH,
        SUM,
        RATIO;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }

        public static Pool of(Measure.Pool term) {
            return valueOf(term.name());
        }
    }

    @Schema(enumAsRef = true, description = "满足、不满足、无法判定 · Met, not met, undetermined")
    public enum Verdict {
        MET,
        NOT_MET,
        UNDETERMINED;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }

        public static Verdict of(org.xiandao.rules.judge.Verdict term) {
            return valueOf(term.name());
        }
    }

    @Schema(enumAsRef = true, description = "无法判定的原因 · Why something is not known")
    public enum ReasonCode {
        NOT_ANSWERED,
        NOT_A_NUMBER,
        NO_RECORD,
        EVIDENCE_EXPIRED,
        EVIDENCE_MISSING,
        NOT_ESTABLISHED,
        DIVISION_BY_ZERO,
        OUT_OF_RANGE,
        NOT_EVERYWHERE,
        EACH_FOR_ITSELF;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }

        public static ReasonCode of(Facts.Reason.Code term) {
            return valueOf(term.name());
        }
    }

    @Schema(enumAsRef = true, description = "已过、当前、未到 · Passed, current, ahead")
    public enum StepState {
        PASSED,
        CURRENT,
        AHEAD;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }
    }

    @Schema(enumAsRef = true, description = "待办事项 · What is to be done")
    public enum TaskKind {
        FILL,
        CORRECT,
        JOIN,
        DECLARE,
        SCORE,
        DRAFTING,
        OPINION,
        FILING,
        COMPLETENESS,
        CONDITIONS,
        REVIEW,
        ARGUMENTATION,
        VISIT,
        SYNTHESIS,
        NOTICE,
        DECISION,
        TRIAL,
        CLOSING,
        REPLACE,
        REOPENING,
        SIGN_VISIT,
        OBSERVE,
        OBJECTION;

        @JsonValue
        public String word() {
            return Vocabulary.word(this);
        }
    }
}
