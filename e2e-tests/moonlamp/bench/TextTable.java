package moonlamp.bench;

import java.util.List;

/** Cells of text in aligned columns. */
final class TextTable {
    private TextTable() {}

    /**
     * A line for each row, columns two spaces apart.
     *
     * @param rows all of the same length, the first one holds the titles
     * @param leftColumns so many columns are flush left, the others flush right
     */
    static String of(List<List<String>> rows, int leftColumns) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                String space = " ".repeat(widths[c] - row.get(c).length());
                text.append(c == 0 ? "" : "  ");
                text.append(c < leftColumns ? row.get(c) + space : space + row.get(c));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
