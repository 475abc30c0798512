package org.xiandao.document;

import java.util.stream.Collectors;
import org.xiandao.rules.pack.Printed.Page;

/** What official documents have beside paragraphs and tables, after GB/T 9704-2012. */
final class OfficialHtml {
    /** 7.2.4: the mark is red and no larger than 22 mm × 15 mm a character. */
    private static final int LARGEST_MARK = 42;

    private static final int TEXT_WIDTH_POINTS = 442;

    private OfficialHtml() {}

    static String head(Document.RedHead head) {
        var signer = head.signer().isEmpty()
                ? ""
                : "<p class=\"signer\">签发人：<span>%s</span></p>".formatted(Html.escape(head.signer()));
        return """
                <div class="redhead%s"><p class="mark" style="font-size:%dpt">%s</p>\
                <p class="docnumber%s">%s</p>%s</div>""".formatted(
                        head.high() ? " high" : "",
                        markSize(head.mark()),
                        Html.escape(head.mark()),
                        head.signer().isEmpty() ? "" : " left",
                        head.number().isEmpty() ? "&#160;" : Html.escape(head.number()),
                        signer);
    }

    /** As large as fits one line. */
    static int markSize(String mark) {
        return Math.max(16, Math.min(LARGEST_MARK, TEXT_WIDTH_POINTS / Math.max(1, mark.length())));
    }

    static String signature(Document.Signature signature) {
        return """
                <table class="signature" role="presentation"><tr><td class="space">&#160;</td><td>%s<br/>%s</td></tr></table>""".formatted(Html.escape(signature.issuer()), Html.escape(signature.day()));
    }

    static String plate(Document.Plate plate) {
        return """
                <div class="plate"><div class="inner"><p class="plate-title">%s</p>%s\
                <p class="plate-issuer">%s</p><p class="plate-day">%s</p><p class="plate-number">%s</p></div></div>""".formatted(
                        Html.escape(plate.title()),
                        plate.lines().stream()
                                .map(line -> "<p class=\"plate-line\">" + Html.escape(line) + "</p>")
                                .collect(Collectors.joining()),
                        Html.escape(plate.issuer()),
                        Html.escape(plate.day()),
                        Html.escape(plate.number()));
    }

    static String css(Document document) {
        return switch (document.layout()) {
            case FORM -> "";
            case OFFICIAL -> official(document);
            case CERTIFICATE -> certificate();
        };
    }

    /** What stands at the foot of every page, of the right and of the left ones; before all else. */
    static String feet(Document document) {
        if (document.layout() != Document.Layout.OFFICIAL) return "";
        String foot = "<div class=\"foot %s\"><div class=\"number\"></div>" + "<div class=\"digest\">"
                + Html.escape(document.footer()) + "</div></div>";
        return foot.formatted("right") + foot.formatted("left");
    }

    /** 7.5: the page's number in 四号, one character from the outer edge, 7 mm below the text. */
    private static String official(Document document) {
        Page page = document.page();
        return """
                @page :right { @bottom-center { content: element(right); vertical-align: top } }
                @page :left { @bottom-center { content: element(left); vertical-align: top } }
                @page wide { @bottom-center { content: element(right); vertical-align: top } }
                .foot { padding-top: 5mm } .foot.right { position: running(right) } .foot.left { position: running(left) }
                .foot .number { font: 14pt/1 %s; margin: 0 14pt } .foot.right .number { text-align: right } .foot.left .number { text-align: left }
                .foot .number:before { content: "— " counter(page) " —" }
                .foot .digest { font: 6.5pt/1.4 %s; color: #555; text-align: center; padding-top: 3mm }
                body { margin: 0 }
                p.body, p.note { font-size: 15.75pt; line-height: 28.8pt }
                h1 { line-height: 1.35 }
                .redhead { border-bottom: 1.6pt solid #d7000f; margin-bottom: 29pt; padding-bottom: 4mm; padding-top: 25mm; position: relative }
                .wide .redhead { padding-top: 0 }
                .redhead .mark { color: #d7000f; text-align: center; font-family: %s; line-height: 1.2 }
                .redhead .docnumber { text-align: center; font-family: %s; font-size: 16pt; line-height: 29pt; padding-top: 58pt }
                .wide .redhead .docnumber { padding-top: 12pt }
                .redhead.high { padding-top: 0 } .redhead.high .docnumber { padding-top: 29pt }
                .redhead .docnumber.left { text-align: left; padding-left: 16pt }
                .redhead .signer { text-align: right; font-family: %s; font-size: 16pt; line-height: 29pt; margin-top: -29pt; padding-right: 16pt }
                .redhead .signer span { font-family: %s }
                .signature { width: 100%%; margin-top: 58pt; border-collapse: collapse; page-break-inside: avoid; page-break-before: avoid }
                .signature td { text-align: center; white-space: nowrap; line-height: 29pt; font-size: 16pt; padding: 0 64pt 0 0 }
                .signature .space { width: 100%%; padding: 0 }
                """.formatted(
                        Faces.SONG.chain(),
                        Faces.HEI.chain(),
                        Faces.SONG.chain(),
                        Faces.FANGSONG.chain(),
                        Faces.FANGSONG.chain(),
                        Faces.KAI.chain());
    }

    private static String certificate() {
        return """
                body { margin: 0 }
                .plate { border: 3pt solid #b8860b; padding: 3mm; height: 150mm }
                .plate .inner { border: 0.8pt solid #b8860b; height: 142mm; padding: 4mm 12mm 0 12mm; text-align: center; position: relative }
                .plate-title { font-family: %1$s; font-size: 30pt; color: #d7000f; line-height: 1.4; margin-top: 14mm; margin-bottom: 8mm }
                .plate-line { font-family: %2$s; font-size: 20pt; line-height: 1.7; text-align: center }
                .plate-issuer { font-family: %2$s; font-size: 18pt; text-align: right; margin-top: 12mm; padding-right: 12mm }
                .plate-day { font-family: %2$s; font-size: 18pt; text-align: right; line-height: 1.6; padding-right: 12mm }
                .plate-number { font-family: %2$s; font-size: 12pt; text-align: left; margin-top: 2mm }
                """.formatted(Faces.SONG.chain(), Faces.FANGSONG.chain());
    }
}
