package org.xiandao.app.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.app.pages.VisibilityTables.INSIDE;
import static org.xiandao.app.pages.VisibilityTables.TOLD;
import static org.xiandao.app.pages.VisibilityTables.objection;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xiandao.app.pages.VisibilityTables.Role;
import org.xiandao.app.pages.VisibilityTables.World;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent.*;

/** All addresses that can be read, from the controllers themselves, asked of one world. */
record VisibilityAddresses(RequestMappingHandlerMapping mappings, Cases cases) {
    /** What has no part in cases: the ledger's rows, the pool's files, targets, accounts, rules. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/ledger",
            "/office/experts/experts.xlsx",
            "/office/experts/template.xlsx",
            "/targets",
            "/funds",
            "/catalogue",
            "/vouchers",
            "/monitoring",
            "/admin",
            "/programmes",
            "/editions",
            "/evidence",
            "/design",
            "/api/docs",
            "/api/v1/public/programmes",
            "/api/v1/records",
            "/api/v1/record-types",
            "/api/v1/measures",
            "/language",
            "/login",
            "/logout",
            "/password",
            "/error");

    List<String> of(World world, Role role) {
        boolean sees = TOLD.contains(role) || role == Role.FELLOW || INSIDE.contains(role);
        return patterns().stream()
                .filter(pattern -> ELSEWHERE.stream().noneMatch(pattern::startsWith))
                .filter(pattern -> role != Role.TOKEN || pattern.startsWith("/api/"))
                .filter(pattern -> sees || !pattern.contains("/documents/") && !pattern.contains("/files/"))
                .map(pattern -> address(pattern, world))
                .toList();
    }

    private List<String> patterns() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equals("GET")))
                .flatMap(info -> info.getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** With this world's case in every place; a pattern with another variable has to be put into a row above. */
    private String address(String pattern, World world) {
        var state = cases.get(world.caseId());
        var of = pattern.matches("^(/cases|/trials|/review|/visits|/notices|/api/v1/cases|/api/v1/public/notices)/.*")
                ? world.caseId()
                : state.call();
        var address = pattern.replaceFirst("\\{(id|case|caseId|call|callId)}", of)
                .replace("{file}", first(state.files().stream().map(file -> file.id())))
                .replace("{sha256}", first(state.files().stream().map(file -> file.sha256())))
                .replace("{digest}", state.submission().orElseThrow().digest())
                .replace("{receipt}", state.submission().orElseThrow().receipt())
                .replace(
                        "{section}",
                        cases.edition(state).form().sections().getFirst().id())
                .replace("{name}.{kind}", "form.docx")
                .replace("sheet.{kind}", "sheet.docx")
                .replace("{stage}", state.stage())
                .replace("{kind}", "pdf")
                .replace("{objection}", objection(world))
                .replace(
                        "{measure}",
                        cases.edition(state)
                                .form()
                                .figures()
                                .findFirst()
                                .orElseThrow()
                                .measure())
                .replace("{task}", "1-1")
                .replace("{proof}", "1")
                .replace("{year}", "2026")
                .replace("{sanction}", "none")
                .replace("{round}", "1")
                .replace("{report}", "quarterly")
                .replace("{period}", "2026-06-30")
                .replace("{sheet}", "2026-1")
                .replace("{publication}", "none")
                .replace("{chapter}", "summary")
                .replace("{secret}", "none")
                .replace("{number}", "YY20260907-00000000");
        assertThat(address).as("a row for " + pattern).doesNotContain("{");
        return address.equals("/cases") || address.equals("/api/v1/cases")
                ? address + "?size=50&text="
                        + java.net.URLEncoder.encode("可见性", java.nio.charset.StandardCharsets.UTF_8)
                : address;
    }

    private static String first(Stream<String> texts) {
        return texts.findFirst().orElse("none");
    }
}
