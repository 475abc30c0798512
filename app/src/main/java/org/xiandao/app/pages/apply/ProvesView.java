package org.xiandao.app.pages.apply;

import java.util.List;

/** Which answers one file proves. */
public record ProvesView(String caseId, String file, String name, List<Group> groups) {
    public record Group(String title, List<Choice> choices) {}

    public record Choice(String path, String label, boolean chosen, boolean asked) {}
}
