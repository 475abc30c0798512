package org.xiandao.base;

import java.util.Optional;
import java.util.Set;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/**
 * Who acts, for which organisation. {@code office} is empty for an applicant's unit and for experts.
 *
 * @param area code of the area that the organisation belongs to
 * @param fills whether the person may fill and submit applications for the organisation
 */
public record Actor(
        String account,
        String name,
        String organisation,
        String organisationName,
        Optional<OfficeKind> office,
        Level level,
        String area,
        Set<Duty> duties,
        boolean fills,
        boolean expert) {}
