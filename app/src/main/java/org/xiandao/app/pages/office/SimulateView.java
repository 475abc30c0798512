package org.xiandao.app.pages.office;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;

/** What an edition would do to made-up cities, as it stands and as somebody would change it. */
public record SimulateView(
        String edition,
        List<FieldView> fields,
        List<Problem> problems,
        List<Part> parts,
        List<Key> keys,
        List<String> assumed) {

    /** One set of rules: the picture, and the figures under both readings. */
    public record Part(
            String id,
            String title,
            int width,
            List<Tick> ticks,
            List<Column> columns,
            List<Label> labels,
            List<TableView> tables) {}

    /** A line across the picture at a round number of cities. */
    public record Tick(int y, String text) {}

    /** One stacked column of the picture. */
    public record Column(String says, int x, List<Piece> pieces) {}

    /** @param text how many cities, empty where it would not fit */
    public record Piece(int y, int height, String css, String text) {
        public int middle() {
            return y + height / 2 + 4;
        }
    }

    public record Label(int x, int y, String text) {}

    public record Key(String css, String text) {}

    public Optional<Part> changed() {
        return parts.size() > 1 ? Optional.of(parts.getLast()) : Optional.empty();
    }
}
