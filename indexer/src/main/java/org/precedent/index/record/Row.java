package org.precedent.index.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table with its checksum: CRC-32C (RFC 3720) over the table's name and every other column, each with its
 * type and length. SQLite itself would hand out a flipped bit without a word.
 */
final class Row {

    private static final String CHECKSUM = "checksum";

    private final Table table;
    private final @Nullable Object[] values;
    private final long checksum;

    private Row(Table table, @Nullable Object[] values, long checksum) {
        this.table = table;
        this.values = values;
        this.checksum = checksum;
    }

    static Row of(Table table, @Nullable Object... values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException(
                    table.name() + " has " + table.columns().size() + " columns, not " + values.length);
        }
        @Nullable Object[] stored = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            stored[i] = asStored(values[i]);
        }
        return new Row(table, stored, checksum(table, stored));
    }

    /** Reads a row as it is, sound or not. */
    static Row read(Table table, ResultSet result) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            Object value = result.getObject(table.columns().get(i));
            values[i] = value instanceof Integer number ? Long.valueOf(number) : value;
        }
        return new Row(table, values, result.getLong(CHECKSUM));
    }

    /** A half of a surrogate pair has no form in UTF-8, so that it is a question mark from here on. */
    private static @Nullable Object asStored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            case Integer number -> Long.valueOf(number);
            case Boolean flag -> flag ? 1L : 0L;
            case Long number -> number;
            case byte[] bytes -> bytes;
            default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
        };
    }

    private static long checksum(Table table, @Nullable Object[] values) {
        CRC32C checksum = new CRC32C();
        add(checksum, 'n', table.name().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (table.added().contains(table.columns().get(i))) {
                if (value == null) {
                    continue;
                }
                add(checksum, 'c', table.columns().get(i).getBytes(StandardCharsets.UTF_8));
            }
            switch (value) {
                case null -> add(checksum, '0', new byte[0]);
                case String text -> add(checksum, 't', text.getBytes(StandardCharsets.UTF_8));
                case Long number ->
                    add(
                            checksum,
                            'n',
                            ByteBuffer.allocate(Long.BYTES).putLong(number).array());
                case byte[] bytes -> add(checksum, 'b', bytes);
                default -> add(checksum, '?', new byte[0]);
            }
        }
        return checksum.getValue();
    }

    private static void add(CRC32C checksum, char type, byte[] bytes) {
        checksum.update(ByteBuffer.allocate(1 + Integer.BYTES)
                .put((byte) type)
                .putInt(bytes.length)
                .flip());
        checksum.update(bytes);
    }

    boolean isSound() {
        return checksum == checksum(table, values);
    }

    Row checked() {
        if (!isSound()) {
            throw new DamagedRow("a row of " + table.name() + " is damaged");
        }
        return this;
    }

    /** Binds every column by its name, and the checksum. */
    <S extends SqlStatement<S>> S bindTo(S statement) {
        S bound = statement.bind(CHECKSUM, checksum);
        for (int i = 0; i < values.length; i++) {
            bound = bound.bind(table.columns().get(i), values[i]);
        }
        return bound;
    }

    boolean isSame(Row other) {
        return table.equals(other.table) && Arrays.deepEquals(values, other.values);
    }

    Table table() {
        return table;
    }

    /** A value for a person to read, whatever damage it took. */
    String shown(String column) {
        return printable(String.valueOf(value(column)));
    }

    static String printable(String value) {
        return value.replaceAll("[^ -~]", "?");
    }

    String text(String column) {
        return (String) present(column);
    }

    @Nullable String textOrNull(String column) {
        return (String) value(column);
    }

    long number(String column) {
        return (Long) present(column);
    }

    @Nullable Long numberOrNull(String column) {
        return (Long) value(column);
    }

    byte[] bytes(String column) {
        return (byte[]) present(column);
    }

    private Object present(String column) {
        return Objects.requireNonNull(value(column), column);
    }

    private @Nullable Object value(String column) {
        return values[table.columns().indexOf(column)];
    }
}
