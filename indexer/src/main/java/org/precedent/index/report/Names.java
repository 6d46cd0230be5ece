package org.precedent.index.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Span;

/**
 * How things are called in a language, and finds them among the tokens of a sentence. A line of the file is {@code id:
 * name, name}. A name in lower case is found in any case and in its plural, one with capitals only as it is written;
 * {@code ~} stands for up to three words, and one with {@code !} behind it counts only beside a word of its site; one
 * with {@code =} behind it is found in this number only. Hyphens and slashes inside of names do not count. What is
 * called {@code nothing} is none, though names of others stand in it: "tumour markers".
 */
final class Names {
    private static final int MOST_BETWEEN = 3;
    private static final String GAP = "~";

    /** In place of an id: what these name is none. */
    static final String NOTHING = "nothing";

    private final Spelling spelling;

    /** Whether a name may be that of several. */
    private final boolean shared;

    /** By the first word. */
    private final Map<String, List<Name>> names = new HashMap<>();

    private final Set<String> written = new HashSet<>();

    /**
     * A name.
     *
     * @param exact whether it is found only as it is written
     * @param needsSite whether it counts only beside a word of its site
     * @param oneNumber whether its plural, or its singular, is another word
     */
    private record Name(String id, List<String> words, boolean exact, boolean needsSite, boolean oneNumber) {}

    /**
     * A place where something is named.
     *
     * @param first index of its first token
     * @param last index of its last token
     * @param needsSite whether it counts only beside a word of its site
     * @param others what else has this name, at another site
     * @param end index of the last token of what it is said with: behind it where it shares a word with another
     */
    record Named(String id, int first, int last, boolean needsSite, List<String> others, int end) {
        Named(String id, int first, int last, boolean needsSite, List<String> others) {
            this(id, first, last, needsSite, others, last);
        }

        /** The same place, at which something else is named. */
        Named with(String other) {
            return new Named(other, first, last, needsSite, List.of(), end);
        }
    }

    /** Without a name. */
    Names(Spelling spelling) {
        this(spelling, false);
    }

    private Names(Spelling spelling, boolean shared) {
        this.spelling = spelling;
        this.shared = shared;
    }

    /** Those of a file in which a name belongs to the first that lists it. */
    static Names read(String file, Spelling spelling) {
        return read(file, new Names(spelling, false));
    }

    /** Those of a file in which a name belongs to all that list it. */
    static Names shared(String file, Spelling spelling) {
        return read(file, new Names(spelling, true));
    }

