package org.xiandao.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.ColumnMapping;

/** How other systems' tables stand to our types: {@code catalogue/mappings/*.yaml}. */
@Component
public class Mappings {
    private final List<ColumnMapping> all;

    Mappings(@Value("${xiandao.home:.}") Path home, Catalogue catalogue) {
        this.all = ColumnMapping.read(home.resolve("catalogue").resolve("mappings"), catalogue);
    }

    public List<ColumnMapping> of(String type) {
        return all.stream().filter(mapping -> mapping.type().equals(type)).toList();
    }

    public Optional<ColumnMapping> find(String type, String id) {
        return of(type).stream().filter(mapping -> mapping.id().equals(id)).findFirst();
    }
}
