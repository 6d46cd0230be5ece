package org.precedent.datasets.corpus;

/**
 * Where something stands in a corpus.
 *
 * @param table the name that the corpus gives to a file or folder, never one that names a patient
 * @param unit what is counted in it: {@code line}, {@code file} or {@code entry}
 * @param number of it, from 1; 0 for the whole
 */
public record Place(String table, String unit, long number) {
    public Place {
        if (number < 0) {
            throw new IllegalArgumentException("a place is counted from 1, not " + number);
        }
    }

    static Place line(String table, long number) {
        return new Place(table, "line", number);
    }

    @Override
    public String toString() {
        return number == 0 ? table : table + " " + unit + " " + number;
    }
}
