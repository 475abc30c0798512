package org.xiandao.app.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xiandao.app.security.Visitors;

/** Gives controllers their {@code Turn}. */
@Component
class Turns implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final Visitors visitors;

    Turns(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Turn.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = (HttpServletRequest) web.getNativeRequest();
        var response = (HttpServletResponse) Objects.requireNonNull(web.getNativeResponse());
        Objects.requireNonNull(container).setRequestHandled(true); // what returns no page has written its answer itself
        var model = (Model) container.getModel();
        return new Turn(visitors.signedIn(request), request, response, model);
    }
}
