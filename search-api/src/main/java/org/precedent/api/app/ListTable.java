package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.api.list.Columns;
import org.precedent.api.list.ListPage;
import org.precedent.api.list.ListRow;
import org.precedent.api.list.OpenList;
import org.precedent.api.query.Match;

/** A list as a terminal shows it. The columns are as wide as their first page wants. */
final class ListTable {
    private static final int PAGE = 200;
    private static final int WIDEST = 40;
    private static final String DOTS = "...";

    private final Columns columns;
    private final PrintStream out;
    private int[] widths = {};

    ListTable(Columns columns, PrintStream out) {
        this.columns = columns;
        this.out = out;
    }

    /** Prints at most so many rows, and then how many there are. */
    void print(OpenList list, long most) throws IOException {
        long shown = 0;
        @Nullable String next = null;
        boolean more = true;
        while (more && shown < most && !out.checkError()) {
            ListPage page = list.page(next, Math.toIntExact(Math.min(PAGE, most - shown)));
            if (shown == 0) {
                begin(page.rows());
            }
            page.rows().forEach(row -> line(columns.cells(row)));
            shown += page.rows().size();
            next = page.next();
            more = next != null;
        }
        out.println(Counted.of(list.total(), "case") + ", " + shown + " shown (" + list.generation() + ")");
        list.match().ifPresent(this::tell);
    }

    private void tell(Match match) {
        switch (match.verdict()) {
            case FOUND -> {}
            case WEAK -> out.println("a weak answer: " + match.reason());
            case NONE -> out.println("nothing here is like this (" + match.reason() + ")");
        }
    }

    private void begin(List<ListRow> rows) {
        List<String> titles = columns.titles();
        widths = titles.stream().mapToInt(String::length).toArray();
        for (ListRow row : rows) {
            List<String> cells = columns.cells(row);
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], plain(cells.get(i)).length());
            }
        }
        line(titles);
    }

    private void line(List<String> cells) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = plain(cells.get(i));
            padded.add(cell + " ".repeat(Math.max(0, widths[i] - cell.length())));
        }
        out.println(String.join("  ", padded).stripTrailing());
    }

    /** What a source told may hold what a terminal obeys. */
    private static String plain(String cell) {
        String plain = cell.replaceAll("[\\p{C}\\s]+", " ");
        return plain.length() <= WIDEST ? plain : plain.substring(0, WIDEST - DOTS.length()) + DOTS;
    }
}
