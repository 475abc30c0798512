package org.xiandao.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between rooms, and what each room may not reach for. */
class WallsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.xiandao");

    /** Where cities are made up by chance; their marks are exact from the moment that they are given. */
    private static final String CHANCE = "org.xiandao.rules.simulate";

    @Test
    void everyRoomUsesOnlyTheRoomsItDeclares() {
        ApplicationModules.of(
                        "org.xiandao",
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "the rules, a library of their own",
                                (JavaClass type) -> type.getPackageName().startsWith("org.xiandao.rules")))
                .verify();
    }

    @Test
    void theRulesKnowNoFrameworkNoDatabaseAndNoClock() {
        noClasses()
                .that()
                .resideInAPackage("org.xiandao.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "tools.jackson..",
                        "org.xiandao.base..",
                        "org.xiandao.application..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.xiandao.rules..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .check(CLASSES);
    }

    @Test
    void theLifeOfACaseIsPure() {
        noClasses()
                .that()
                .resideInAPackage("org.xiandao.application.life")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void timeIsAnArgumentOrAClockNeverNow() {
        for (var type : new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class})
            noClasses()
                    .should()
                    .callMethodWhere(target(name("now")).and(target(owner(JavaClass.Predicates.equivalentTo(type)))))
                    .check(CLASSES);
    }

    @Test
    void pointsAndMoneyAreNeverFloating() {
        noClasses()
                .that()
                .resideInAnyPackage("org.xiandao.rules..", "org.xiandao.application..", "org.xiandao.programme..")
                .and()
                .resideOutsideOfPackage(CHANCE)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Double.class)
                .check(CLASSES);
        for (var method : CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("org.xiandao.rules")
                        || type.getPackageName().startsWith("org.xiandao.application"))
                .filter(type -> !type.getPackageName().equals(CHANCE))
                .flatMap(type -> type.getFields().stream())
                .toList())
            if (method.getRawType().isEquivalentTo(double.class)
                    || method.getRawType().isEquivalentTo(float.class))
                throw new AssertionError(method.getFullName() + " is floating.");
    }
}
