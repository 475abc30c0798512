package org.xiandao.base;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns event records into JSON text and back; keys sorted, so that the same event gives the same text. */
public final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private EventJson() {}

    public static String write(Object event) {
        return MAPPER.writeValueAsString(event);
    }

    public static <T> T read(String body, Class<T> type) {
        return MAPPER.readValue(body, type);
    }

    /** Reads an event by the simple name of its record among the sealed family's members. */
    public static <T> T read(String type, String body, Class<T> family) {
        for (var member : family.getPermittedSubclasses())
            if (member.getSimpleName().equals(type)) return family.cast(MAPPER.readValue(body, member));
        throw new IllegalStateException("No " + family.getSimpleName() + " is called " + type
                + ".\nMaybe a newer version wrote this data folder: start that version.");
    }
}
