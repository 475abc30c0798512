package org.xiandao.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xiandao.plan.life.PlanCommand.AddTask;
import org.xiandao.plan.life.PlanCommand.BindOwner;
import org.xiandao.plan.life.PlanSetting.Named;

/** A unit is meant by its name however that is spaced; a name that is almost one is asked about. */
class UnitsTest {
    private final APlan plan = new APlan();
    private final Units units = new Units(Stream.of("市港务局（口岸办）", "市工信局", "市工 信局", "市科学技术局", "财政局")
            .map(name -> new Units.Unit(new Named("id-" + name, name), List.of("Of " + name, "91440101MA59A0025T")))
            .toList());

    @Test
    void spacesAndTheWidthOfSignsTellNoTwoNamesApart() {
        for (var typed : List.of("市港务局（口岸办）", " 市港务局(口岸办) ", "市港务局　（口岸办）", "of市港务局（口岸办）"))
            assertThat(units.meant(typed).map(Named::name)).as(typed).contains("市港务局（口岸办）");
        assertThat(units.meant("市工信局")).as("exactly one").contains(new Named("id-市工信局", "市工信局"));
        assertThat(units.meant("市  工信局")).as("either of two").isEmpty();
        assertThat(units.meant("91440101MA59A0025T")).as("of all").isEmpty();
        assertThat(units.meant("　")).isEmpty();
    }

    @Test
    void aNameThatIsAlmostOneIsAskedAboutAndAShortOneNot() {
        assertThat(units.near("市科学技木局")).containsExactly("市科学技术局");
        assertThat(units.near("市科学技局")).containsExactly("市科学技术局");
        assertThat(units.near("市科学技术术局")).containsExactly("市科学技术局");
        assertThat(units.near("某市科学技术局")).containsExactly("市科学技术局");
        assertThat(units.near("市科学艺木局")).isEmpty();
        assertThat(units.near("财务局")).as("a letter apart, of three").isEmpty();
    }

    @Test
    void anOwnerIsBoundToTheUnitThatIsMeantAndANameThatIsAlmostOneIsRefused() {
        assertThat(plan.refused(new BindOwner("education", "某市港务局（口岸", ""), plan.office))
                .containsExactly("SIMILAR_ORGANISATION organisation 某市港务局（口岸,某市港务局（口岸办）");
        plan.done(new BindOwner("education", "某市港务局 (口岸办)", ""), plan.office);
        assertThat(plan.state().owner("education").holder().orElseThrow().name())
                .isEqualTo("某市港务局（口岸办）");
    }

    @Test
    void aNewOwnerIsTheOneThatIsThereAlreadyOrAUnitByItsOwnName() {
        plan.bound("health", "某市卫健委");
        var names = List.of("市 教育局", "某市卫健委", "某市港务局(口岸办)", "某 研究院", "某研究院", "长".repeat(201));
        assertThat(plan.refused(
                        new AddTask("编制清单", List.of(), names, List.of(), "2026-01-01", "2026-06-30"), plan.office))
                .containsExactly("TOO_LONG newOwners.5 200");
        plan.done(
                new AddTask("编制清单", List.of(), names.subList(0, 5), List.of(), "2026-01-01", "2026-06-30"),
                plan.office);
        assertThat(plan.state().tasks(plan.trial).getLast().owners())
                .containsExactly("education", "health", "added-1", "added-2");
        assertThat(plan.state().name(plan.trial, "added-1").zh()).isEqualTo("某市港务局（口岸办）");
        assertThat(plan.state().name(plan.trial, "added-2").zh()).isEqualTo("某 研究院");
    }
}
