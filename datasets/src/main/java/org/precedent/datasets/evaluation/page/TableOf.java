package org.precedent.datasets.evaluation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table with a row a thing, whose columns each say one thing of it. What else is measured later joins as a column.
 *
 * @param <T> what a row is about
 */
final class TableOf<T> {
    private final List<Column<T>> columns = new ArrayList<>();

    private record Column<T>(String heading, boolean number, Function<T, String> cell) {}

    /** Adds a column of text. */
    TableOf<T> text(String heading, Function<T, String> cell) {
        columns.add(new Column<>(heading, false, cell));
        return this;
    }

    /** Adds a column of numbers. */
    TableOf<T> number(String heading, Function<T, String> cell) {
        columns.add(new Column<>(heading, true, cell));
        return this;
    }

    /** The table; every cell is escaped. */
    String html(List<T> rows) {
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        for (Column<T> column : columns) {
            html.append("<th scope=\"col\"").append(style(column)).append('>');
            html.append(Markup.escaped(column.heading())).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (T row : rows) {
            html.append("<tr>");
            for (Column<T> column : columns) {
                html.append("<td").append(style(column)).append('>');
                html.append(Markup.escaped(column.cell().apply(row))).append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static String style(Column<?> column) {
        return column.number() ? " class=\"n\"" : "";
    }
}
