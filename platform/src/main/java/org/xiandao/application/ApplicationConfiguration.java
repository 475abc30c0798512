package org.xiandao.application;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiandao.application.life.DeclaredFigures;
import org.xiandao.application.life.Setting;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.flow.WorkingDaysReader;

@Configuration
class ApplicationConfiguration {

    @Bean
    Setting.FactsOf facts() {
        return new DeclaredFigures();
    }

    @Bean
    WorkingDays workingDays(@Value("${xiandao.home:.}") Path home) {
        return WorkingDaysReader.read(home.resolve("catalogue/working-days"));
    }
}
