package org.xiandao.app.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Public answers carry an entity tag and may be kept, but are asked for anew each time. The tag is weak: answers may be compressed. */
class PublicCaching extends ShallowEtagHeaderFilter {

    PublicCaching() {
        setWriteWeakETag(true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        super.doFilterInternal(request, response, chain);
    }
}
