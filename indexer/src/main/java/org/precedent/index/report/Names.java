package org.precedent.index.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How things are called in a language, and finds them among the tokens of a sentence. A line of the file is {@code id:
 * name, name}. A name in lower case is found in any case and in its plural, one with capitals only as it is written;
 * {@code ~} stands for up to three words, and one with {@code !} behind it counts only beside a word of its site.
 * Hyphens and slashes inside of names do not count.
 */
final class Names {
    private static final int MOST_BETWEEN = 3;
    private static final String GAP = "~";

    /** By the first word. */
    private final Map<String, List<Name>> names = new HashMap<>();

    /**
     * A name.
     *
     * @param exact whether it is found only as it is written
     * @param needsSite whether it counts only beside a word of its site
     */
    private record Name(String id, List<String> words, boolean exact, boolean needsSite) {}

    /**
     * A place where something is named.
     *
     * @param first index of its first token
     * @param last index of its last token
     * @param needsSite whether it counts only beside a word of its site
     */
    record Named(String id, int first, int last, boolean needsSite) {}

    static Names read(String file) {
        Names names = new Names();
        for (String line : WordFile.lines(file)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String id = line.substring(0, colon).strip();
                WordFile.split(line.substring(colon + 1)).forEach(name -> names.add(id, name));
            }
        }
        return names;
    }

    /** Takes a name in. */
    void add(String id, String written) {
        String name = written.endsWith("!") ? written.substring(0, written.length() - 1) : written;
        boolean needsSite = !name.equals(written);
        boolean exact = !name.equals(name.toLowerCase(Locale.ROOT));
        List<String> words = new ArrayList<>();
        for (String word : name.replace("-", " ").replace("/", " ").strip().split("\\s+", -1)) {
            words.add(exact ? word : plain(word));
        }
        names.computeIfAbsent(words.getFirst().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                .add(new Name(id, List.copyOf(words), exact, needsSite));
    }

    /** All names in the order of the text; none begins inside another. */
    List<Named> in(String text, List<Token> tokens) {
        List<Named> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Named named = at(text, tokens, at);
            if (named != null) {
                found.add(named);
            }
            at = named == null ? at + 1 : named.last() + 1;
        }
        return found;
    }

    /** The longest name that begins at a token. */
    private @Nullable Named at(String text, List<Token> tokens, int first) {
        Named longest = null;
        String word = tokens.get(first).word();
        for (String key : plain(word).equals(word) ? List.of(word) : List.of(word, plain(word))) {
            for (Name name : names.getOrDefault(key, List.of())) {
                int last = last(text, tokens, first, name);
                if (last >= 0 && (longest == null || last > longest.last())) {
                    longest = new Named(name.id, first, last, name.needsSite);
                }
            }
        }
        return longest;
    }

    /** Where a name ends that begins at a token; -1 if it does not. */
    private static int last(String text, List<Token> tokens, int first, Name name) {
        int at = first;
        int last = -1;
        int most = 0;
        for (String word : name.words) {
            if (word.equals(GAP)) {
                most = MOST_BETWEEN;
                continue;
            }
            int found = find(text, tokens, at, most, word, name.exact);
            if (found < 0) {
                return -1;
            }
            last = found;
            at = found + 1;
            most = 0;
        }
        return last;
    }

    private static int find(String text, List<Token> tokens, int from, int most, String word, boolean exact) {
        int skipped = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i > 0 && isJoint(token, most)) {
                continue;
            }
            boolean same = exact
                    ? isWritten(text.substring(token.start(), token.end()), word)
                    : plain(token.word()).equals(word) || token.word().equals(word);
            if (same) {
                return i;
            }
            if (skipped == most || !token.isWord()) {
                return -1;
            }
            skipped++;
        }
        return -1;
    }

    /** What stands between the words of a name and does not count; a colon only where other words may stand. */
    private static boolean isJoint(Token token, int most) {
        String word = token.word();
        return word.equals("-") || word.equals("/") || (most > 0 && word.equals(":"));
    }

    private static boolean isWritten(String written, String word) {
        return written.equals(word) || written.equals(word + "s");
    }

    /** A word without the ending of its plural. */
    private static String plain(String word) {
        int length = word.length();
        if (length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        boolean hissed =
                word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes");
        return word.substring(0, length - (hissed ? 2 : 1));
    }
}
