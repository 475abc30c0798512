package org.xiandao.tour;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.xiandao.document.Letters;
import org.xiandao.document.Pdf;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Letter;
import org.xiandao.rules.pack.Text;

/** The evidence that every case of the tour attaches, and what its ledger rests on. */
final class DemonstrationPdf {
    private DemonstrationPdf() {}

    static byte[] bytes() {
        return bytes(new Text("演示证明材料", "Demonstration evidence"));
    }

    static byte[] bytes(Text title) {
        var letter = new Letter(
                "demonstration",
                title,
                new Text(
                        "本文件仅用于演示系统如何登记、核对和展示证明材料，不证明任何事实。\n正式申报时，申报单位在此处上传加盖公章的原始证明材料扫描件。",
                        "This file only shows how evidence is registered, checked and displayed. It proves nothing."),
                new Basis(java.util.List.of(), Optional.of("demonstration")));
        return Pdf.render(Letters.compose(letter, "zh", Map.of(), "", "先导计划管理平台（演示）", LocalDate.of(2026, 1, 1), ""));
    }
}
