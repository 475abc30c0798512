package org.xiandao.rules.simulate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xiandao.rules.pack.Text;

/** Outcomes as one page that needs nothing else: charts, the same figures as tables, and what was taken for granted. */
public final class OutcomePage {
    private static final String DIGITS = "零一二三四五六七八九";

    /** From five stars down; told apart by lightness too. */
    private static final List<String> COLOURS = List.of("#08306b", "#2171b5", "#6baed6", "#fdae6b", "#a63603");

    /** Of these, on which dark figures are read. */
    private static final List<String> PALE = List.of("#6baed6", "#fdae6b");

    private static final int HEIGHT = 180;
    private static final int TOP = 8;
    /** Below this a figure does not fit into its piece. */
    private static final int LEGIBLE = 15;

    private static final int BAR = 34;
    private static final int YEAR = 2 * BAR + 30;

    private final boolean chinese;
    private final StringBuilder html = new StringBuilder();

    private OutcomePage(String language) {
        this.chinese = language.startsWith("zh");
    }

    public static String of(List<Outcome> outcomes, String language) {
        return new OutcomePage(language).page(outcomes);
    }

    private String t(String zh, String en) {
        return chinese ? zh : en;
    }

    private String page(List<Outcome> outcomes) {
        var first = outcomes.getFirst();
        html.append("<!doctype html><html lang=\"").append(t("zh-CN", "en"));
        html.append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>");
        html.append(title(first)).append("</title><style>").append(STYLE).append("</style></head><body><main><h1>");
        html.append(title(first)).append("</h1><p>");
        html.append(
                t(
                        "虚构的城市，按规则逐年评定星级；提请撤销的视为当年撤销，限制申报期满再次开始。数字取决于页末的假定，只用来比较规则，不预测任何城市。",
                        "Made-up cities, rated every year by the rules; whoever is proposed for revocation is taken to be revoked that year and begins again when the bar ends. All figures hang on the assumptions below: they compare rules and foretell nothing of any city."));
        html.append("</p>");
        outcomes.forEach(this::outcome);
        assumptions(first);
        return html.append("</main></body></html>\n").toString();
    }

    private String title(Outcome outcome) {
        return t(
                outcome.cities() + " 个城市、" + outcome.years() + " 年的推演",
                outcome.cities() + " cities over " + outcome.years() + " years, simulated");
    }

    private void outcome(Outcome outcome) {
        html.append("<section><h2>").append(escape(outcome.edition())).append("</h2>");
        chart(outcome);
        table(
                t("按本规则的读法（甲）", "As the edition reads its rule (A)"),
                outcome.asRead(),
                outcome.asRead().getFirst().stars().descendingMap().keySet());
        table(
                t("按另一种读法（乙）", "Under the other reading (B)"),
                outcome.otherwise(),
                outcome.asRead().getFirst().stars().descendingMap().keySet());
        html.append("</section>");
    }

