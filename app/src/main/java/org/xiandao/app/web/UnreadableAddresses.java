package org.xiandao.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Addresses that the container refuses before any page of ours is asked get the same page as every other failure. */
@Component
class UnreadableAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ObjectProvider<FailureWriter> failures;

    UnreadableAddresses(ObjectProvider<FailureWriter> failures) {
        this.failures = failures;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Told(failures)));
    }

    private static final class Told extends ErrorReportValve {
        private final ObjectProvider<FailureWriter> failures;

        Told(ObjectProvider<FailureWriter> failures) {
            this.failures = failures;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            try {
                failures.getObject()
                        .write(request.getRequest(), response.getResponse(), Failure.of(response.getStatus()));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
