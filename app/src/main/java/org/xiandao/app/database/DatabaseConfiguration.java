package org.xiandao.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /** A page waits no longer than this for a connection before it says that the database is away. */
    private static final Duration CONNECTION_PATIENCE = Duration.ofSeconds(2);

    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings) {
        return Database.open(settings);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database, DatabaseSettings settings) {
        var pool = new HikariDataSource();
        pool.setPoolName("database");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(settings.db().pool());
        pool.setMinimumIdle(Math.min(4, settings.db().pool()));
        pool.setConnectionTimeout(CONNECTION_PATIENCE.toMillis());
        pool.setValidationTimeout(1000);
        pool.addDataSourceProperty("connectTimeout", "2");
        pool.addDataSourceProperty("socketTimeout", "15");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("ApplicationName", "xiandao");
        return pool;
    }
}
