package org.xiandao.programme;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ProgrammeConfiguration {

    @Bean
    PackFolder packFolder(@Value("${xiandao.programmes:${xiandao.home:.}/programmes}") Path programmes) {
        return PackFolder.of(programmes);
    }
}
