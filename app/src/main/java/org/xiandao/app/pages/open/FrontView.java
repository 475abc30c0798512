package org.xiandao.app.pages.open;

import java.util.List;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;

/** What the front page shows: what can be applied for, objected to and relied on today. */
public record FrontView(List<CallRow> calls, TableView notices, TableView approved, List<Programme> programmes) {

    public record Programme(Link link, String issuer, String unit) {}
}
