package org.precedent.api.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list.
 *
 * @param next by which the rows behind these are asked for; null when there are none
 */
public record ListPage(List<ListRow> rows, @Nullable String next) {
    public ListPage {
        rows = List.copyOf(rows);
    }
}
