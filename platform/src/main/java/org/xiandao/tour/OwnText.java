package org.xiandao.tour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.SourceDocument;

/**
 * A plan that has been published, as the answers to its own form: each long answer is what stands in the document below
 * the heading that its field quotes, up to the next field's heading.
 */
final class OwnText {
    private OwnText() {}

    static Map<String, World.PublicAnswer> of(Edition edition, String documentId) {
        var document = edition.documents().stream()
                .filter(one -> one.id().equals(documentId))
                .findFirst()
                .orElseThrow();
        var starts = fields(edition).stream()
                .map(field -> start(document, field))
                .collect(Collectors.toCollection(TreeSet::new));
        starts.add(document.articles().size());
        var answers = new LinkedHashMap<String, World.PublicAnswer>();
        for (var field : fields(edition)) {
            if (field.type() != Form.Type.RICH_TEXT) continue;
            int from = start(document, field);
            int to = Objects.requireNonNull(starts.higher(from));
            var text = document.articles().subList(from, to).stream()
                    .map(SourceDocument.Article::text)
                    .collect(Collectors.joining("\n"));
            answers.put(
                    field.id(),
                    new World.PublicAnswer(
                            below(quote(field), text), document.title().zh()));
        }
        return answers;
    }

    private static List<Form.Field> fields(Edition edition) {
        return edition.form().sections().stream()
                .flatMap(section -> section.fields().stream())
                .toList();
    }

    private static int start(SourceDocument document, Form.Field field) {
        var at = field.basis().citations().getFirst().at();
        var articles = document.articles();
        for (int i = 0; i < articles.size(); i++) if (articles.get(i).at().equals(at)) return i;
        throw new IllegalStateException(document.id() + " has no article " + at);
    }

    private static String quote(Form.Field field) {
        return field.basis().citations().getFirst().quote();
    }

    private static String below(String heading, String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .dropWhile(line -> !line.contains(heading))
                .skip(1)
                .collect(Collectors.joining("\n"));
    }
}
