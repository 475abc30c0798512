package org.xiandao.app.pages;

import static org.xiandao.app.view.FieldView.Kind.CHECKBOXES;
import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.EMAIL;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.NUMBER;
import static org.xiandao.app.view.FieldView.Kind.RADIO;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.ConditionView;
import org.xiandao.app.view.ConditionView.LocalChoice;
import org.xiandao.app.view.DeadlineView;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FigureView;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.GalleryView;
import org.xiandao.app.view.GateView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.QuoteView;
import org.xiandao.app.view.StepView;
import org.xiandao.app.view.StepView.State;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.TaskView;
import org.xiandao.app.view.TaskView.Urgency;
import org.xiandao.app.view.TimelineEntry;
import org.xiandao.app.view.Tone;
import org.xiandao.app.view.UploadView;
import org.xiandao.rules.judge.Verdict;

/** Made-up content of the gallery: a county that does not exist. */
final class GallerySamples {
    private static final String HERE = "/design/gallery";
    private static final String DIGEST = "3f1c9a0be2d47c55a1f0d6b7e8c9120f4a5b6c7d8e9f00112233445566778899";

    private GallerySamples() {}

    static GalleryView all() {
        return new GalleryView(
                figures(),
                List.of(underWay(), returned(), ended()),
                tasks(),
                gate(),
                notices(),
                List.of(
                        new Problem("unit.code", "统一社会信用代码的校验位不对，请与证照核对"),
                        new Problem("plan.summary", "项目简述超出 12 字，请删减"),
                        new Problem("unit.kind", "请选择单位性质")),
                fields(),
                upload(),
                table(),
                new TableView("公示中的名单", List.of(Column.text("单位"), Column.text("公示期")), List.of()),
                filters(),
                new PagerView(4, 12, 236, HERE + "?page="),
                timeline(),
                documents(),
                new DeadlineView("2026-09-30T09:00:00Z", "2026-09-30 17:00", "2026-09-28T06:03:05Z", "还剩 2 天 2 小时"));
    }

    private static List<FigureView> figures() {
        return List.of(
                new FigureView("申报单位", "128", "家", "较上年增加 22 家", HERE, false),
                new FigureView("待您办理", "5", "项", "2 项将在 3 日内到期", HERE, false),
                new FigureView("已建基站", "41,230", "个", "来自 86 条记录", HERE, true),
                new FigureView("平均得分", "78.4", "分", "", "", false));
    }

    private static List<StepView> underWay() {
        return List.of(
                new StepView("填写", State.DONE, "03-02", "甲县工信局", "", HERE),
                new StepView("提交", State.DONE, "03-05", "甲县工信局", "", HERE),
                new StepView("市级推荐", State.DONE, "03-18", "乙市工信局", "", HERE),
                new StepView("完整性审查", State.DONE, "03-22", "项目办", "", HERE),
                new StepView("不可偏离条件", State.CURRENT, "期限 04-05", "项目办", "", HERE),
                StepView.upcoming("专家评审"),
                StepView.upcoming("现场考察"),
                StepView.upcoming("公示"),
                StepView.upcoming("批复"),
                StepView.upcoming("试点"));
    }

    private static List<StepView> returned() {
        return List.of(
                new StepView("填写", State.DONE, "03-02", "甲县工信局", "", ""),
                new StepView("提交", State.DONE, "03-05", "甲县工信局", "", ""),
                new StepView("市级推荐", State.RETURNED, "03-10", "乙市工信局", "证明材料缺少合作协议，请在 03-20 前补正", HERE),
                StepView.upcoming("专家评审"),
                StepView.upcoming("批复"));
    }

    private static List<StepView> ended() {
        return List.of(
                new StepView("填写", State.DONE, "03-02", "甲县工信局", "", ""),
                new StepView("完整性审查", State.DONE, "03-22", "项目办", "", ""),
                new StepView("不可偏离条件", State.ENDED, "04-02", "项目办", "1 项不符合，不进入评审", ""),
                StepView.upcoming("专家评审"));
    }

    private static List<TaskView> tasks() {
        return List.of(
                new TaskView("审核“甲县融合应用方案”", HERE, "乙市 · 第 3 次提交", "截止 03-27 17:00", Urgency.OVERDUE),
                new TaskView("补正“丙县数字园区方案”的证明材料", HERE, "退回原因：缺少合作协议", "截止 04-02 17:00", Urgency.SOON),
                new TaskView("为 6 份方案指派评审专家", HERE, "2026 年第一批", "截止 04-30 17:00", Urgency.LATER),
                new TaskView("确认单位信息", HERE, "上次确认于 2025-11-02", "", Urgency.UNDATED));
    }