    /** Two columns a year, A and B: cities by stars, on top those that were not rated; all cities together. */
    private void chart(Outcome outcome) {
        int width = 60 + YEAR * outcome.years();
        html.append("<figure><p>")
                .append(t("纵轴：城市（个）；柱内为个数", "Upwards: cities; in the columns, how many"))
                .append("</p><svg role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" aria-label=\"%s\">"
                        .formatted(
                                width,
                                HEIGHT + 46,
                                width,
                                t("各年星级分布，数字见下表", "Stars by year; the figures are in the tables below")));
        grid(outcome.cities(), width);
        for (int year = 0; year < outcome.years(); year++) {
            int x = 40 + YEAR * year;
            column(x, outcome.asRead().get(year), outcome.cities(), t("甲", "A"));
            column(x + BAR + 6, outcome.otherwise().get(year), outcome.cities(), t("乙", "B"));
            html.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                    .formatted(x + BAR + 3, HEIGHT + 42, t("第 " + (year + 1) + " 年", "year " + (year + 1))));
        }
        html.append("</svg><figcaption>").append(legend(outcome)).append("</figcaption></figure>");
    }

    private void grid(int cities, int width) {
        for (int value : Ticks.upTo(cities)) {
            int y = TOP + Stack.y(value, cities, HEIGHT);
            html.append(
                    "<line x1=\"38\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#d8dee4\"/><text x=\"34\" y=\"%d\" text-anchor=\"end\">%d</text>"
                            .formatted(width, y, y, y + 4, value));
        }
    }

    private void column(int x, Outcome.Year year, int cities, String name) {
        var pieces = Stack.of(year, cities, HEIGHT);
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            int y = TOP + piece.y();
            var colour = piece.stars().isPresent() ? colour(pieces.size() - 2 - i) : "url(#none)";
            boolean pale = piece.stars().isEmpty() || PALE.contains(colour);
            rectangle(x, y, piece.height(), colour);
            figure(x, y, piece.height(), piece.cities(), pale ? "#1b1f24" : "#fff");
        }
        html.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>".formatted(x + BAR / 2, HEIGHT + 24, name));
    }

    private void rectangle(int x, int y, int height, String fill) {
        if (height == 0) return;
        boolean hollow = fill.startsWith("url");
        html.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"%s\"/>"
                .formatted(x, y, BAR, height, hollow ? "none" : fill, hollow ? "#555" : "#fff"));
    }

    /** How many, where there is room for it. */
    private void figure(int x, int y, int height, int cities, String colour) {
        if (height < LEGIBLE) return;
        html.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"%s\">%d</text>"
                .formatted(x + BAR / 2, y + height / 2 + 4, colour, cities));
    }

    private static String colour(int fromTheTop) {
        return COLOURS.get(Math.min(fromTheTop, COLOURS.size() - 1));
    }

    private String legend(Outcome outcome) {
        var stars =
                List.copyOf(outcome.asRead().getFirst().stars().descendingMap().keySet());
        return IntStream.range(0, stars.size())
                        .mapToObj(i -> "<span><i style=\"background:%s\"></i>%s</span>"
                                .formatted(colour(i), stars(stars.get(i))))
                        .collect(Collectors.joining())
                + "<span><i class=\"hollow\"></i>" + t("本年未评（限制申报中）", "not rated this year (barred)") + "</span>";
    }

    private void table(String caption, List<Outcome.Year> years, Iterable<Integer> stars) {
        html.append("<table><caption>").append(caption).append("</caption><thead><tr>");
        head(t("年", "Year"));
        stars.forEach(of -> head(stars(of)));
        for (var name : COLUMNS) head(t(name.zh(), name.en()));
        html.append("</tr></thead><tbody>");
        for (var year : years) {
            html.append("<tr>");
            cell(year.year());
            stars.forEach(of -> cell(year.stars().getOrDefault(of, 0)));
            List.of(year.struck(), year.proposed(), year.incidents(), year.revoked(), year.barred(), year.completed())
                    .forEach(this::cell);
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void head(String text) {
        html.append("<th scope=\"col\">").append(text).append("</th>");
    }

    private void cell(int figure) {
        html.append("<td>").append(figure).append("</td>");
    }

    private void assumptions(Outcome outcome) {
        var it = outcome.assumed();
        html.append("<section><h2>").append(t("假定", "Assumptions")).append("</h2><dl>");
        said(t("种子", "Seed"), String.valueOf(outcome.seed()));
        said(t("首年中等城市的得分率", "What the middle city earns in its first year"), OutcomeJson.text(it.quality()));
        said(t("城市之间的标准差", "Standard deviation between cities"), OutcomeJson.text(it.spread()));
        said(
                t("每年提高，及其标准差", "Growth a year, and its standard deviation"),
                OutcomeJson.text(it.growth()) + " ± " + OutcomeJson.text(it.change()));
        said(t("同一城市各项指标之间的标准差", "Standard deviation between a city’s lines"), OutcomeJson.text(it.line()));
        said(t("专家之间的标准差", "Standard deviation between experts"), OutcomeJson.text(it.severity()));
        said(t("单个评分的标准差", "Standard deviation of one mark"), OutcomeJson.text(it.noise()));
        said(t("一年内发生应予撤销事件的概率", "Chance of a grave incident in a year"), OutcomeJson.text(it.incident()));
        html.append("</dl><p>").append(scored(outcome)).append("</p></section>");
    }

    private String scored(Outcome outcome) {
        return outcome.scoresYears()
                ? t(
                        "年度得分以评审的同一套指标和算法代替：规则所定的年度得分（year）取决于台账，虚构城市没有台账。",
                        "A year’s score is found as the review’s is, in place of what the rules say of a year (year): that hangs on the ledger, and made-up cities have none.")
                : t(
                        "年度得分按评审的同一套指标和算法得出；规则没有规定年度得分的算法。",
                        "A year’s score is found as the review’s is; the rules don’t say how a year is scored.");
    }

    private String stars(int of) {
        return t(inLaw(of), of + " stars");
    }

    /** 三星, as the law writes it. */
    public static String inLaw(int stars) {
        return DIGITS.charAt(stars) + "星";
    }

    private void said(String what, String value) {
        html.append("<div><dt>").append(what).append("</dt><dd>").append(value).append("</dd></div>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static final List<Text> COLUMNS = List.of(
            new Text("有计次的城市", "With a low rating"),
            new Text("次数已满", "Limit reached"),
            new Text("重大事件", "Incidents"),
            new Text("撤销", "Revoked"),
            new Text("年末限制申报中", "Barred at the end"),
            new Text("期满", "Completed"));

    private static final String STYLE = """
            body{font:16px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;color:#1b1f24;margin:0;background:#f6f8fa}
            main{max-width:960px;margin:auto;padding:24px 16px}section{background:#fff;border:1px solid #d8dee4;border-radius:8px;padding:8px 20px 20px;margin:16px 0;overflow-x:auto}
            table{border-collapse:collapse;margin:12px 0;font-variant-numeric:tabular-nums}caption{text-align:left;font-weight:600;padding:6px 0}
            th,td{border-bottom:1px solid #d8dee4;padding:4px 10px;text-align:right;font-weight:400}th{color:#57606a;font-size:14px}
            svg{font-size:13px}figure{overflow-x:auto}figure p{margin:0;font-size:14px;color:#57606a}figcaption span{margin-right:16px;white-space:nowrap}figcaption{display:flex;flex-wrap:wrap}figcaption i{display:inline-block;width:12px;height:12px;margin-right:5px;vertical-align:-1px}
            i.hollow{border:1px solid #555}figure{margin:8px 0}dl div{display:flex;gap:12px}dt{color:#57606a;min-width:22em}dd{margin:0}
            """;
}
