package org.xiandao.application;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.Applicant;
import org.xiandao.base.Areas;
import org.xiandao.people.Organisation;
import org.xiandao.rules.pack.Level;

/** Turns an organisation into an applicant, with the areas above it as they stand today. */
@Component
public class Applicants {
    private final Areas areas;

    Applicants(Areas areas) {
        this.areas = areas;
    }

    public Applicant of(Organisation organisation) {
        var area = areas.get(organisation.areaCode());
        Map<Level, String> chain = new EnumMap<>(Level.class);
        for (var level : Level.values()) areas.at(level, area.code()).ifPresent(at -> chain.put(level, at.code()));
        // A municipality is province and city at once; its own code answers for both.
        if (area.titles().contains("municipality")) chain.put(Level.CITY, area.code());
        return new Applicant(
                organisation.id().toString(),
                organisation.name().zh(),
                area.code(),
                area.name().zh(),
                organisation.level(),
                List.copyOf(area.titles()),
                Map.copyOf(chain));
    }
}
