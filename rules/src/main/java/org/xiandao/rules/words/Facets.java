package org.xiandao.rules.words;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.load.PackFiles;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.CheckItem;
import org.xiandao.rules.pack.Clause;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.FundRules;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Letter;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.PlanRules;
import org.xiandao.rules.pack.Printed;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.RecusalRules;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;

/** All that a clause says, as names and values; what stays at its default is not said. */
public final class Facets {
    private static final Text CALENDAR = new Text("按公历", "of the calendar");
    private static final Text FROM_BEGINNING = new Text("自试点首日起", "from the trial's first day");

    private final Edition edition;
    private final Sentences sentences;
    private final List<Facet> facets = new ArrayList<>();

    private Facets(Edition edition) {
        this.edition = edition;
        this.sentences = new Sentences(edition);
    }

    public static List<Facet> of(Clause clause, Edition edition) {
        var facets = new Facets(edition);
        facets.part(clause.part());
        return List.copyOf(facets.facets);
    }

    /** The citations, and the decision with its choice. */
    public static Text basis(Basis basis, Edition edition) {
        var grounds = new ArrayList<Text>();
        for (var it : basis.citations())
            grounds.add(new Text(
                    it.doc() + " " + it.at() + "“" + it.quote() + "”",
                    it.doc() + " " + it.at() + " “" + it.quote() + "”"));
        basis.decision().ifPresent(id -> {
            var choice = Optional.ofNullable(edition.decisions().get(id)).map(it -> it.choice());
            grounds.add(new Text(
                    "本地约定 " + id + choice.map(it -> "：" + it.zh()).orElse(""),
                    "local choice " + id + choice.map(it -> ": " + it.en()).orElse("")));
        });
        return Terms.joined(grounds, "；", "; ");
    }

    private void part(Record part) {
        switch (part) {
            case Workflow.Applicants it -> applicants(it);
            case Workflow.Channel it -> say("条件", "when", sentences.of(it.when()));
            case Workflow.CallDate it -> {
                say("必填", "required", Terms.of(it.required()));
                it.printed().ifPresent(day -> say("印发日期", "printed", Terms.same(day)));
            }
            case Workflow.CallChoice it -> say("选项", "options", options(it.options()));
            case Workflow.Stage it -> stage(it);
            case CheckItem it -> check(it);
            case Form.Field it -> field(it);
            case Measure it -> measure(it);
            case IndicatorTree it -> points(it.total());
            case IndicatorTree.First it -> points(it.points());
            case IndicatorTree.Second _ -> {}
            case IndicatorTree.Item it -> item(it);
            case Condition it -> condition(it);
            case ReviewRules it -> review(it);
            case RecusalRules it -> recusal(it);
            case RatingRules.Band it ->
                say(
                        "分数",
                        "score",
                        new Text(
                                "从 " + it.from() + " 到 " + it.below() + " 以下",
                                "from " + it.from() + " to below " + it.below()));
            case RatingRules.Report it -> {
                say(
                        "报送单位",
                        "senders",
                        Terms.list(it.senders().stream().map(sentences::of).toList()));
                say("周期", "every", sentences.of(it.every()));
                it.due().ifPresent(day -> say("截止", "due", Terms.same(day)));
                it.owners().ifPresent(owners -> {
                    say("各责任单位分别报送", "each owner, within", sentences.of(owners.within()));
                    say("期间", "periods", owners.calendar() ? CALENDAR : FROM_BEGINNING);
                });
            }
            case RatingRules.Strikes it ->
                say(
                        "累计",
                        "counted",
                        new Text(
                                (it.inclusive() ? it.star() + " 星及以下" : "低于 " + it.star() + " 星") + "满 " + it.at()
                                        + " 次",
                                it.at() + " times "
                                        + (it.inclusive()
                                                ? it.star() + " stars or fewer"
                                                : "below " + it.star() + " stars")));
            case Workflow.Objections it -> objections(it);
            case RatingRules.Year it ->
                it.parts()
                        .forEach(one -> say(
                                one.title().zh(),
                                one.title().en(),
                                new Text(
                                        Terms.of(one.of()).zh() + "，" + one.points() + " 分",
                                        Terms.of(one.of()).en() + ", " + one.points() + " points")));
            case RatingRules.Ground it -> it.proposedBy().ifPresent(by -> say("提请", "brought up", broughtUp(by)));
            case RatingRules.Rate it -> say("期限", "within", sentences.of(it.clock()));
            case RatingRules.Hearing it -> say("期限", "for", sentences.of(it.clock()));
            case RatingRules.Bar it -> {
                say("期限", "lasts", it.lasts().map(sentences::of).orElse(new Text("至解除为止", "until lifted")));
                say("对象", "subjects", Terms.same(String.join(", ", it.subjects())));
            }
            case PlanRules.Target it -> target(it);
            case PlanRules.Way it -> way(it);
            case PlanRules.Pursuit it ->
                it.tasks().forEach((target, tasks) -> say(target, target, Terms.same(String.join(", ", tasks))));
            case PlanRules.Task it -> task(it);
            case FundRules.Watch it -> sign(it.sign());
            case FundRules.SpecialAudit it -> {
                say("全看", "all from", wan(it.above()));
                say("另抽", "and drawn", new Text(it.others() + " 笔", String.valueOf(it.others())));
                say("整改期", "remedy within", sentences.of(it.rectify()));
            }
            case Letter it -> say("正文", "body", it.body());
            case Printed it -> printed(it);
            default -> throw new IllegalArgumentException("No clause: " + part.getClass());
        }
    }

