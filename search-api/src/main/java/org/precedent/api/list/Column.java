package org.precedent.api.list;

import java.util.List;
import java.util.Map;

/** What a list says of each case. */
public sealed interface Column permits Fact, OfAttribute {
    /** As it is asked for. */
    String title();

    /** What stands above its cells in a table; a column may have several. */
    default List<String> titles() {
        return List.of(title());
    }

    /** Its cells in a table, as many as titles; what is not known is empty. */
    List<String> cells(ListRow row);

    /** Adds what it says to an object; what is not known is left out. */
    void addTo(Map<String, Object> object, ListRow row);
}
