package org.xiandao.app.pages.desk;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory;
import org.xiandao.clock.Due;

/** Where something that falls due comes from: the room, and whose case it is where it is about one. */
@Component
public class DueWords {
    private final CaseDirectory directory;

    DueWords(CaseDirectory directory) {
        this.directory = directory;
    }

    /** By what they are about; without those that are about no case. */
    public Map<String, String> applicants(Collection<Due> dues) {
        return directory.applicants(dues.stream().map(Due::about).collect(Collectors.toSet()));
    }

    public static String from(Due due, Map<String, String> applicants, Words w) {
        var room = w.t("due.from." + due.origin());
        return Optional.ofNullable(applicants.get(due.about()))
                .map(name -> room + " · " + name)
                .orElse(room);
    }
}
