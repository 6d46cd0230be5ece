package org.precedent.api.list;

import java.util.List;
import java.util.Map;

/** The column of one attribute, named as a filter names it: {@code attribute.magnification}. */
record OfAttribute(String name) implements Column {
    static final String PREFIX = "attribute.";

    @Override
    public String title() {
        return PREFIX + name;
    }

    @Override
    public List<String> cells(ListRow row) {
        return List.of(row.content().study().attributes().getOrDefault(name, ""));
    }

    @Override
    public void addTo(Map<String, Object> object, ListRow row) {
        String value = row.content().study().attributes().get(name);
        if (value != null) {
            object.put(title(), value);
        }
    }
}