    private void sign(FundRules.Sign sign) {
        switch (sign) {
            case FundRules.Sign.PaidBeforeAcceptance it ->
                say("验收前最多付合同的", "of a contract before acceptance", Terms.same(it.prepayment()));
            case FundRules.Sign.AboveCap it -> say("一个项目最多", "a project at most", wan(it.most()));
            case FundRules.Sign.Splitting it -> {
                say("限额", "limit", wan(it.limit()));
                say("天数", "days", Terms.same(it.days()));
            }
            case FundRules.Sign.OverAllocated _ -> {}
            case FundRules.Sign.SameInvoice _ -> {}
            case FundRules.Sign.OtherPayee _ -> {}
        }
    }

    private static Text wan(Fraction amount) {
        return new Text(amount + " 万元", amount + " " + Units.english("万元"));
    }

    private static Text broughtUp(RatingRules.ProposedBy by) {
        return switch (by) {
            case RatingRules.ProposedBy.Measured(var measure) ->
                new Text("试点以来 " + measure + " 大于 0", measure + " above 0 since the trial began");
            case RatingRules.ProposedBy.Struck _ -> new Text("累计次数已满", "the strikes are complete");
            case RatingRules.ProposedBy.Unanswered(var requests) ->
                new Text("逾期未答复满 " + requests + " 次", requests + " requests past their day without an answer");
        };
    }

    private void applicants(Workflow.Applicants it) {
        say("级别", "levels", Terms.list(it.levels().stream().map(Terms::of).toList()));
        say("联合申报", "joint", Terms.of(it.joint()));
        it.jointReasonField()
                .flatMap(edition::field)
                .ifPresent(field -> say("联合理由填在", "joint reason in", field.label()));
    }

    private void stage(Workflow.Stage it) {
        say("环节类型", "kind", Terms.of(it.kind()));
        say("办理", "by", sentences.of(it.by()));
        if (!it.with().isEmpty())
            say("会同", "with", Terms.list(it.with().stream().map(sentences::of).toList()));
        if (!it.channels().isEmpty()) say("渠道", "channels", Terms.same(String.join(", ", it.channels())));
        it.when().ifPresent(when -> say("条件", "when", sentences.of(when)));
        say("时限", "clock", sentences.of(it.clock()));
        say("可作", "may", Terms.list(it.may().stream().map(Terms::of).toList()));
        it.returnTo().ifPresent(stage -> say("退回至", "returns to", sentences.stage(stage)));
        if (it.letter() != Workflow.Need.NONE) say("文号", "document number", Terms.of(it.letter()));
        if (it.quota()) say("名额", "quota", Terms.of(true));
        if (!it.headings().isEmpty()) say("记录提纲", "headings", Terms.list(it.headings()));
    }

    private void check(CheckItem it) {
        say("提纲", "heading", Terms.same(it.under()));
        say("可答", "answers", options(it.answers()));
        it.checks().ifPresent(claim -> {
            switch (claim) {
                case CheckItem.Claim.OfMeasure(var measure) -> say("核对", "checks", sentences.measure(measure));
                case CheckItem.Claim.OfAnswer(var field) ->
                    say(
                            "核对",
                            "checks",
                            edition.field(field).map(Form.Field::label).orElse(Terms.same(field)));
            }
        });
    }

