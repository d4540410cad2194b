package moonlamp.training.evaluation;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: the first column is flush left, the others are flush right. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; all rows have the same number of cells. */
    TextTable row(List<String> cells) {
        if (!rows.isEmpty() && rows.get(0).size() != cells.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells in a table of " + rows.get(0).size() + " columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** The rows, a line each. */
    String write() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String padding = " ".repeat(width(column) - row.get(column).length());
                line.append(column == 0 ? row.get(column) + padding : GAP + padding + row.get(column));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
