package org.precedent.api.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a list, in their order. */
public record Columns(List<Column> all) {
    /** The most that a list may have. */
    public static final int MOST = 64;

    /** The longest name of one, in UTF-16 units. */
    public static final int LONGEST_NAME = 100;

    public Columns {
        all = List.copyOf(all);
    }

    /**
     * The columns that are asked for.
     *
     * @param names null for all that every archive has
     * @param query without one a list has neither ranks nor relevance unless they are asked for
     * @throws ListRefused if there is none of a name, or none at all, or one twice, or too many
     */
    public static Columns of(@Nullable List<@Nullable String> names, boolean query) {
        if (names == null) {
            return new Columns(Arrays.stream(Fact.values())
                    .filter(fact -> query || (fact != Fact.RANK && fact != Fact.RELEVANCE))
                    .map(Column.class::cast)
                    .toList());
        }
        if (names.isEmpty() || names.size() > MOST) {
            throw new ListRefused("columns", "must name 1 to " + MOST + " columns, not " + names.size());
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Column column = column("columns[" + i + "]", names.get(i));
            if (columns.contains(column)) {
                throw new ListRefused("columns[" + i + "]", "stands there a second time; name each column once");
            }
            columns.add(column);
        }
        return new Columns(columns);
    }

    private static Column column(String place, @Nullable String name) {
        for (Fact fact : Fact.values()) {
            if (fact.title().equals(name)) {
                return fact;
            }
        }
        boolean attribute = name != null
                && name.startsWith(OfAttribute.PREFIX)
                && name.length() > OfAttribute.PREFIX.length()
                && name.length() <= LONGEST_NAME;
        if (name == null || !attribute) {
            throw new ListRefused(place, "names no column; known are " + known() + " and attribute.NAME");
        }
        return new OfAttribute(name.substring(OfAttribute.PREFIX.length()));
    }

    private static String known() {
        return Arrays.stream(Fact.values()).map(Fact::title).collect(Collectors.joining(", "));
    }

    /** What stands above a table. */
    public List<String> titles() {
        return all.stream().flatMap(column -> column.titles().stream()).toList();
    }

    /** A row of a table. */
    public List<String> cells(ListRow row) {
        return all.stream().flatMap(column -> column.cells(row).stream()).toList();
    }

    /** A row as an object; what is not known of the case is left out. */
    public SequencedMap<String, Object> object(ListRow row) {
        SequencedMap<String, Object> object = new LinkedHashMap<>();
        all.forEach(column -> column.addTo(object, row));
        return object;
    }
}
