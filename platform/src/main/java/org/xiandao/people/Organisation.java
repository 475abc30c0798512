package org.xiandao.people;

import java.util.Optional;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** @param officeKind none for an applicant's unit */
public record Organisation(
        OrganisationId id,
        Optional<String> creditCode,
        Text name,
        String areaCode,
        Level level,
        Optional<OfficeKind> officeKind) {}
