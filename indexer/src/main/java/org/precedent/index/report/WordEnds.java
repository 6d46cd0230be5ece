package org.precedent.index.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that others end with, where a language writes compounds as one word: "erguss" in "Pleuraerguss". */
final class WordEnds {
    /** What stands before them is a word, too. */
    private static final int LEAST_BEFORE = 3;

    private final List<String> inflections;
    private final Node root = new Node();

    private static final class Node {
        private final Map<Character, Node> before = new HashMap<>();
        private boolean isEnd;
        private boolean isKept;
    }

    /** @param inflections what may stand behind each of them */
    WordEnds(List<String> inflections) {
        this.inflections = inflections;
    }

    /** Takes a word in before which compounds are cut. */
    void cutsBefore(String word) {
        add(word, false);
        inflections.forEach(ending -> add(word + ending, false));
    }

    /** Takes in a word, or the end of one, that is not cut. */
    void keeps(String word) {
        add(word, true);
        inflections.forEach(ending -> add(word + ending, true));
    }

    boolean isEmpty() {
        return root.before.isEmpty();
    }

    private void add(String word, boolean kept) {
        Node node = root;
        for (int i = word.length() - 1; i >= 0; i--) {
            node = node.before.computeIfAbsent(word.charAt(i), _ -> new Node());
        }
        node.isEnd = true;
        node.isKept |= kept;
    }

    /** Where the longest of them begins at the end of a compound; -1 when there is none. */
    int cut(String word) {
        int cut = -1;
        Node node = root;
        for (int i = word.length() - 1; i >= 0; i--) {
            node = node.before.get(word.charAt(i));
            if (node == null) {
                break;
            }
            if (node.isEnd) {
                boolean isCompound = i >= LEAST_BEFORE && !node.isKept;
                cut = isCompound ? i : -1;
            }
        }
        return cut;
    }
}
