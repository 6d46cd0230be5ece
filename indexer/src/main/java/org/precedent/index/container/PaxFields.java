package org.precedent.index.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an extended header of a tar (POSIX.1-2001 pax): length, name, value, line by line. */
final class PaxFields {
    private final Map<String, String> values;

    private PaxFields(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads them.
     *
     * @throws ContainerException if they are none
     */
    static PaxFields of(byte[] bytes) throws ContainerException {
        Map<String, String> values = new HashMap<>();
        int at = 0;
        while (at < bytes.length && bytes[at] != 0) {
            int space = at;
            int length = 0;
            while (space < bytes.length && bytes[space] >= '0' && bytes[space] <= '9' && length < bytes.length) {
                length = 10 * length + bytes[space] - '0';
                space++;
            }
            if (space == bytes.length
                    || bytes[space] != ' '
                    || length < 1
                    || length > bytes.length - at
                    || space + 1 >= at + length) {
                throw new ContainerException(Fault.CORRUPT, "a header of the tar is damaged; copy it again");
            }
            String field = MemberName.ofTar(Arrays.copyOfRange(bytes, space + 1, at + length - 1));
            int equals = field.indexOf('=');
            if (equals > 0) {
                values.put(field.substring(0, equals), field.substring(equals + 1));
            }
            at += length;
        }
        return new PaxFields(values);
    }

    @Nullable String path() {
        return values.get("path");
    }

    /** How many bytes follow; null where it does not say, negative where that cannot be read. */
    @Nullable Long size() {
        String size = values.get("size");
        if (size == null) {
            return null;
        }
        boolean isNumber = size.getBytes(StandardCharsets.UTF_8).length < 19
                && !size.isEmpty()
                && size.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return isNumber ? Long.parseLong(size) : -1L;
    }

    /** Whether the file has holes, which are not in the tar. */
    boolean isSparse() {
        return values.keySet().stream().anyMatch(name -> name.startsWith("GNU.sparse."));
    }
}