    private static GateView gate() {
        return new GateView(
                "不可偏离条件",
                "2026-03-28",
                "示例规则 2026",
                List.of(
                        new ConditionView(
                                "coverage",
                                "网络覆盖率",
                                Verdict.NOT_MET,
                                "每万人 27.72 个",
                                "要求大于 30 个，还差 3,381 个基站",
                                List.of(new QuoteView("示例规则", "附件·基础设施", "每万人拥有基站数超过30个")),
                                Optional.of(new LocalChoice(
                                        "joint-areas", "联合申报的各地合并计算：基站总数除以人口总数。", "每一地分别达到，则甲县还差 120 个。"))),
                        new ConditionView(
                                "factories",
                                "具备 10 个以上场景的工厂",
                                Verdict.NOT_MET,
                                "3 家",
                                "还差 7 家具备 10 个以上场景的工厂",
                                List.of(new QuoteView("示例规则", "附件·行业应用", "不少于10家工厂具备10个以上典型应用场景")),
                                Optional.empty()),
                        new ConditionView(
                                "projects",
                                "平台申报项目",
                                Verdict.MET,
                                "152 个",
                                "",
                                List.of(new QuoteView("示例规则", "附件·基础设施", "申报建成或在建项目数量达到100个")),
                                Optional.empty()),
                        new ConditionView(
                                "incidents",
                                "近三年无重大安全事件",
                                Verdict.UNDETERMINED,
                                "",
                                "暂不能判定：主管部门的证明已于 2026-02-28 过期，请补充新的证明",
                                List.of(new QuoteView("示例规则", "附件·保障", "近三年未发生重大网络安全事件")),
                                Optional.empty())),
                false,
                "");
    }

    private static List<NoticeView> notices() {
        return List.of(
                new NoticeView(Tone.BRAND, "2026 年第一批开始受理", "请在 9 月 30 日 17:00 前提交。", List.of(new Link("查看通知", HERE))),
                NoticeView.of(Tone.GOOD, "已提交", "回执号 2026-0017，服务器时间 2026-03-05 14:03:05。"),
                NoticeView.of(Tone.WARN, "规则已有新版本", "草稿可以转到新版本；转换前会列出差别。"),
                NoticeView.of(Tone.BAD, "没有提交成功", "截止时间已过 3 分钟。您填写的内容已保留，可联系推荐单位说明情况。"));
    }

    private static List<FieldView> fields() {
        return List.of(
                FieldView.of(TEXT, "unit.name", "单位名称").withHint("与营业执照或法人证书一致").withValue("甲县工业和信息化局"),
                FieldView.of(TEXT, "unit.code", "统一社会信用代码")
                        .withHint("18 位")
                        .withValue("11990000MB0000000X")
                        .withErrors(List.of("统一社会信用代码的校验位不对，请与证照核对")),
                FieldView.of(RADIO, "unit.kind", "单位性质")
                        .withOptions(List.of(
                                Option.of("government", "政府或园区管委会"),
                                Option.of("public", "事业单位"),
                                Option.of("company", "企业"),
                                new Option("other", "其他", "请在备注中注明")))
                        .withErrors(List.of("请选择单位性质")),
                FieldView.of(SELECT, "unit.area", "所在地区")
                        .withOptions(List.of(Option.of("1", "甲县"), Option.of("2", "丙县")))
                        .withValue("1"),
                FieldView.of(NUMBER, "unit.output", "上年度工业产值").withUnit("亿元").withValue("1280.50"),
                FieldView.group(
                                "indicator.stations",
                                "基站数量",
                                FieldView.of(NUMBER, "indicator.stations.now", "现状（2025 年底）")
                                        .withUnit("个")
                                        .withValue("1230"),
                                FieldView.of(NUMBER, "indicator.stations.target", "目标（2028 年底）")
                                        .withUnit("个")
                                        .withErrors(List.of("目标不应低于现状")))
                        .withHint("以通信管理部门的统计为准"),
                FieldView.group(
                        "plan.period",
                        "项目起止日期",
                        FieldView.of(DATE, "plan.period.from", "开始").withValue("2026-05-01"),
                        FieldView.of(DATE, "plan.period.to", "结束").withValue("2028-04-30")),
                FieldView.of(LONG_TEXT, "plan.summary", "项目简述")
                        .withHint("主要建设内容、预期成果、创新性、可推广性")
                        .withValue("建设覆盖全县重点园区的5G专网，支持12家工厂改造。")
                        .withLimit(1000),
                FieldView.of(CHECKBOXES, "plan.scenes", "应用场景")
                        .withOptions(List.of(
                                Option.of("1", "协同研发设计"),
                                Option.of("6", "机器视觉质检"),
                                Option.of("8", "厂区智能物流"),
                                Option.of("16", "设备预测维护")))
                        .withValues(List.of("6", "8")),
                FieldView.of(EMAIL, "contact.email", "电子邮箱").optional(),
                FieldView.of(TEXT, "unit.number", "申报编号").fixed().withValue("2026-0017"));
    }

