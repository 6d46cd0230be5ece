package org.precedent.index.deid;

import java.util.Collection;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.index.data.DataFile;

/** The data elements that a stored image keeps: what is not listed is left out. Immutable. */
public final class Elements {
    /** The list in force. */
    public static final Elements CURRENT = read("1");

    private final String version;
    private final SequencedMap<Integer, ElementRule> rules = new TreeMap<>(Integer::compareUnsigned);

    private final Set<String> codes;

    private Elements(String version, Set<String> codes) {
        this.version = version;
        this.codes = codes;
    }

    private static Elements read(String version) {
        Set<String> codes = DataFile.lines(Elements.class, "element-codes-" + version + ".txt").stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toSet());
        Elements elements = new Elements(version, codes);
        for (String line : DataFile.lines(Elements.class, "elements-" + version + ".txt")) {
            String[] words = line.split(" ", 4);
            int tag = Integer.parseUnsignedInt(words[0].replace(",", ""), 16);
            elements.rules.put(tag, new ElementRule(tag, words[1], Integer.parseInt(words[2])));
        }
        return elements;
    }

    /** Which list it is, to be written beside what was kept by it. */
    public String version() {
        return version;
    }

    /** Whether a coded value is one of the standard's: others may be anybody's words. */
    public boolean isCode(String value) {
        return codes.contains(value.replace(' ', '_'));
    }

    /** What is kept of an element; null for nothing. */
    public @Nullable ElementRule of(int tag) {
        return rules.get(tag);
    }

    /** All rules, by their tags. */
    public Collection<ElementRule> all() {
        return rules.values();
    }
}
