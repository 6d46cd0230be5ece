package org.precedent.api.summary.llm;

/** How a call of a language model ended. */
public sealed interface LlmOutcome {

    /**
     * The model answered to its end. Whether what it wrote is any good, nobody has checked.
     *
     * @param model its name, as the server tells it, without the folder of its file; empty when it does not, or tells
     *     something that is no name
     */
    record Completed(Finish finish, Usage usage, String model) implements LlmOutcome {}

    /**
     * There is no answer, or only the beginning of one.
     *
     * @param sentence the reason for readers, with the status where there was one; nothing of what was asked or
     *     answered
     */
    record Failed(LlmFailure reason, String sentence) implements LlmOutcome {}

    /** Why a model stopped writing. */
    enum Finish {
        /** It was done. */
        STOP,
        /** It ran out of tokens: the JSON is cut off. */
        LENGTH,
        /** A filter of the server's own held the rest back: the JSON may be cut off. */
        FILTERED,
        /** The server has another reason. */
        OTHER
    }

    /**
     * What a call cost, as the server counts.
     *
     * @param promptTokens that were read; 0 when the server does not say
     * @param answerTokens that were written; 0 when the server does not say
     */
    record Usage(long promptTokens, long answerTokens) {
        /** Of a server that does not say. */
        public static final Usage UNKNOWN = new Usage(0, 0);
    }
}
