package org.xiandao.rules.bundle;

import java.util.List;
import java.util.Set;

/** The files of a bundle. */
public final class BundleNames {
    public static final String MANIFEST = "MANIFEST";
    public static final String CASE = "case.json";
    public static final String ATTACHMENTS = "attachments.json";
    public static final String EVENTS = "events.json";
    public static final String FACTS = "facts.json";
    public static final String JUDGEMENTS = "judgements.json";
    public static final String SCORES = "scores.json";
    public static final String TOTAL = "total.json";
    public static final String RANK = "rank.json";
    public static final String DECISIONS = "decisions.json";
    public static final String PACK_FOLDER = "pack/";
    public static final String SNAPSHOT_FOLDER = "snapshots/";
    public static final String ATTACHMENT_FOLDER = "attachments/";
    public static final String DRAW_FOLDER = "draw/";

    private static final Set<String> FILES =
            Set.of(CASE, ATTACHMENTS, EVENTS, FACTS, JUDGEMENTS, SCORES, TOTAL, RANK, DECISIONS);
    private static final List<String> FOLDERS = List.of(PACK_FOLDER, SNAPSHOT_FOLDER, ATTACHMENT_FOLDER, DRAW_FOLDER);

    private BundleNames() {}

    public static String snapshot(String digest) {
        return SNAPSHOT_FOLDER + digest + ".json";
    }

    /** Whether a case's bundle holds a file so named; of any other nothing would be proved. */
    static boolean known(String name) {
        return FILES.contains(name) || FOLDERS.stream().anyMatch(name::startsWith);
    }

    /** Whether a bundle may hold a file so named: relative, with no way out of its folder. */
    static boolean allowed(String name) {
        if (name.isEmpty() || name.length() > 300 || name.startsWith("/") || name.endsWith("/")) return false;
        if (name.chars().anyMatch(sign -> sign == '\\' || sign == ':' || Character.isISOControl(sign))) return false;
        for (var part : name.split("/", -1)) if (part.isEmpty() || part.equals(".") || part.equals("..")) return false;
        return true;
    }
}
