package org.xiandao.journeys;

import java.util.List;
import java.util.Set;

/** Which pages are of one kind, and which kinds the roles reach. */
final class PageKinds {
    private PageKinds() {}

    static final List<String> ROLES = List.of(
            "",
            "city",
            "county",
            "lead",
            "park",
            "province",
            "director",
            "telecom",
            "government",
            "canton",
            "guangzhou",
            "ministry",
            "minister",
            "expert",
            "admin");

    /** A kind that nobody reaches any more is a lost page or a lost test. */
    static final Set<String> REACHED = Set.of(
            "/",
            "/login",
            "/calls",
            "/calls/*",
            "/notices",
            "/notices/*",
            "/notices/objections",
            "/approved",
            "/programmes",
            "/programmes/*",
            "/verify",
            "/accessibility",
            "/privacy",
            "/desk",
            "/cases",
            "/cases/*",
            "/cases/*/draft",
            "/cases/*/draft/*",
            "/cases/*/draft/*?check",
            "/cases/*/check",
            "/cases/*/files/*/proves",
            "/cases/*/why",
            "/cases/*/withdraw",
            "/apply/*",
            "/ledger",
            "/ledger/*",
            "/ledger/*/new",
            "/ledger/indicators",
            "/ledger/measures",
            "/ledger/measures/*",
            "/ledger/same",
            "/ledger/same/*",
            "/ledger/records/*",
            "/ledger/records/*/change",
            "/ledger/records/*/correct",
            "/ledger/records/*/end",
            "/ledger/records/*/evidence/new",
            "/ledger/evidence",
            "/ledger/evidence/*/withdraw",
            "/ledger/check-sheet",
            "/monitoring",
            "/monitoring/changes",
            "/monitoring/unproven",
            "/monitoring/wall",
            "/trials",
            "/trials/*",
            "/trials/*/check",
            "/trials/*/years/*",
            "/trials/*/changes",
            "/trials/*/yearly",
            "/trials/*/yearly/*",
            "/trials/*/tasks",
            "/trials/*/tasks/*",
            "/trials/*/owners",
            "/trials/*/reports",
            "/trials/*/reports/*",
            "/trials/*/supervision",
            "/bars",
            "/publications",
            "/publications/*",
            "/office/publications",
            "/office/publications/new",
            "/office/publications/*",
            "/office/publications/*/chapters/*",
            "/funds",
            "/funds/*",
            "/targets",
            "/targets/*",
            "/targets/*/path",
            "/review/*",
            "/office/calls/*/scores",
            "/review/*/decline",
            "/cases/*/recuse",
            "/desk/interests",
            "/office/experts",
            "/office/experts/new",
            "/office/experts/import",
            "/office/experts/*",
            "/office/calls/*/draw",
            "/visits/*",
            "/visits/*/record",
            "/office/calls",
            "/office/calls/new",
            "/office/calls/*",
            "/office/calls/*/cases",
            "/office/calls/*/together/*",
            "/account",
            "/password",
            "/admin",
            "/admin/organisations",
            "/admin/editions",
            "/admin/audit",
            "/admin/boundaries",
            "/admin/people/*");

    /** What makes a page worth another look: its kind, and whose it is where each sees something of their own. */
    static String once(String role, String path) {
        var kind = kind(path);
        return kind.matches(
                        "/desk|/trials|/office/publications|/cases|/cases/\\*|/review/\\*|/ledger/records/\\*|/targets(/\\*)?")
                ? role + " " + kind
                : kind;
    }

    static String kind(String path) {
        return path.replaceAll("\\?check.*", "#check")
                .replaceAll("\\?.*", "")
                .replace("#check", "?check")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}(-\\d+)?", "*")
                .replaceAll("/(calls|apply|notices|verify)/(?!new|objections)[^/]+", "/$1/*")
                .replaceAll("/ledger/(?!records/|indicators|measures|same|evidence|check-sheet)[^/]+", "/ledger/*")
                .replaceAll("/together/[^/?]+", "/together/*")
                .replaceAll("/trials/\\*/(tasks|supervision)/[^/?]+", "/trials/*/$1/*")
                .replaceAll("/(years|yearly)/\\d+", "/$1/*")
                .replaceAll("/trials/\\*/reports/[^?]+", "/trials/*/reports/*")
                .replaceAll("/targets/[^/?]+", "/targets/*")
                .replaceAll("/projects/[^/?]+", "/projects/*")
                .replaceAll("/ledger/measures/[^/?]+", "/ledger/measures/*")
                .replaceAll("/programmes/.+", "/programmes/*")
                .replaceAll("/contest/[^/?]+", "/contest/*")
                .replaceAll("/draft/[^/?]+", "/draft/*")
                .replaceAll("/chapters/[^/?]+", "/chapters/*");
    }
}
