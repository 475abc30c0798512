package org.xiandao.base;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.xiandao.rules.catalogue.Catalogue;

@Configuration
class BaseConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Lazy
    Areas areas(@Value("${xiandao.home:.}") Path home) {
        return Areas.of(home.resolve("catalogue"));
    }

    @Bean
    @Lazy
    Catalogue catalogue(@Value("${xiandao.home:.}") Path home) {
        return Catalogue.read(home.resolve("catalogue"));
    }
}
