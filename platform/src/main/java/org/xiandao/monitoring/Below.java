package org.xiandao.monitoring;

import java.util.ArrayList;
import java.util.List;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;

/** An area's code and those of all below it. */
public final class Below {
    private Below() {}

    public static List<String> of(Areas areas, String code) {
        var codes = new ArrayList<String>();
        codes.add(code);
        for (int i = 0; i < codes.size(); i++)
            areas.children(codes.get(i)).stream().map(Area::code).forEach(codes::add);
        return codes;
    }
}
