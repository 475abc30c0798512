package org.xiandao.same;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.xiandao.base.Areas;

@Configuration
class SameConfiguration {

    @Bean
    @Lazy
    Sameness sameness(@Value("${xiandao.home:.}") Path home, Areas areas) {
        return Sameness.of(home.resolve("catalogue"), areas);
    }

    @Bean
    @Lazy
    BodyNames bodyNames(@Value("${xiandao.home:.}") Path home, Areas areas) {
        return BodyNames.of(home.resolve("catalogue"), areas);
    }
}
