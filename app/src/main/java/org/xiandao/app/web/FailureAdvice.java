package org.xiandao.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.xiandao.app.database.DatabaseAway;

/** Whatever a page throws becomes the right status and a sentence; only our own faults are logged with their trace. */
@ControllerAdvice
class FailureAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(FailureAdvice.class);

    private final FailureWriter failures;

    FailureAdvice(FailureWriter failures) {
        this.failures = failures;
    }

    /** Spring Security's filters answer these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refusal) {
        throw refusal;
    }

    @ExceptionHandler(Exception.class)
    void fail(Exception exception, HttpServletRequest request, HttpServletResponse response) throws IOException {
        failures.write(request, response, failure(exception, request));
    }

    static Failure failure(Throwable exception, HttpServletRequest request) {
        if (DatabaseAway.isBehind(exception)) {
            LOG.warn("{} {}: the database is away", request.getMethod(), request.getRequestURI());
            return Failure.databaseAway();
        }
        if (exception instanceof Closed closed) {
            return closed.failure();
        }
        if (exception instanceof ErrorResponse known) {
            return Failure.of(known.getStatusCode().value());
        }
        if (exception instanceof HttpMessageNotReadableException
                || exception instanceof MethodArgumentTypeMismatchException
                || exception instanceof MultipartException
                || exception instanceof RequestRejectedException) {
            return Failure.of(HttpServletResponse.SC_BAD_REQUEST);
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {}: {} {}", incident, request.getMethod(), request.getRequestURI(), exception);
        return Failure.ours(incident);
    }
}
