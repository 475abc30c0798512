package org.xiandao.rules.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "pack/",
                "..",
                "../case.json",
                "pack/../../case.json",
                "pack/..",
                "./case.json",
                "pack/./pack.yaml",
                "pack//pack.yaml",
                "pack\\..\\case.json",
                "C:case.json",
                "case.json\n",
                "case\0.json"
            })
    void aNameThatLeadsOutOfTheFolderIsNotAllowed(String name) {
        assertThat(BundleNames.allowed(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"case.json", "pack/规则.yaml", "pack/..yaml", "pack/a/b"})
    void anyOtherIs(String name) {
        assertThat(BundleNames.allowed(name)).isTrue();
    }

    @Test
    void aNameIsOfThreeHundredCharactersAtMost() {
        assertThat(BundleNames.allowed("x".repeat(300))).isTrue();
        assertThat(BundleNames.allowed("x".repeat(301))).isFalse();
    }
}
