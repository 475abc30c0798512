package org.xiandao.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private static final String PACKAGE = "org.xiandao.app.templates";

    /** Templates are compiled into the jar; {@code xiandao.templates} names a folder to read them from while writing them. */
    @Bean
    TemplateEngine templates(@Value("${xiandao.templates:}") String folder) {
        TemplateEngine engine = folder.isBlank()
                ? TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE)
                : TemplateEngine.create(
                        new DirectoryCodeResolver(Path.of(folder)),
                        Path.of("target", "templates"),
                        ContentType.Html,
                        null,
                        PACKAGE);
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.VERSIONED_ROOT + "**")
                .addResourceLocations("classpath:/static/design/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler(Assets.ROOT + "**")
                .addResourceLocations("classpath:/static/design/")
                .setCacheControl(CacheControl.noCache());
    }

    /** Spring's own locale follows the reader's choice too. */
    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Language.of(request).locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("The language is chosen at /language.");
            }
        };
    }
}
