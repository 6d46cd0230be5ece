package org.precedent.it.llm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.precedent.index.data.DataFile;

/**
 * The tokens of the tiny model, in the manner of SentencePiece: the control tokens of Gemma, every byte, letters, and
 * words with all their beginnings, since longer tokens are put together of shorter ones.
 */
final class TinyVocabulary {
    static final int PADDING = 0;
    static final int END = 1;
    static final int BEGIN = 2;
    static final int UNKNOWN = 3;
    static final int END_OF_TURN = 5;

    private static final String SPACE = "\u2581";
    private static final int MULTIPLE = 32;

    private final List<String> texts = new ArrayList<>();
    private final List<Float> scores = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** What a token is, by its number in the file. */
    private enum Kind {
        NORMAL(1),
        UNKNOWN(2),
        CONTROL(3),
        GIVEN(4),
        UNUSED(5),
        BYTE(6);

        private final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    TinyVocabulary() {
        add("<pad>", 0, Kind.CONTROL);
        add("<eos>", 0, Kind.CONTROL);
        add("<bos>", 0, Kind.CONTROL);
        add("<unk>", 0, Kind.UNKNOWN);
        add("<start_of_turn>", 0, Kind.CONTROL);
        add("<end_of_turn>", 0, Kind.CONTROL);
        add("<unused94>", 0, Kind.GIVEN);
        add("<unused95>", 0, Kind.GIVEN);
        for (int value = 0; value < 256; value++) {
            add("<0x%02X>".formatted(value), -1000, Kind.BYTE);
        }
        for (char letter = ' ' + 1; letter < 127; letter++) {
            add(Character.toString(letter), -500, Kind.NORMAL);
        }
        add("\n", -500, Kind.NORMAL);
        add(SPACE, -500, Kind.NORMAL);
        DataFile.lines(TinyVocabulary.class, "words.txt").forEach(this::addWords);
        while (texts.size() % MULTIPLE != 0) {
            add("<spare" + texts.size() + ">", -1000, Kind.UNUSED);
        }
    }

    private void addWords(String line) {
        for (String word : line.split(" ", -1)) {
            addBeginnings(SPACE + word);
            addBeginnings(word);
        }
    }

    private void addBeginnings(String word) {
        for (int length = 2; length <= word.length(); length++) {
            add(word.substring(0, length), length - 100f, Kind.NORMAL);
        }
    }

    private void add(String text, float score, Kind kind) {
        if (known.add(text)) {
            texts.add(text);
            scores.add(score);
            kinds.add(kind.code);
        }
    }

    int size() {
        return texts.size();
    }

    List<String> texts() {
        return texts;
    }

    /** The higher, the sooner it is put together. */
    List<Float> scores() {
        return scores;
    }

    List<Integer> kinds() {
        return kinds;
    }
}
