package org.xiandao.app;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.xiandao.app.database.DatabaseUnreachable;
import org.xiandao.base.postgres.PostgresFailure;

/** A start that can't succeed ends with a sentence that says what to do, not with a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PostgresFailure || cause instanceof DatabaseUnreachable) {
                return new FailureAnalysis(cause.getMessage(), null, cause);
            }
            if (cause instanceof PortInUseException taken) {
                return new FailureAnalysis(portTaken(taken.getPort()), null, cause);
            }
        }
        return null;
    }

    private static String portTaken(int port) {
        return """
                端口 %1$d 已被占用。请停止占用它的程序，或用 --port 换一个端口。
                Port %1$d is taken.
                Maybe stop the program that has it, or choose another port with --port.""".formatted(port);
    }
}
