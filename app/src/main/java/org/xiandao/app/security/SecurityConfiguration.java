package org.xiandao.app.security;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.xiandao.app.web.Failure;
import org.xiandao.app.web.FailureWriter;
import org.xiandao.base.Audit;
import org.xiandao.people.ApiTokens;
import org.xiandao.people.Duty;

/** Everything needs a sign-in but what is listed here. */
@Configuration
class SecurityConfiguration {

    private static final String[] OPEN_TO_ALL = {
        "/",
        "/calls/**",
        "/notices/**",
        "/approved/**",
        "/bars/**",
        "/bars.csv",
        "/publications/**",
        "/calendar/*.ics",
        "/programmes/**",
        "/catalogue/**",
        "/verify/**",
        "/design/**",
        "/webjars/**",
        "/login",
        "/language",
        "/error",
        "/accessibility",
        "/privacy",
        "/favicon.ico",
        "/api/docs/**",
        "/api/v1/public/**",
        "/health/**"
    };

    private static final String CONTENT_SECURITY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            PasswordSignIn signIn,
            Refusals refusals,
            ApiTokens tokens,
            Audit audit,
            FailureWriter failures)
            throws Exception {
        var wayBack = new CookieRequestCache(); // needs no session of a visitor who never signs in
        wayBack.setRequestMatcher(request -> "GET".equals(request.getMethod()));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_TO_ALL)
                        .permitAll()
                        .requestMatchers("/admin/**")
                        .hasRole(Duty.ADMINISTRATOR.name())
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(wayBack))
                .formLogin(form -> form.loginPage("/login").failureHandler(toldOnTheLoginPage()))
                .logout(logout -> logout.logoutSuccessUrl("/").deleteCookies("xiandao"))
                .exceptionHandling(
                        handling -> handling.accessDeniedHandler(refusals).authenticationEntryPoint(refusals))
                .csrf(csrf -> csrf.csrfTokenRepository(laxCookie()))
                .headers(headers -> headers.contentSecurityPolicy(it -> it.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(it -> it.policy("camera=(), microphone=(), geolocation=()")))
                .addFilterBefore(
                        new TokenFilter(tokens, signIn, audit, failures), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new NewPasswordFilter(failures), AuthorizationFilter.class)
                .addFilterBefore(new WholeFormFilter(audit, failures), CsrfFilter.class)
                .build();
    }

    /** Nobody collects these measurements, and they would wrap every filter of every request. */
    @Bean
    SecurityObservationSettings noSecurityMeasurements() {
        return SecurityObservationSettings.noObservations();
    }

    /** Addresses that no page of ours has: double slashes, control characters and the like. */
    @Bean
    RequestRejectedHandler strangeAddresses(FailureWriter failures) {
        return (request, response, cause) ->
                failures.write(request, response, Failure.of(HttpServletResponse.SC_BAD_REQUEST));
    }

    private static CookieCsrfTokenRepository laxCookie() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    private static AuthenticationFailureHandler toldOnTheLoginPage() {
        return (request, response, failure) -> response.sendRedirect(
                failure instanceof PasswordSignIn.Resting resting
                        ? "/login?rests=" + resting.minutes()
                        : "/login?wrong");
    }
}
