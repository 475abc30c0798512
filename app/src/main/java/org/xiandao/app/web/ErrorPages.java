package org.xiandao.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Failures that never reached a page: refused by a filter, or asked of no page at all. */
@Controller
class ErrorPages implements ErrorController {

    private final FailureWriter failures;

    ErrorPages(FailureWriter failures) {
        this.failures = failures;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Failure failure = thrown instanceof Throwable exception
                ? FailureAdvice.failure(exception, request)
                : Failure.of(status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND);
        failures.write(request, response, failure);
    }
}
