package org.xiandao.app.pages.apply;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.Link;

/**
 * Before the first word is written.
 *
 * @param units the organisations that the visitor may apply for
 * @param living the application that is already open, if there is one
 */
public record StartView(
        String callId,
        String call,
        String programme,
        String whoApplies,
        List<Unit> units,
        List<String> sections,
        List<String> conditions,
        Optional<Link> living) {

    public record Unit(String organisation, String name) {}
}
