package org.xiandao.app.security;

import java.util.List;
import org.springframework.security.web.csrf.CsrfToken;
import org.xiandao.rules.pack.Text;

/**
 * What the page for a new password shows.
 *
 * @param must it was given by somebody else, so nothing goes on before it is changed
 */
public record PasswordPage(boolean must, List<Text> faults, CsrfToken csrf) {}
