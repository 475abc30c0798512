package org.xiandao.document;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;

/** A case with every field of a form filled at length, whatever the form. */
final class ASampleCase {

    static final String DIGEST = "3f1c9a0b".repeat(8);
    static final String NAME = "赵镕、钱玥、孙珺、李喆、周䶮、吴𬭎";

    private static final String PROSE = """
            本区域地处沿海工业走廊，现有规模以上工业企业 1,286 家，上年度工业产值 2,348.6 亿元，已形成装备制造、精细化工、新材料三大主导产业集群。依托“双千兆”网络，区域内累计开通 5G 基站 4,123 个，建成 5G 工业专网 37 张，其中混合专网 29 张、独立专网 8 张，重点园区室外连续覆盖率达到 98.5%，端到端时延稳定在 20 毫秒以内，可靠性达到 99.99%。
            围绕“建网、用网、护网”一体推进，建立由政府统筹、运营企业建设、工业企业应用、科研机构支撑的协同机制；到期末实现具备 10 个以上典型应用场景的工厂不少于 12 家，新增国家级 5G 工厂 3 家，培育解决方案提供商 15 家（其中专精特新“小巨人”企业 4 家），带动投资 36.8 亿元。
            坚持“谁建设、谁负责，谁运营、谁负责”的原则，落实工业互联网安全分类分级管理，同步规划、同步建设、同步运行网络安全设施，建立漏洞“验证—修复—复验”闭环。""";

    private ASampleCase() {}

    static Contents submitted(Form form, Optional<IndicatorTree> tree) {
        return contents(
                form,
                tree,
                Optional.of(
                        new Contents.Receipt("XD20310320-3F1C9A0B3F", LocalDateTime.of(2031, 3, 18, 16, 5), DIGEST)));
    }

    static Contents draft(Form form, Optional<IndicatorTree> tree) {
        return contents(form, tree, Optional.empty());
    }

    private static Contents contents(Form form, Optional<IndicatorTree> tree, Optional<Contents.Receipt> receipt) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Form.Section section : form.sections()) {
            if (section.repeats().isEmpty()) {
                section.fields().forEach(field -> answer(answers, "", field, tree));
            } else {
                for (int entry = 1; entry <= 2; entry++) {
                    String prefix = section.id() + "[" + entry + "].";
                    section.fields().forEach(field -> answer(answers, prefix, field, tree));
                }
            }
        }
        return new Contents(
                answers,
                attachments(form),
                List.of("北岸市松涛经济技术开发区管理委员会"),
                List.of(new Contents.Opinion(
                        "市级初审推荐",
                        "北岸市工业和信息化局",
                        "同意推荐。该区域产业基础扎实，网络覆盖完善，应用场景丰富，方案目标明确、可考核。",
                        Optional.of("北工信函〔2031〕15号"),
                        LocalDateTime.of(2031, 3, 20, 9, 30),
                        true)),
                Map.of("990100", "北岸省北岸市松涛区"),
                receipt);
    }

    private static List<Contents.Attachment> attachments(Form form) {
        List<Contents.Attachment> files = new ArrayList<>();
        List<String> titles = List.of("统一社会信用代码证书.pdf", "国家新型工业化产业示范基地批复文件（扫描件）.pdf", "5G基站开通证明.pdf", "已授权发明专利清单.pdf");
        List<String> fields = form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.type() == Form.Type.ATTACHMENTS
                        || field.type() == Form.Type.EVIDENCE_LIST
                        || field.evidence() > 0)
                .map(Form.Field::id)
                .toList();
        for (int i = 0; i < titles.size() && !fields.isEmpty(); i++) {
            files.add(new Contents.Attachment(
                    titles.get(i),
                    "%02x".formatted(i + 160).repeat(32),
                    1_234L << (3 * i),
                    List.of(fields.get(i % fields.size()))));
        }
        return files;
    }

    private static void answer(
            Map<String, String> answers, String prefix, Form.Field field, Optional<IndicatorTree> tree) {
        String path = prefix + field.id();
        if (field.type() == Form.Type.INDICATOR_TABLE) {
            tree.ifPresent(known -> known.items()
                    .forEach(item -> field.parts()
                            .forEach(part -> answers.put(
                                    path + "." + item.id() + "." + part.id(),
                                    part.id().equals("narrative") ? "由责任单位按季度统计" : "累计 1,204 项"))));
        } else if (field.parts().isEmpty()) {
            answers.put(path, value(field));
        } else {
            field.parts().forEach(part -> answers.put(path + "." + part.id(), value(field)));
        }
    }

    private static String value(Form.Field field) {
        return switch (field.type()) {
            case TEXT -> field.id().contains("contact") || field.id().contains("leader") ? NAME : "北岸市松涛区“5G+”融合应用示范项目";
            case LONG_TEXT -> field.parts().isEmpty() ? PROSE : "已出台专项支持政策，建立部门协同机制";
            case RICH_TEXT -> PROSE;
            case NUMBER -> "128600.5";
            case INTEGER -> "1204";
            case PERCENT -> "98.5";
            case DATE -> "2031-03-18";
            case DATE_RANGE -> "2031-05-01/2033-04-30";
            case CHOICE -> field.options().getFirst().id();
            case CODE -> "91350100M000100Y43";
            case AREA -> "990100";
            case PHONE -> "024-86910000";
            case EMAIL -> "lianxi@example.org";
            case YES_NO -> "yes";
            case ATTACHMENTS, EVIDENCE_LIST, INDICATOR_TABLE, SEAL -> "";
        };
    }
}
