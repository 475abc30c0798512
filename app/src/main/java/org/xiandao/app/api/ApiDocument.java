package org.xiandao.app.api;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.xiandao.app.security.Visitor;

/** How the API describes itself at {@code /api/docs}, and that its public half can be cached. */
@Configuration
class ApiDocument {
    static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Visitor.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("先导 Xiandao")
                        .version("1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                        .description("""
                                只读。日期为 ISO 8601；时间为 UTC；金额、分值、比率等精确数为字符串。列表按稳定次序分页，`next` 为下一页地址。\
                                个人的内容需令牌：`Authorization: Bearer xd_…`。错误为 RFC 9457 problem+json。

                                Reads only. Dates are ISO 8601, times UTC; exact numbers are strings. Lists are paged in a stable order, \
                                `next` is the address of the next page. What is yours needs a token: `Authorization: Bearer xd_…`. \
                                Failures are RFC 9457 problem+json."""))
                .servers(List.of(new Server().url("/").description("本服务器 · This server")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("个人访问令牌，只读 · A personal access token; reads only")));
    }

    @Bean
    ModelConverter wireSchemas() {
        return new WireSchemas();
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> publicCaching() {
        var caching = new FilterRegistrationBean<ShallowEtagHeaderFilter>(new PublicCaching());
        caching.addUrlPatterns("/api/v1/public/*");
        return caching;
    }
}
