package org.precedent.encoder;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/** The names of a record's components, nested ones behind a dot: what a test of options pins. */
public final class RecordKeys {

    private RecordKeys() {}

    /** In the order of the components. */
    public static List<String> of(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents()).flatMap(RecordKeys::of).toList();
    }

    private static Stream<String> of(RecordComponent component) {
        Class<?> type = component.getType();
        return type.isRecord()
                ? of(type.asSubclass(Record.class)).stream().map(key -> component.getName() + "." + key)
                : Stream.of(component.getName());
    }
}
