package org.precedent.index.dicom;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.precedent.index.deid.Scrubber;

/** Every text and byte that hangs on an object by its fields, scrubbers and paths of files apart. */
final class Reached {
    private final StringBuilder seen = new StringBuilder();
    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private Reached() {}

    static String textsFrom(Object object) throws ReflectiveOperationException {
        Reached reached = new Reached();
        reached.walk(object);
        return reached.seen.toString();
    }

    private void walk(Object object) throws ReflectiveOperationException {
        if (object instanceof Scrubber || object instanceof Path || !visited.add(object)) {
            return;
        }
        switch (object) {
            case String text -> seen.append(text).append('\n');
            case byte[] bytes ->
                seen.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
            case Iterable<?> items -> {
                for (Object item : items) {
                    walk(item);
                }
            }
            case Map<?, ?> map -> {
                walk(map.keySet());
                walk(map.values());
            }
            default -> fields(object);
        }
    }

    private void fields(Object object) throws ReflectiveOperationException {
        if (object.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(object); i++) {
                Object item = Array.get(object, i);
                if (item != null) {
                    walk(item);
                }
            }
        }
        if (!object.getClass().getName().startsWith("org.precedent")) {
            return;
        }
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                Object value = field.get(object);
                if (value != null) {
                    walk(value);
                }
            }
        }
    }
}
