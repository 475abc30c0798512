package org.xiandao.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Which kinds of file serve as evidence, recognised by their bytes. */
final class FileKinds {
    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("ofd", "application/ofd"),
            Map.entry("zip", "application/zip"),
            Map.entry("mp4", "video/mp4"));
    /** What a package holds that tells it from any other zip. */
    private static final Map<String, String> MARKS = Map.of(
            "word/document.xml", "docx", "xl/workbook.xml", "xlsx", "ppt/presentation.xml", "pptx", "OFD.xml", "ofd");

    private final Tika tika = new Tika();

    static String allowed() {
        return String.join(" ", BY_ENDING.keySet().stream().sorted().toList());
    }

    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    static void expectAllowed(String name) {
        if (!BY_ENDING.containsKey(ending(name)))
            throw new FileRefused(FileRefused.Code.KIND_NOT_ALLOWED, name, allowed());
    }

    String recognise(Path file, String name) throws IOException {
        expectAllowed(name);
        var found = tika.detect(file);
        var actual = isZip(file) ? zipKind(file) : found;
        var expected = BY_ENDING.get(ending(name));
        if (!actual.equals(expected)) throw new FileRefused(FileRefused.Code.NOT_WHAT_ITS_NAME_SAYS, name, actual);
        return actual;
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    private static String zipKind(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var mark : MARKS.entrySet())
                if (zip.getEntry(mark.getKey()) != null) return BY_ENDING.getOrDefault(mark.getValue(), "");
            return "application/zip";
        }
    }
}
