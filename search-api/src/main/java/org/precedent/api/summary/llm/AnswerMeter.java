package org.precedent.api.summary.llm;

/** Counts what a model writes, and stops one that writes without end. */
final class AnswerMeter {
    private final LlmOptions.Limits limits;
    private int characters;
    private int thoughts;
    private int blanks;

    AnswerMeter(LlmOptions.Limits limits) {
        this.limits = limits;
    }

    void count(Chunk chunk) throws CallFailed {
        characters += chunk.text().length();
        thoughts += chunk.thought().length();
        if (characters + (long) thoughts > limits.characters()) {
            throw new CallFailed(LlmFailure.TOO_LONG);
        }
        for (int at = 0; at < chunk.text().length(); at++) {
            blanks = Character.isWhitespace(chunk.text().charAt(at)) ? blanks + 1 : 0;
            if (blanks > limits.blanks()) {
                throw new CallFailed(LlmFailure.ONLY_BLANKS);
            }
        }
    }

    /** That were written, thoughts included. */
    int characters() {
        return characters + thoughts;
    }
}