    private void objections(Workflow.Objections it) {
        say("须实名", "named", Terms.of(it.named()));
        say("身份", "identity", Terms.of(it.identity()));
        say("附件至多", "files at most", Terms.same(it.files()));
        say("答复时限", "answer", sentences.of(it.answer()));
        it.extension().ifPresent(extension -> say("可延长一次", "extended once by", sentences.of(extension)));
        say(
                "成立后",
                "upheld",
                switch (it.upheld()) {
                    case Workflow.Upheld.Stays _ -> new Text("由办理单位决定", "for the office to say");
                    case Workflow.Upheld.BackTo(var stage) ->
                        new Text(
                                "回到“" + sentences.stage(stage).zh() + "”",
                                "back to " + sentences.stage(stage).en());
                    case Workflow.Upheld.Drops _ -> new Text("不再进入后续程序", "the case ends");
                });
    }

    private void field(Form.Field it) {
        say("类型", "type", Terms.of(it.type()));
        say("必填", "required", Terms.of(it.required()));
        if (edition.form().namedBy().filter(it.id()::equals).isPresent())
            say("作案卷名称", "names the case", Terms.of(true));
        if (!it.unit().isEmpty()) say("单位", "unit", Terms.same(it.unit()));
        it.characters().ifPresent(most -> say("字数不超过", "characters at most", Terms.same(most)));
        it.atLeast().ifPresent(least -> say("不小于", "at least", Terms.same(least)));
        it.atMost().ifPresent(most -> say("不大于", "at most", Terms.same(most)));
        if (!it.parts().isEmpty())
            say(
                    "分项",
                    "parts",
                    Terms.list(it.parts().stream().map(Form.Part::label).toList()));
        if (!it.options().isEmpty()) say("选项", "options", options(it.options()));
        it.sameAs().ifPresent(other -> say("应与此项一致", "same as", Terms.same(other)));
        for (var figure : it.figures()) say("填报测算值", "declares", sentences.measure(figure.measure()));
        it.topic().ifPresent(topic -> say("说明事项", "tells of", Terms.same(topic)));
        if (it.evidence() > 0) say("证明材料不少于", "evidence at least", Terms.same(it.evidence()));
        it.note().ifPresent(note -> say("说明", "note", note));
        if (it.classification() != Form.Classification.INTERNAL)
            say("密级", "classification", Terms.of(it.classification()));
    }

    private void measure(Measure it) {
        if (!it.unit().isEmpty()) say("单位", "unit", Terms.same(it.unit()));
        say("算法", "value", sentences.of(it.definition()));
        if (it.pool() != Measure.Pool.EACH) say("联合申报时", "jointly", Terms.of(it.pool()));
    }

    private void points(Fraction points) {
        say("分值", "points", Terms.same(points));
    }

    private void item(IndicatorTree.Item it) {
        points(it.points());
        if (!it.measures().isEmpty())
            say(
                    "测算值",
                    "measures",
                    Terms.list(it.measures().stream().map(sentences::measure).toList()));
        it.topic().ifPresent(topic -> say("说明事项", "tells of", Terms.same(topic)));
        it.condition().ifPresent(id -> say("不可偏离条件", "mandatory condition", Terms.same(id)));
        it.scoredAt().ifPresent(id -> say("打分环节", "scored at", sentences.stage(id)));
    }

    private void condition(Condition it) {
        say("要求", "requires", sentences.of(it.require()));
        say("判定环节", "decided at", sentences.stage(it.decidedAt()));
        it.until().ifPresent(until -> say("此前代以", "until then", sentences.of(until)));
        say("后果", "severity", Terms.of(it.severity()));
        if (it.joint() != Measure.Pool.EACH) say("联合申报时", "jointly", Terms.of(it.joint()));
        it.indicatorItem().ifPresent(id -> say("指标", "indicator", Terms.same(id)));
    }

    private void review(ReviewRules it) {
        say("评分", "scored", Terms.of(it.grain()));
        say("专家不少于", "experts at least", Terms.same(it.experts()));
        it.panel().perUnit().ifPresent(most -> say("同一单位的专家至多", "experts of one unit at most", Terms.same(most)));
        it.panel().perArea().ifPresent(most -> say("同一地区的专家至多", "experts of one area at most", Terms.same(most)));
        say("每项小数位", "decimal places", Terms.same(it.scale()));
        say("取", "takes the", Terms.of(it.aggregate()));
        it.trimFrom().ifPresent(from -> say("去最高最低分自专家满", "drops extremes from experts", Terms.same(from)));
        say("保留小数", "rounded to places", Terms.same(it.rounding().places()));
        say("舍入", "rounding", Terms.of(it.rounding().mode()));
        say("须写理由", "reasons", reasons(it.reasons()));
        say("无人能评的指标", "what nobody could judge", Terms.of(it.nobodyJudges()));
        it.disagreement().ifPresent(this::disagreement);
        say("宽严差异", "harsh and lenient experts", Terms.of(it.harshness()));
        if (!it.ties().isEmpty()) say("同分依次比较", "ties by", Terms.same(String.join(", ", it.ties())));
    }

