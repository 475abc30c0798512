package org.xiandao.application.life;

import java.util.List;
import java.util.Map;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.pack.Level;

/**
 * One applicant of a case and the areas above it as they stood when the case was opened.
 *
 * @param chain the code of the area responsible at each level; a municipality stands at two levels at once
 */
public record Applicant(
        String organisation,
        String organisationName,
        String area,
        String areaName,
        Level level,
        List<String> titles,
        Map<Level, String> chain) {

    public Facts.Subject subject() {
        return new Facts.Subject(area, areaName, level, titles);
    }
}
