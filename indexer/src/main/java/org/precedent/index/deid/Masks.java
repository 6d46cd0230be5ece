package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pieces of one text that are to be removed, and other words for pieces that stay. Pieces may overlap. */
final class Masks {
    private final List<Mask> found = new ArrayList<>();
    private final Map<Integer, MaskKind> ends = new HashMap<>();
    private final List<Replacement> replacements = new ArrayList<>();

    private record Replacement(int start, int end, String text) {}

    void add(int start, int end, MaskKind kind) {
        found.add(new Mask(start, end, kind));
        ends.put(end, kind);
    }

    void add(Collection<Range> ranges, List<Word> words, MaskKind kind) {
        for (Range range : ranges) {
            add(words.get(range.first()).start(), words.get(range.last()).end(), kind);
        }
    }

    /** Other words for a piece, unless it is to be removed. */
    void replace(int start, int end, String text) {
        replacements.add(new Replacement(start, end, text));
    }

    /** The kind of a piece that ends at an offset; null for none. */
    @Nullable MaskKind endingAt(int offset) {
        return ends.get(offset);
    }

    /** The pieces of one kind so far. */
    List<Mask> of(MaskKind kind) {
        return found.stream().filter(mask -> mask.kind() == kind).toList();
    }

    /** The pieces of one kind so far, by where they begin. */
    List<Mask> sorted(MaskKind kind) {
        return of(kind).stream().sorted(Comparator.comparingInt(Mask::start)).toList();
    }

    boolean isEmpty() {
        return found.isEmpty() && replacements.isEmpty();
    }

    /** The pieces, those that overlap as one, in their order; the longest says of which kind they are. */
    List<Mask> merged() {
        found.sort(Comparator.comparingInt(Mask::start));
        List<Mask> merged = new ArrayList<>();
        int longest = 0;
        for (Mask mask : found) {
            int length = mask.end() - mask.start();
            Mask before = merged.isEmpty() ? null : merged.getLast();
            if (before == null || mask.start() >= before.end()) {
                merged.add(mask);
                longest = length;
            } else {
                MaskKind kind = length > longest ? mask.kind() : before.kind();
                longest = Math.max(longest, length);
                merged.removeLast();
                merged.add(new Mask(before.start(), Math.max(before.end(), mask.end()), kind));
            }
        }
        return merged;
    }

    /** The text without the merged pieces, and with the other words for what is in none of them. */
    String applied(String text, List<Mask> merged) {
        List<Replacement> edits = new ArrayList<>();
        merged.forEach(mask -> edits.add(new Replacement(mask.start(), mask.end(), Scrubber.REMOVED)));
        edits.addAll(replacements);
        // masks come before replacements that begin where they do, as the sort is stable
        edits.sort(Comparator.comparingInt(Replacement::start));
        StringBuilder clean = new StringBuilder(text.length());
        int copied = 0;
        for (int i = 0; i < edits.size(); i++) {
            Replacement edit = edits.get(i);
            boolean cutShort = i + 1 < edits.size() && edits.get(i + 1).start() < edit.end();
            boolean mask = edit.text().equals(Scrubber.REMOVED);
            if (edit.start() >= copied && (mask || !cutShort)) {
                clean.append(text, copied, edit.start()).append(edit.text());
                copied = edit.end();
            }
        }
        return clean.append(text, copied, text.length()).toString();
    }
}
