package org.xiandao.rules.load;

import java.util.List;
import org.xiandao.rules.pack.SourceDocument;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Uncovered;

/** sources.yaml and the texts it names. */
final class SourcesReader {
    private static final Kind<String> FILE = Kind.of(
            node -> {
                if (node instanceof Scalar scalar && scalar.text().matches("sources/[^/\\\\]+")) return scalar.text();
                node.report(
                        Fault.Code.BAD_ID,
                        new Text("原文件应放在 sources/ 下", "A document's text lies under sources/"),
                        new Text("请写如 sources/rules.txt", "Write it like sources/rules.txt"));
                return "";
            },
            () -> "");
    private static final Kind<String> SHA256 = Kind.of(
            node -> {
                if (node instanceof Scalar scalar && scalar.text().matches("[0-9a-f]{64}")) return scalar.text();
                node.report(
                        Fault.Code.BAD_ID,
                        new Text("这不是 SHA-256", "This is no SHA-256"),
                        new Text("请写 64 位小写十六进制数", "Write its 64 lower-case hexadecimal digits"));
                return "";
            },
            () -> "");
    private static final Kind<Articles.Start> START = Kinds.mapping(mapping ->
            new Articles.Start(mapping.get("at", Kinds.TEXT), mapping.get("starts", Kinds.TEXT), mapping.place()));
    private static final Kind<Uncovered> UNCOVERED = Kinds.mapping(mapping -> new Uncovered(
            mapping.get("doc", Kinds.ID), mapping.get("at", Kinds.TEXT), mapping.get("reason", Kinds.BILINGUAL)));

    private SourcesReader() {}

    record Sources(List<SourceDocument> documents, List<Uncovered> uncovered) {}

    static Sources read(Mapping mapping, Loader loader) {
        return new Sources(
                mapping.needList("documents", Kinds.mapping(document -> document(document, loader))),
                mapping.list("uncovered", UNCOVERED));
    }

    private static SourceDocument document(Mapping mapping, Loader loader) {
        var file = mapping.get("file", FILE);
        var starts = mapping.needList("articles", START);
        return new SourceDocument(
                mapping.get("id", Kinds.ID),
                mapping.get("title", Kinds.BILINGUAL),
                mapping.get("number", Kinds.TEXT_OR_EMPTY),
                file,
                mapping.get("sha256", SHA256),
                file.isEmpty() ? List.of() : articles(file, starts, loader));
    }

    private static List<SourceDocument.Article> articles(String file, List<Articles.Start> starts, Loader loader) {
        var text = loader.text(file);
        if (text.isEmpty()) {
            loader.missing(Place.startOf(file));
            return List.of();
        }
        return Articles.cut(text.get(), starts, loader.faults());
    }
}
