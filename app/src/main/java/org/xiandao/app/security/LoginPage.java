package org.xiandao.app.security;

import java.util.List;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.xiandao.app.security.TourAccounts.TourAccount;

/**
 * What the login page shows.
 *
 * @param wrong login or password did not fit
 * @param rests minutes for which the account rests after too many failures
 */
public record LoginPage(boolean wrong, Optional<Long> rests, List<TourAccount> tour, CsrfToken csrf) {}
