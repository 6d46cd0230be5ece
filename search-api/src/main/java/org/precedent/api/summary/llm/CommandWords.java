package org.precedent.api.summary.llm;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a command line apart as a shell does, and does nothing else that a shell does: no variables, no patterns, no
 * second command. Words are between blanks; {@code '...'} holds anything, {@code "..."} anything with {@code \"} and
 * {@code \\}, and a backslash keeps the character behind it.
 */
public final class CommandWords {
    private static final int LONGEST = 32_768;

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private CommandWords(String line) {
        this.line = line;
    }

    /**
     * The words of a line.
     *
     * @throws IllegalArgumentException if there are none, or a quotation does not end
     */
    public static List<String> of(String line) {
        if (line.length() > LONGEST || line.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the command is longer than " + LONGEST + " characters, or binary");
        }
        List<String> words = new CommandWords(line).read();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("the command is empty");
        }
        return words;
    }

    private List<String> read() {
        while (at < line.length()) {
            char next = line.charAt(at++);
            if (Character.isWhitespace(next)) {
                endWord();
            } else {
                inWord = true;
                add(next);
            }
        }
        endWord();
        return List.copyOf(words);
    }

    private void add(char next) {
        switch (next) {
            case '\'' -> readLiteral();
            case '"' -> readQuoted();
            case '\\' -> word.append(take());
            default -> word.append(next);
        }
    }

    private void readLiteral() {
        for (char next = take(); next != '\''; next = take()) {
            word.append(next);
        }
    }

    private void readQuoted() {
        for (char next = take(); next != '"'; next = take()) {
            boolean escapes = next == '\\' && at < line.length() && "\"\\".indexOf(line.charAt(at)) >= 0;
            word.append(escapes ? take() : next);
        }
    }

    private char take() {
        if (at == line.length()) {
            throw new IllegalArgumentException("the command ends within a quotation or behind a backslash");
        }
        return line.charAt(at++);
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
