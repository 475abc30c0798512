package org.xiandao.app.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data the folder of everything that must survive; the embedded PostgreSQL lives in it unless {@code db.url} is given
 * @param join whether to use the PostgreSQL of a server that runs on the same folder
 */
@ConfigurationProperties("xiandao")
record DatabaseSettings(
        @DefaultValue("data") Path data,
        @DefaultValue Db db,
        @DefaultValue("false") boolean join) {

    record Db(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("20") int pool) {}
}
