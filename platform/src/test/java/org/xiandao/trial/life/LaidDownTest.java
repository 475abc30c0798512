package org.xiandao.trial.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.application.life.APilot;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;
import org.xiandao.trial.life.Changes.Change;
import org.xiandao.trial.life.Changes.Decision;
import org.xiandao.trial.life.TrialEvent.Aimed;
import org.xiandao.trial.life.TrialEvent.ChangeRequested;

/** The targets that a pilot's own application lays down. */
class LaidDownTest {
    private static final Edition LIAONING = Packs.load(
                    Path.of(System.getProperty("xiandao.root"), "programmes", "liaoning", "2024"))
            .orThrow();

    @Test
    void aFigureForTheEndIsATargetOfTheTrialsLastYearHeldToTheMeasureThatTodaysFigureAnswers() {
        var stations = laidDown(Map.of("i-stations.now", "80", "i-stations.target", " 120 "))
                .getFirst();
        assertThat(stations.line()).isEqualTo("end/i-stations.target");
        assertThat(stations.title().zh()).isEqualTo("建设5G网络基站数量");
        assertThat(stations.measure()).contains("stations");
        assertThat(stations.years()).containsExactly(Map.entry(APilot.UNTIL.getYear(), "120"));
        assertThat(stations.lastYear()).isEqualTo(APilot.UNTIL.getYear());
        assertThat(stations.atEnd()).as("no year's score looks at it").isTrue();
    }

    @Test
    void twoTargetsOfOneFieldAreToldApart() {
        var factories = laidDown(Map.of("i-factories.national-target", "2", "i-factories.provincial-target", "9"));
        assertThat(factories)
                .extracting(one -> one.title().zh())
                .containsExactly("国家级、省级5G工厂数量（国家级目标）", "国家级、省级5G工厂数量（省级目标）");
        assertThat(factories)
                .extracting(LaidDown::measure)
                .containsExactly(Optional.of("factories-national"), Optional.of("factories-provincial"));
    }

    @Test
    void whatIsToldInWordsHasNoMeasureAndWhatIsLeftEmptyIsNoTarget() {
        var all = laidDown(Map.of("i-policies.target", "出台三项政策", "i-stations.now", "80", "i-scenes.target", " "));
        assertThat(all)
                .singleElement()
                .satisfies(one -> assertThat(one.measure()).isEmpty());
    }

    @Test
    void whatWasApprovedForTheEndHoldsWhereTheTrialIsExtended() {
        var stations = laidDown(Map.of("i-stations.now", "80", "i-stations.target", "120"))
                .getFirst();
        int before = APilot.UNTIL.getYear() - 1;
        var asked = new ChangeRequested("c", stations.line(), Map.of(before, new Aimed("120", "90")), "频率调整");
        var decision = new Decision(true, Optional.empty(), "同意", Instant.EPOCH, "某人", "某局");
        var changes = new Changes(List.of(new Change(asked, Instant.EPOCH, "a", "b", "c", Optional.of(decision))));
        assertThat(changes.aimed(stations, APilot.UNTIL.getYear())).isEqualTo("90");
        assertThat(changes.approved(stations, APilot.UNTIL.getYear())).isPresent();
        assertThat(Changes.NONE.aimed(stations, APilot.UNTIL.getYear())).isEqualTo("120");
    }

    private static List<LaidDown> laidDown(Map<String, String> answers) {
        return LaidDown.of(LIAONING, APilot.of(LIAONING).answering(answers).inTrial());
    }
}
