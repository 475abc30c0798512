package org.xiandao.app.pages.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.security.Visitor;
import org.xiandao.base.Audit;
import org.xiandao.people.Duty;
import org.xiandao.people.People;
import org.xiandao.people.Person;
import org.xiandao.rules.bundle.BundleWriter;

/** {@code ./xiandao export case}: a start that writes one case's bundle and ends. */
@Component
@ConditionalOnProperty("xiandao.export.case")
class Export {
    private final Seats seats;
    private final CaseBundle bundle;
    private final People people;
    private final Audit audit;
    private final String caseId;
    private final String login;
    private final Path file;

    Export(
            Seats seats,
            CaseBundle bundle,
            People people,
            Audit audit,
            @Value("${xiandao.export.case}") String caseId,
            @Value("${xiandao.export.as:}") String login,
            @Value("${xiandao.export.file}") Path file) {
        this.seats = seats;
        this.bundle = bundle;
        this.people = people;
        this.audit = audit;
        this.caseId = caseId;
        this.login = login;
        this.file = file;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        int code = run();
        Thread.ofPlatform()
                .name("end")
                .start(() -> System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> code)));
    }

    int run() {
        var found = seat();
        if (found.isEmpty()) {
            say(
                    login.isEmpty() ? "没有案件 " + caseId : "没有案件 " + caseId + "，或 " + login + " 看不到它",
                    login.isEmpty()
                            ? "There is no case " + caseId
                            : "There is no case " + caseId + ", or " + login + " doesn't see it");
            return 1;
        }
        var seat = found.get();
        var files = bundle.of(seat);
        try {
            if (BundleWriter.tooLarge(files)) {
                say("案件的材料超过 1 GB，不能导出为一个文件", "The case's files are more than 1 GB: too much for one bundle");
                return 1;
            }
            audit.done(seat.visitor().callerFor(seat.member()), "case.export", caseId, BundleController.detail(seat));
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                BundleWriter.write(files, out);
            }
        } catch (IOException failed) {
            say("写不了文件 " + file + "：" + failed.getMessage(), "Can't write " + file + ": " + failed.getMessage());
            return 1;
        }
        var who = seat.visitor().person().login();
        say(
                file + "：" + seat.card().title() + "，以 " + who + " 所见导出；核验：./xiandao verify bundle " + file,
                file + ": as " + who + " sees it; prove it with ./xiandao verify bundle " + file);
        return 0;
    }

    /** Without a login, of all who hold a duty the one who sees the most of the case. */
    private Optional<Seat> seat() {
        if (!login.isEmpty()) return people.personWithLogin(login).flatMap(this::seat);
        var candidates = new TreeMap<String, Person>();
        for (var duty : Duty.values())
            for (var member : people.holding(duty))
                candidates.put(member.person().login(), member.person());
        return candidates.values().stream()
                .flatMap(person -> seat(person).stream())
                .max(Comparator.comparing((Seat seat) -> Sight.of(seat).role())
                        .thenComparing(seat -> seat.actor().level(), Comparator.reverseOrder()));
    }

    private Optional<Seat> seat(Person person) {
        return seats.find(new Visitor(person, people.memberships(person.id()), Optional.empty()), caseId);
    }

    private static void say(String zh, String en) {
        System.out.println(zh + "\n" + en);
    }
}
