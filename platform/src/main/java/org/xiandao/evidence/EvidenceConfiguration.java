package org.xiandao.evidence;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration
class EvidenceConfiguration {

    @Bean
    EvidenceSettings evidenceSettings(
            @Value("${xiandao.files:${xiandao.data:./data}/files}") Path folder,
            @Value("${xiandao.files.largest:200MB}") DataSize largest,
            @Value("${xiandao.files.piece:5MB}") DataSize piece) {
        return new EvidenceSettings(folder, largest.toBytes(), piece.toBytes());
    }
}