    private static Text reasons(ReviewRules.Reasons reasons) {
        return switch (reasons) {
            case ReviewRules.Reasons.Always always -> new Text("每项", "always");
            case ReviewRules.Reasons.AtExtremes(var upTo, var from) ->
                new Text(
                        "得分率不超过 " + upTo + " 或不低于 " + from,
                        "at " + upTo + " of the points and below, at " + from + " and above");
        };
    }

    private void disagreement(ReviewRules.Disagreement it) {
        it.rangeAbove()
                .ifPresent(share -> say("极差占分值超过即合议", "moderated round when a range is above", Terms.same(share)));
        it.alphaBelow().ifPresent(alpha -> say("一致性系数低于即合议", "moderated round when alpha is below", Terms.same(alpha)));
    }

    private void recusal(RecusalRules it) {
        say("同地区", "same area", Terms.of(it.sameArea()));
        say("同单位", "same unit", Terms.of(it.sameUnit()));
        say("曾任职年限", "years of earlier employment", Terms.same(it.employerYears()));
        say("亲属", "family", Terms.of(it.family()));
        say("持股", "holdings", Terms.of(it.financial()));
        say("曾参与", "earlier involvement", Terms.of(it.earlierInvolvement()));
    }

    private void target(PlanRules.Target it) {
        var value = Terms.joined(List.of(Terms.of(it.comparator()), Terms.of(it.value())), " ", " ");
        say("目标", "target", value);
        say("口径", "kind", Terms.of(it.kind()));
        say("期限", "by", Terms.same(it.by()));
        it.item().ifPresent(id -> say("对应指标", "speaks to", Terms.same(id)));
        it.measure().ifPresent(id -> say("实际值", "counted by", sentences.measure(id)));
    }

    private void way(PlanRules.Way it) {
        say("基期", "baseline", Terms.same(it.base()));
        it.from().ifPresent(stock -> say("基期值", "baseline value", Terms.of(stock)));
        for (var point : it.points()) say("到 " + point.on(), "on " + point.on(), Terms.of(point.at()));
        if (it.points().isEmpty()) say("走法", "course", new Text("直线", "straight"));
    }

    private void task(PlanRules.Task it) {
        say("编号", "number", Terms.same(it.number()));
        say("责任单位", "owners", Terms.list(it.owners().stream().map(this::owner).toList()));
    }

    private void printed(Printed it) {
        var page = it.page();
        say(
                "页边距（毫米）",
                "margins in millimetres",
                Terms.same(page.top() + ", " + page.right() + ", " + page.bottom() + ", " + page.left()));
        for (var role : Printed.Role.values()) {
            var style = it.styles().of(role);
            var name = Terms.of(role);
            say("字体·" + name.zh(), "font, " + name.en(), style(style));
        }
        var digest = PackFiles.sha256(it.blocks().toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 8);
        say(
                "内容",
                "contents",
                new Text(it.blocks().size() + " 部分（" + digest + "）", it.blocks().size() + " parts (" + digest + ")"));
    }

    private static Text style(Printed.Style style) {
        var weight = style.bold() ? new Text(" 加粗", " bold") : new Text("", "");
        var numbers = style.font() + " " + style.size();
        return new Text(
                numbers + " 磅" + weight.zh() + "，" + style.line() + " 倍行距，"
                        + Terms.of(style.align()).zh(),
                numbers + " pt" + weight.en() + ", line spacing " + style.line() + ", "
                        + Terms.of(style.align()).en());
    }

    private Text owner(String id) {
        return edition.plan().owners().stream()
                .filter(owner -> owner.id().equals(id))
                .findFirst()
                .map(PlanRules.Owner::name)
                .orElse(Terms.same(id));
    }

    private static Text options(List<Form.Option> options) {
        return Terms.list(options.stream().map(Form.Option::label).toList());
    }

    private void say(String zh, String en, Text value) {
        facets.add(new Facet(new Text(zh, en), value));
    }
}
