package org.xiandao.app.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.xiandao.people.AccessChanged;

/** Sessions are in the database: a restart signs nobody out, a change of duties does. */
@Configuration
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 8 * 60 * 60)
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("xiandao");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        return cookie;
    }

    /** What an older version wrote and this one can't read is forgotten: its owner signs in again. */
    @Bean
    GenericConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        var reading = new DeserializingConverter();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, (Converter<byte[], Object>) bytes -> {
            try {
                return reading.convert(bytes);
            } catch (SerializationFailedException e) {
                LOG.info("a session attribute of an older version is forgotten");
                return "";
            }
        });
        return conversion;
    }

    /**
     * That a session was used is written once a minute at most: written with every request, it would be a durable
     * write for each page that is only looked at.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> seldomTouched() {
        return sessions -> sessions.setUpdateSessionQuery("""
                update %TABLE_NAME% s
                set session_id = t.session_id, last_access_time = t.last_access_time,
                    max_inactive_interval = t.max_inactive_interval, expiry_time = t.expiry_time,
                    principal_name = t.principal_name
                from (values (?::text, ?::bigint, ?::integer, ?::bigint, ?::text, ?::text))
                    as t (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
                where s.primary_id = t.primary_id
                  and (s.session_id <> t.session_id
                       or s.principal_name is distinct from t.principal_name
                       or s.max_inactive_interval <> t.max_inactive_interval
                       or s.last_access_time < t.last_access_time - 60000)
                """);
    }

    @Bean
    SignOut signOut(FindByIndexNameSessionRepository<? extends Session> sessions) {
        return new SignOut(sessions);
    }

    static final class SignOut {
        private final FindByIndexNameSessionRepository<? extends Session> sessions;

        SignOut(FindByIndexNameSessionRepository<? extends Session> sessions) {
            this.sessions = sessions;
        }

        @EventListener
        void on(AccessChanged change) {
            sessions.findByPrincipalName(change.login()).keySet().forEach(sessions::deleteById);
        }
    }
}
