package org.xiandao.app.security;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.xiandao.base.Caller;
import org.xiandao.people.Duty;
import org.xiandao.people.People;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

/** A new server has one account, so that somebody can open the others. A tour server brings its own. */
@Component
class FirstAdministrator implements ApplicationRunner {

    static final String LOGIN = "admin";

    /** Without the characters that people confuse: 0 O 1 l I. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final People people;
    private final boolean tour;
    private Optional<String> password = Optional.empty();

    FirstAdministrator(People people, @Value("${xiandao.tour:false}") boolean tour) {
        this.people = people;
        this.tour = tour;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (tour || !people.nobodyYet()) {
            return;
        }
        String random = random();
        Caller start = Caller.system("first start");
        var operator = people.register(
                        new NewOrganisation(
                                Optional.empty(),
                                new Text("平台运行单位", "Operator of the platform"),
                                "000000",
                                Level.NATION,
                                Optional.empty()),
                        start)
                .orThrow();
        var admin = people.open(LOGIN, new Text("系统管理员", "Administrator"), random, start)
                .orThrow();
        people.grant(admin.id(), operator.id(), Duty.ADMINISTRATOR, start);
        password = Optional.of(random);
    }

    /** Known during the very first start only. */
    Optional<String> password() {
        return password;
    }

    private static String random() {
        return new SecureRandom()
                .ints(16, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