    private static UploadView upload() {
        return new UploadView(
                "evidence",
                "证明材料",
                "PDF、OFD 或图片，单个文件不超过 500 MB；网络中断后可从断点继续",
                List.of("“协议.pdf”其实是可执行文件，没有接收"),
                HERE + "/uploads",
                HERE,
                524_288_000,
                ".pdf,.ofd,.png,.jpg",
                documents());
    }

    private static TableView table() {
        return new TableView(
                "申报一览",
                List.of(
                        Column.text("单位"),
                        Column.text("地区"),
                        Column.number("得分"),
                        Column.text("条件"),
                        Column.text("星级"),
                        Column.text("状态")),
                List.of(
                        row("甲县融合应用方案", "乙市", new Cell.Number("92.5", "分"), Verdict.MET, 5, "已公示", Tone.GOOD),
                        row(
                                "丙县数字园区方案",
                                "乙市",
                                new Cell.Number("85.0", "分"),
                                Verdict.UNDETERMINED,
                                4,
                                "专家评审",
                                Tone.BRAND),
                        row(
                                "丁园区全连接工厂方案",
                                "戊市",
                                new Cell.Demo(new Cell.Number("61.7", "分")),
                                Verdict.NOT_MET,
                                2,
                                "退回补正",
                                Tone.WARN),
                        row("己县方案", "戊市", new Cell.Plain("—"), Verdict.NOT_MET, 0, "已终止", Tone.BAD)));
    }

    private static List<Cell> row(
            String name, String area, Cell points, Verdict verdict, int stars, String state, Tone tone) {
        return List.of(
                new Cell.To(name, HERE),
                new Cell.Plain(area),
                points,
                new Cell.Judged(verdict),
                new Cell.Stars(stars),
                new Cell.Tag(state, tone));
    }

    private static FilterView filters() {
        return new FilterView(
                HERE,
                List.of(
                        FieldView.of(TEXT, "q", "名称或单位").withValue("方案"),
                        FieldView.of(SELECT, "stage", "阶段")
                                .withOptions(List.of(Option.of("review", "专家评审"), Option.of("notice", "公示"))),
                        FieldView.of(DATE, "since", "提交不早于")),
                HERE);
    }

    private static List<TimelineEntry> timeline() {
        return List.of(
                new TimelineEntry(
                        "2026-03-22T09:30:00+08:00", "2026-03-22 09:30", "完整性审查通过", "项目办 · 王某", "", Tone.GOOD, ""),
                new TimelineEntry(
                        "2026-03-18T16:20:00+08:00",
                        "2026-03-18 16:20",
                        "市级推荐",
                        "乙市工信局 · 李某",
                        "乙工信函〔2026〕0 号，第 1 位",
                        Tone.BRAND,
                        ""),
                new TimelineEntry(
                        "2026-03-10T10:05:00+08:00",
                        "2026-03-10 10:05",
                        "退回补正",
                        "乙市工信局 · 李某",
                        "证明材料缺少合作协议",
                        Tone.WARN,
                        ""),
                new TimelineEntry(
                        "2026-03-05T14:03:05+08:00",
                        "2026-03-05 14:03:05",
                        "提交",
                        "甲县工信局 · 赵某",
                        "",
                        Tone.PLAIN,
                        DIGEST));
    }

    private static List<DocumentView> documents() {
        return List.of(
                new DocumentView("法人证书.pdf", HERE, "PDF", "1.2 MB", DIGEST, "证明：单位名称、统一社会信用代码", false),
                new DocumentView("合作协议（含附件一至附件七及补充协议扫描件最终盖章版）.pdf", HERE, "PDF", "48.6 MB", DIGEST, "证明：项目团队", true));
    }
}
