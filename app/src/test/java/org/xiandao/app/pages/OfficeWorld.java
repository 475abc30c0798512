package org.xiandao.app.pages;

import java.util.HashMap;
import java.util.Map;
import org.xiandao.app.TourServer;

/** What offices do in their browsers. */
abstract class OfficeWorld extends TourServer {
    static Map<String, String> form(String... fields) {
        var form = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return form;
    }
}
