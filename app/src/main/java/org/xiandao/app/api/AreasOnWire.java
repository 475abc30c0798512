package org.xiandao.app.api;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.api.wire.AreaRef;
import org.xiandao.app.api.wire.Bilingual;
import org.xiandao.base.Areas;

/** Areas by code and full name. */
@Component
class AreasOnWire {
    private final Areas areas;

    AreasOnWire(Areas areas) {
        this.areas = areas;
    }

    AreaRef of(String code) {
        return new AreaRef(
                code,
                areas.find(code)
                        .map(area -> Bilingual.of(areas.fullName(area.code())))
                        .orElseGet(() -> new Bilingual(code, code)));
    }

    List<AreaRef> of(List<String> codes) {
        return codes.stream().map(this::of).toList();
    }

    boolean knows(String code) {
        return areas.find(code).isPresent();
    }

    boolean within(String code, String wider) {
        return areas.find(code).isPresent() && areas.within(code, wider);
    }
}
