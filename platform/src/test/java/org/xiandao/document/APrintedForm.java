package org.xiandao.document;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Printed;
import org.xiandao.rules.pack.Printed.Align;
import org.xiandao.rules.pack.Printed.Block;
import org.xiandao.rules.pack.Printed.Role;
import org.xiandao.rules.pack.Text;

/** A made-up form of a few fields and how it is printed. */
final class APrintedForm {

    private static final Basis BASIS = new Basis(List.of(), Optional.of("D-01"));

    private APrintedForm() {}

    static Document with(List<Block> blocks, Map<String, String> answers, Contents.Attachment... files) {
        return Compose.compose(
                new Printed(new Text("申报书", "Application"), new Printed.Page(37, 26, 35, 28), styles(), blocks, BASIS),
                form(),
                Optional.empty(),
                new Contents(
                        answers,
                        List.of(files),
                        List.of("北岸市"),
                        List.of(),
                        Map.of("990100", "北岸市"),
                        Optional.of(new Contents.Receipt(
                                "N-1", LocalDateTime.of(2031, 3, 18, 16, 5), ASampleCase.DIGEST))));
    }

    static Printed.Value.Answer answer(String field) {
        return new Printed.Value.Answer(field, Optional.empty());
    }

    private static Form form() {
        Form.Field kind = field(
                "kind",
                Form.Type.CHOICE,
                List.of(),
                List.of(
                        new Form.Option("state", new Text("国有企业", "State-owned"), false),
                        new Form.Option("other", new Text("其他", "Other"), true)));
        Form.Field stations = field(
                "stations",
                Form.Type.INTEGER,
                List.of(
                        new Form.Part("now", new Text("现状", "Now"), true, false, Optional.empty()),
                        new Form.Part("target", new Text("目标", "Target"), true, false, Optional.empty())),
                List.of());
        return new Form(
                new Text("表", "Form"),
                Optional.empty(),
                List.of(
                        new Form.Section(
                                "main",
                                new Text("基本信息", "Basics"),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(
                                        field("name", Form.Type.TEXT, List.of(), List.of()),
                                        field("plan", Form.Type.RICH_TEXT, List.of(), List.of()),
                                        field("dates", Form.Type.DATE_RANGE, List.of(), List.of()),
                                        field("licence", Form.Type.ATTACHMENTS, List.of(), List.of()),
                                        kind,
                                        stations)),
                        new Form.Section(
                                "partners",
                                new Text("联合单位", "Partners"),
                                Optional.empty(),
                                Optional.of(new Form.Repeats(1, 9)),
                                List.of(field("partner", Form.Type.TEXT, List.of(), List.of())))));
    }

    private static Form.Field field(String id, Form.Type type, List<Form.Part> parts, List<Form.Option> options) {
        return new Form.Field(
                id,
                new Text(id, id),
                type,
                parts,
                "",
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                options,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Form.Classification.INTERNAL,
                BASIS);
    }

    private static Printed.Styles styles() {
        Map<Role, Printed.Style> styles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            styles.put(role, style("仿宋_GB2312", "12", false, Align.LEFT, "1", 0));
        }
        styles.put(Role.BODY, style("仿宋_GB2312", "14", false, Align.JUSTIFY, "1.5", 2));
        styles.put(Role.HEADING_1, style("黑体", "16", false, Align.LEFT, "1.5", 0));
        styles.put(Role.HEADING_2, style("楷体_GB2312", "14", true, Align.LEFT, "1.5", 2));
        return new Printed.Styles(styles);
    }

    private static Printed.Style style(String font, String size, boolean bold, Align align, String line, int indent) {
        return new Printed.Style(font, new BigDecimal(size), bold, align, new BigDecimal(line), indent, 0, 0);
    }
}
