package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds an initial with a surname where somebody signs or is named behind a colon: {@code K. Bouzid} in a line of its
 * own at the end, {@code Protocol: F. Tanner}. Elsewhere such letters count parts, vessels and muscles.
 */
final class SignedInitials {
    private static final Pattern FORM = Pattern.compile(
            "\\p{Lu}(?:\\.[ -]?\\p{Lu})?(\\. ?| )(?=(\\p{Lu}[\\p{L}'’-]{3,24})(?![\\p{L}\\d])(?:[ ]?[,;(/)]|[ \\t]*(?:\\n|$)| \\p{Lu}))");
    private static final String BEFORE = ":/(";
    private static final String ANATOMY = "AVMNR";
    private static final Set<String> LATIN = Set.of("us", "is", "ae", "um", "ior", "ens", "ans", "or", "a");
    private static final int LINES_OF_A_SIGNATURE = 5;

    private final String text;
    private final List<Word> words;
    private final Masks masks;

    SignedInitials(String text, List<Word> words, Masks masks) {
        this.text = text;
        this.words = words;
        this.masks = masks;
    }

    void add() {
        int signature = startOfSignature();
        for (int i = 0; i + 1 < words.size(); i++) {
            Word initial = words.get(i);
            if (initial.capital() && initial.isOneLetter() && (isPlaced(initial) || isSigning(initial, signature))) {
                add(i, isPlaced(initial));
            }
        }
    }

    /** Behind a colon, a stroke or a bracket. */
    private boolean isPlaced(Word initial) {
        int at = initial.start() - 1;
        while (at > 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at > 0 && BEFORE.indexOf(text.charAt(at)) >= 0 && Character.isLetter(text.charAt(Math.max(0, at - 1)));
    }

    private boolean isSigning(Word initial, int signature) {
        int start = initial.start();
        boolean first = start == 0
                || text.charAt(start - 1) == '\n'
                || (text.charAt(start - 1) == '(' && start > 1 && text.charAt(start - 2) == '\n');
        return first && start >= signature;
    }

    private void add(int initial, boolean placed) {
        Matcher form = At.matcher(FORM, text, words.get(initial).start());
        if (!form.lookingAt() || (placed && !form.group(1).startsWith("."))) {
            return;
        }
        int at = initial + 1;
        while (at < words.size() && words.get(at).start() < form.start(2)) {
            at++;
        }
        if (at < words.size() && isSurname(at, words.get(initial).written())) {
            masks.add(words.get(initial).start(), form.end(2), MaskKind.NAME);
        }
    }

    /** Where the last lines begin. */
    private int startOfSignature() {
        int at = text.length();
        for (int i = 0; i < LINES_OF_A_SIGNATURE && at > 0; i++) {
            at = text.lastIndexOf('\n', at - 1);
        }
        return at;
    }

    private boolean isSurname(int at, String initial) {
        Word word = words.get(at);
        boolean latin = ANATOMY.contains(initial) && LATIN.stream().anyMatch(word.plain()::endsWith);
        return !latin && word.traits().unlisted();
    }
}
