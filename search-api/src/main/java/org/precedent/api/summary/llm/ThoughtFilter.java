package org.precedent.api.summary.llm;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what a model thinks aloud, between two tokens that are no words: those of MedGemma's family, or those that
 * other families write; however a stream cuts them. A thought without an end is one to the end of the answer.
 */
final class ThoughtFilter {
    private static final Map<String, String> ENDS = Map.of(
            "<unused94>", "<unused95>",
            "<think>", "</think>",
            "<thinking>", "</thinking>",
            "<thought>", "</thought>");

    private final StringBuilder held = new StringBuilder();
    private @Nullable String until;

    /** A token in what is held, and where it stands. */
    private record Found(String token, int at) {}

    /** What may be shown now that this came. */
    String add(String delta) {
        held.append(delta);
        StringBuilder shown = new StringBuilder();
        for (Found next = first(); next != null; next = first()) {
            take(next.at(), shown);
            held.delete(0, next.token().length());
            if (until == null) {
                until = ENDS.get(next.token());
            } else if (until.equals(next.token())) {
                until = null;
            }
        }
        take(held.length() - unsure(), shown);
        return shown.toString();
    }

    /** What may be shown still, when nothing more comes. */
    String rest() {
        StringBuilder shown = new StringBuilder();
        take(held.length(), shown);
        return shown.toString();
    }

    private @Nullable Found first() {
        String text = held.toString().toLowerCase(Locale.ROOT);
        @Nullable Found first = null;
        for (String token : tokens().toList()) {
            int at = text.indexOf(token);
            if (at >= 0 && (first == null || at < first.at())) {
                first = new Found(token, at);
            }
        }
        return first;
    }

    private static Stream<String> tokens() {
        return ENDS.entrySet().stream().flatMap(pair -> Stream.of(pair.getKey(), pair.getValue()));
    }

    private void take(int length, StringBuilder shown) {
        if (until == null) {
            shown.append(held, 0, length);
        }
        held.delete(0, length);
    }

    /** How much at the end may be the beginning of a token. */
    private int unsure() {
        int last = held.lastIndexOf("<");
        if (last < 0) {
            return 0;
        }
        String tail = held.substring(last).toLowerCase(Locale.ROOT);
        return tokens().anyMatch(token -> token.startsWith(tail)) ? tail.length() : 0;
    }
}