    private static Names read(String file, Names names) {
        for (String line : WordFile.lines(file)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String id = line.substring(0, colon).strip();
                WordFile.split(line.substring(colon + 1)).forEach(name -> names.add(id, name));
            }
        }
        return names;
    }

    /** Whether a word is the first of a name, in its own form. */
    boolean knows(String word) {
        return names.containsKey(word);
    }

    /** The words of all names, in lower case as they are written. */
    Set<String> written() {
        return written;
    }

    /** The abbreviations of two letters, which are found only in capitals. */
    List<String> ofTwoLetters() {
        return names.values().stream()
                .flatMap(List::stream)
                .filter(name -> name.exact && name.words.size() == 1)
                .map(name -> name.words.getFirst())
                .filter(word -> word.length() == 2 && word.chars().allMatch(Character::isUpperCase))
                .toList();
    }

    /** Takes a name in. */
    void add(String id, String written) {
        boolean needsSite = written.endsWith("!");
        boolean oneNumber = written.endsWith("=");
        String name = needsSite || oneNumber ? written.substring(0, written.length() - 1) : written;
        boolean exact = !name.equals(name.toLowerCase(Locale.ROOT));
        List<String> words = new ArrayList<>();
        for (String word : name.replace('-', ' ').replace('/', ' ').strip().split("\\s+", -1)) {
            if (exact || word.equals(GAP)) {
                words.add(word);
            } else {
                spelling.words(word).forEach(part -> words.add(oneNumber ? part : spelling.plain(part)));
            }
        }
        if (!exact && !id.equals(NOTHING)) {
            Token.of(name, new Span(0, name.length())).forEach(token -> this.written.add(token.word()));
        }
        names.computeIfAbsent(spelling.word(words.getFirst()), _ -> new ArrayList<>())
                .add(new Name(id, List.copyOf(words), exact, needsSite, oneNumber));
    }

    /** All names in the order of the text; none begins inside another. */
    List<Named> in(String text, List<Token> tokens) {
        List<Named> found = new ArrayList<>();
        List<String> plain =
                tokens.stream().map(token -> spelling.plain(token.word())).toList();
        int at = 0;
        while (at < tokens.size()) {
            Named named = at(text, tokens, plain, at);
            boolean counts = named != null && !isContrary(tokens, at);
            if (named != null && counts && !named.id().equals(NOTHING)) {
                found.add(named);
            }
            at = named != null && counts ? named.last() + 1 : at + 1;
        }
        return found;
    }

    /** As in "non-obstructing", which names no obstruction. */
    private boolean isContrary(List<Token> tokens, int at) {
        int before = at > 0 && tokens.get(at - 1).word().equals("-") ? at - 2 : at - 1;
        return before >= 0 && spelling.contraries().contains(tokens.get(before).word());
    }

    /** The longest name that begins at a token. */
    private @Nullable Named at(String text, List<Token> tokens, List<String> plains, int first) {
        Named longest = null;
        String word = tokens.get(first).word();
        String plain = plains.get(first);
        for (String key : plain.equals(word) ? List.of(word) : List.of(word, plain)) {
            for (Name name : names.getOrDefault(key, List.of())) {
                int last = last(text, tokens, plains, first, name);
                if (last >= 0 && (longest == null || last > longest.last())) {
                    longest = new Named(name.id, first, last, name.needsSite, List.of());
                } else if (longest != null && last == longest.last() && (name.needsSite || isShared(longest, name))) {
                    List<String> others = new ArrayList<>(longest.others());
                    others.add(name.id);
                    longest = new Named(longest.id(), first, last, longest.needsSite(), List.copyOf(others));
                }
            }
        }
        return longest;
    }

    /** The name that a stretch of tokens begins with, if it is as long as that; null when there is none. */
    @Nullable Named from(String text, List<Token> tokens, int first, int last) {
        List<Token> stretch = tokens.subList(first, last + 1);
        List<String> plain =
                stretch.stream().map(token -> spelling.plain(token.word())).toList();
        Named named = at(text, stretch, plain, 0);
        if (named == null || named.last() < last - first || named.id().equals(NOTHING)) {
            return null;
        }
        return new Named(named.id(), first, last, named.needsSite(), named.others());
    }

    /** What is called by some words and no others, in any case; null when nothing is. */
    @Nullable String called(List<Token> words) {
        List<String> plain =
                words.stream().map(token -> spelling.plain(token.word())).toList();
        for (String key : List.of(words.getFirst().word(), plain.getFirst())) {
            for (Name name : names.getOrDefault(key, List.of())) {
                boolean open = name.exact || name.needsSite || name.oneNumber || name.id.equals(NOTHING);
                if (!open && name.words.equals(plain)) {
                    return name.id;
                }
            }
        }
        return null;
    }

    /** Whether a name is that of two places: a wrist is a joint. */
    private boolean isShared(Named longest, Name name) {
        return shared && !longest.id().equals(name.id) && !longest.others().contains(name.id);
    }

    /** Where a name ends that begins at a token; -1 if it does not. */
    private int last(String text, List<Token> tokens, List<String> plains, int first, Name name) {
        int at = first;
        int last = -1;
        int most = 0;
        for (String word : name.words) {
            if (word.equals(GAP)) {
                most = MOST_BETWEEN;
                continue;
            }
            int found = find(text, tokens, plains, at, most, word, name);
            if (found < 0) {
                return -1;
            }
            last = found;
            at = found + 1;
            most = 0;
        }
        return last;
    }

    private int find(String text, List<Token> tokens, List<String> plains, int from, int most, String word, Name name) {
        int skipped = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean same = name.exact
                    ? isWritten(text.substring(token.start(), token.end()), word)
                    : token.word().equals(word)
                            || (!name.oneNumber && plains.get(i).equals(word));
            if (same && !(i > 0 && isJoint(token, most))) {
                return i;
            }
            boolean passes = isJoint(token, most) || (most > 0 && isMeasure(tokens, i, spelling.links()));
            if (i > 0 && passes) {
                continue;
            }
            if (skipped == most || !token.isWord()) {
                return -1;
            }
            skipped++;
        }
        return -1;
    }

    /**
     * Whether a token is of a measurement between the words of a name, or of what leads on from it: "endometrium 6 mm,
     * not thickened", "measures 6 mm and is thickened".
     */
    private static boolean isMeasure(List<Token> tokens, int index, Set<String> links) {
        String word = tokens.get(index).word();
        boolean number = Character.isDigit(word.charAt(0));
        if (Surroundings.MEASURES.contains(word) || (number && isNumberOfMeasure(tokens, index))) {
            return true;
        }
        int before = index - 1;
        while (before > Math.max(0, index - MOST_BETWEEN)
                && links.contains(tokens.get(before).word())) {
            before--;
        }
        boolean leads = word.equals(",")
                ? index + 1 < tokens.size()
                        && links.contains(tokens.get(index + 1).word())
                : links.contains(word);
        if (tokens.get(before).word().equals(",")) {
            before--;
        }
        return leads && before > 0 && isUnit(tokens.get(before).word());
    }

    /** As in "6 mm", "6 x 4 mm" and "6mm", and not in "segment 6". */
    private static boolean isNumberOfMeasure(List<Token> tokens, int index) {
        String word = tokens.get(index).word();
        String next = index + 1 < tokens.size() ? tokens.get(index + 1).word() : "";
        return Surroundings.MEASURES.contains(next) || word.endsWith("mm") || word.endsWith("cm");
    }

    private static boolean isUnit(String word) {
        return Character.isDigit(word.charAt(0)) || Surroundings.MEASURES.contains(word);
    }

    /** What stands between the words of a name and does not count; a colon only where other words may stand. */
    private static boolean isJoint(Token token, int most) {
        String word = token.word();
        return word.equals("-") || word.equals("/") || (most > 0 && word.equals(":"));
    }

    private static boolean isWritten(String written, String word) {
        boolean isPlural = written.length() == word.length() + 1 && written.endsWith("s");
        return isPlural ? written.startsWith(word) : written.equals(word);
    }
}
