package org.xiandao.app.pages.apply;

import java.util.List;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Paths;
import org.xiandao.application.life.Questions;
import org.xiandao.rules.form.FormCheck;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.form.Problem;
import org.xiandao.rules.pack.Edition;

/** What is wrong with answers, as sentences. */
final class ProblemWords {
    private final Edition edition;
    private final Words w;
    private final Messages messages;

    ProblemWords(Edition edition, Words w) {
        this.edition = edition;
        this.w = w;
        this.messages = new Messages(edition.form());
    }

    private String language() {
        return w.zh() ? "zh" : "en";
    }

    List<Problem> all(CaseState state) {
        return Questions.of(edition, state.members()).problems(state);
    }

    String text(Problem problem) {
        return messages.text(problem, language());
    }

    /** The name of what a path points at; another member's figure is named after its area. */
    String label(String path, CaseState state) {
        var split = Paths.of(path);
        var whose = split.area()
                .flatMap(area -> state.members().stream()
                        .filter(it -> it.area().equals(area))
                        .findFirst())
                .map(member -> member.areaName() + " · ")
                .orElse("");
        return whose + indicator(messages.label(split.path(), language()));
    }

    /** Items of an indicator table are named by their titles beside their numbers. */
    private String indicator(String label) {
        return edition.indicators().stream()
                .flatMap(tree -> tree.items().stream())
                .filter(item -> label.contains(" · " + item.id() + " · "))
                .findFirst()
                .map(item ->
                        label.replace(" · " + item.id() + " · ", " · " + item.id() + " " + w.t(item.title()) + " · "))
                .orElse(label);
    }

    /** While it is typed: by itself. */
    List<String> live(String path, String value) {
        return Asked.at(edition, path)
                .map(asked -> FormCheck.checkOne(asked.field(), path, value).stream()
                        .map(this::text)
                        .toList())
                .orElse(List.of());
    }
}
