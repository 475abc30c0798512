package org.xiandao.expert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.base.Areas;
import org.xiandao.people.Body;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.Catalogue.Pillar;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.pack.Text;

/** What a profile must be like; all that is wrong at once. */
@Component
public class ProfileCheck {
    private static final int MOST = 200;

    private final Catalogue catalogue;
    private final Areas areas;

    ProfileCheck(Catalogue catalogue, Areas areas) {
        this.catalogue = catalogue;
        this.areas = areas;
    }

    /** @param field the profile's component */
    public record Fault(String field, Text text) {}

    public List<Pillar> fields() {
        return catalogue.pillars();
    }

    public List<Fault> faults(Profile profile) {
        var faults = new ArrayList<Fault>();
        need(faults, "name", profile.name(), "姓名", "the name");
        need(faults, "unit", profile.unit().name(), "工作单位", "the unit");
        codes(faults, "unitCode", profile.unit());
        for (var employment : profile.employers()) {
            need(faults, "employers", employment.body().name(), "原单位名称", "the earlier employer’s name");
            codes(faults, "employers", employment.body());
            if (employment.until().filter(employment.from()::isAfter).isPresent())
                fault(
                        faults,
                        "employers",
                        employment.body().name() + "：结束日期早于开始日期",
                        employment.body().name() + ": it ends before it begins");
        }
        var known = fields().stream().map(Pillar::id).collect(Collectors.toSet());
        if (profile.fields().isEmpty()) fault(faults, "fields", "请至少选择一个专业领域", "Choose a field at least");
        unknown(faults, profile.fields(), known);
        if (areas.find(profile.area()).isEmpty())
            fault(faults, "area", "没有这个地区：" + profile.area(), "There is no such area: " + profile.area());
        for (var absence : profile.absences())
            if (absence.until().isBefore(absence.from()))
                fault(
                        faults,
                        "absences",
                        absence.from() + " 起的缺席结束得更早",
                        "The absence from " + absence.from() + " ends before it begins");
        if (profile.most() < 1 || profile.most() > MOST)
            fault(faults, "most", "同时承担的案卷应为 1 至 " + MOST + " 件", "Cases at once: from 1 to " + MOST);
        if (!profile.phone().matches("(\\+?[0-9][0-9 -]{5,18}[0-9])?"))
            fault(faults, "phone", "电话只写数字、空格和短横线", "A phone number has digits, blanks and dashes");
        if (!profile.email().matches("([^@\\s]+@[^@\\s]+\\.[^@\\s]+)?"))
            fault(faults, "email", "邮箱格式不对，应如 name@example.cn", "An e-mail address looks like name@example.cn");
        return faults;
    }

    private static void unknown(List<Fault> faults, List<String> written, Set<String> known) {
        for (var field : written)
            if (!known.contains(field))
                fault(faults, "fields", "没有这个专业领域：" + field, "There is no such field: " + field);
    }

    private static void need(List<Fault> faults, String field, String text, String zh, String en) {
        if (text.isBlank()) fault(faults, field, "请填写" + zh, "Write " + en);
    }

    private static void codes(List<Fault> faults, String field, Body body) {
        Optional<List<Text>> wrong = body.creditCode().map(Messages::ofCode);
        wrong.orElse(List.of()).forEach(text -> faults.add(new Fault(field, text)));
    }

    private static void fault(List<Fault> faults, String field, String zh, String en) {
        faults.add(new Fault(field, new Text(zh, en)));
    }
}
