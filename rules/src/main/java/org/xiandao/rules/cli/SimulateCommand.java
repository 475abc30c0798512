package org.xiandao.rules.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.simulate.Assumptions;
import org.xiandao.rules.simulate.Outcome;
import org.xiandao.rules.simulate.OutcomeJson;
import org.xiandao.rules.simulate.OutcomePage;
import org.xiandao.rules.simulate.Simulation;

/** What editions would do to made-up cities: stars, low ratings and bars, under both readings, side by side. */
final class SimulateCommand implements Command {
    private static final int MOST_CITIES = 10_000;
    private static final int MOST_YEARS = 50;

    @Override
    public String arguments() {
        return "PACK… [--cities 333] [--years 3] [--seed 1] [--html FILE] [--json FILE]";
    }

    @Override
    public int run(List<String> arguments, Shell shell) {
        var rest = new ArrayList<>(arguments);
        int cities = number(rest, "--cities", 333, MOST_CITIES);
        int years = number(rest, "--years", 3, MOST_YEARS);
        long seed = number(rest, "--seed", 1, Integer.MAX_VALUE);
        var html = option(rest, "--html");
        var json = option(rest, "--json");
        if (rest.isEmpty()) throw new Usage("simulate 需要规则包", "simulate needs a pack");
        var packs = rest.stream().map(shell::pack).toList();
        var loaded = packs.stream().flatMap(pack -> shell.loaded(pack).stream()).toList();
        if (loaded.size() < packs.size()) return 1;
        var outcomes = new ArrayList<Outcome>();
        for (Loaded pack : loaded) {
            if (!Simulation.possible(pack.edition())) {
                shell.say(
                        pack.edition().id() + " 没有专家评分或星级分档，无从推演",
                        pack.edition().id() + " has no scoring by experts or no bands of stars: nothing to simulate");
                return 1;
            }
            outcomes.add(Simulation.of(pack.edition(), cities, years, seed, Assumptions.MADE_UP));
        }
        outcomes.forEach(outcome -> say(outcome, shell));
        html.ifPresent(file -> write(file, OutcomePage.of(outcomes, shell.language())));
        json.ifPresent(file -> write(
                file, CanonicalJson.text(outcomes.stream().map(OutcomeJson::of).collect(Json.array())) + "\n"));
        return 0;
    }

    private static void say(Outcome outcome, Shell shell) {
        shell.say(
                outcome.edition() + "：" + outcome.cities() + " 个虚构城市，" + outcome.years() + " 年，种子 " + outcome.seed(),
                outcome.edition() + ": " + outcome.cities() + " made-up cities, " + outcome.years() + " years, seed "
                        + outcome.seed());
        shell.say("甲 本规则的读法", "A as the edition reads its rule");
        outcome.asRead().forEach(year -> say(year, shell));
        shell.say("乙 另一种读法", "B the other reading");
        outcome.otherwise().forEach(year -> say(year, shell));
    }

    private static void say(Outcome.Year year, Shell shell) {
        var stars = year.stars().descendingMap();
        shell.say(
                "  第 " + year.year() + " 年  "
                        + stars.entrySet().stream()
                                .map(one -> OutcomePage.inLaw(one.getKey()) + " " + one.getValue())
                                .collect(Collectors.joining("，"))
                        + "；有计次 " + year.struck() + "，次数已满 " + year.proposed() + "，重大事件 " + year.incidents() + "，撤销 "
                        + year.revoked() + "，年末限制申报中 " + year.barred(),
                "  year " + year.year() + "  "
                        + stars.entrySet().stream()
                                .map(one -> one.getKey() + " stars " + one.getValue())
                                .collect(Collectors.joining(", "))
                        + "; with a low rating " + year.struck() + ", limit reached " + year.proposed() + ", incidents "
                        + year.incidents() + ", revoked " + year.revoked() + ", barred at the end " + year.barred());
    }

    private static int number(List<String> arguments, String name, int otherwise, int most) {
        var given = option(arguments, name);
        if (given.isEmpty()) return otherwise;
        if (!given.get().matches("[1-9]\\d{0,9}") || Long.parseLong(given.get()) > most)
            throw new Usage(
                    name + " 应为 1 至 " + most + " 的整数，写的是 " + given.get(),
                    name + " takes a whole number from 1 to " + most + ", not " + given.get());
        return Integer.parseInt(given.get());
    }

    private static Optional<String> option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        if (at < 0) return Optional.empty();
        if (at + 1 == arguments.size()) throw new Usage(name + " 后面缺一个值", name + " needs a value");
        var value = arguments.get(at + 1);
        arguments.subList(at, at + 2).clear();
        return Optional.of(value);
    }

    private static void write(String file, String text) {
        try {
            Files.writeString(Path.of(file), text);
        } catch (IOException unwritable) {
            throw new Usage("写不了文件 " + file, "The file " + file + " can't be written");
        }
    }
}
