package org.precedent.api.summary.llm;

import java.util.Locale;

/** Why there is no answer of a language model. What it says may be shown to everyone: it holds nothing of the call. */
public enum LlmFailure {
    /** A server of our own has not started yet, or has ended. */
    NOT_READY("the language model's server is not running yet", false),
    /** So often in a row that it is left alone for a while. */
    LEFT_ALONE("the language model's server failed several times in a row and is left alone for a while", false),
    /** More readers than the queue holds. */
    QUEUE_FULL("too many summaries are being written", false),
    /** Longer in the queue than we let anyone wait. */
    NO_TURN("too many summaries are being written: the turn did not come in time", false),
    /** In the queue for so long that what was left of the reader's patience was not enough. */
    LATE_TURN(
            "too many summaries are being written: little time was left when the turn came, and it did not do", false),
    /** The reader left. */
    CANCELLED("the summary was cancelled", false),
    /** Precedent ends. */
    CLOSED("Precedent is ending", false),
    /** What is asked is larger than we send. */
    REQUEST_TOO_LARGE("the cases are more than is sent to a language model", false),
    /** No connection, or one that broke before the answer began. */
    UNREACHABLE("the language model's server cannot be reached", true),
    /** It did not prove who it is. */
    NOT_TRUSTED("the language model's server has no certificate that this machine trusts", true),
    /** Status 401 or 403. */
    KEY_REFUSED("the language model's server refuses the key", true),
    /** Status 404. */
    NOT_FOUND("the language model's server does not know the address or the model", true),
    /** A redirect, which is never followed. */
    REDIRECTED("the language model's server sends us elsewhere, where nothing is sent", true),
    /** What is asked is more than the model can read. */
    CONTEXT_OVERFLOW("the cases are more than the language model can read at once", false),
    /** Another status from 400 to 499: most likely a server that cannot do what we ask for. */
    REQUEST_REFUSED("the language model's server refuses the request", true),
    /** Status 429 or 503, on both attempts. */
    BUSY("the language model's server is busy", true),
    /** Another status, or an error amid the answer. */
    SERVER_ERROR("the language model's server failed", true),
    /** No token in time. */
    NO_FIRST_TOKEN("the language model did not begin to answer in time", true),
    /** No further token in time. */
    STALLED("the language model stopped in the middle of its answer", true),
    /** The whole took too long. */
    TOO_SLOW("the language model did not finish in time", true),
    /** More characters than an answer may have. */
    TOO_LONG("the language model's answer is too long", false),
    /** Blanks without end, as models constrained by a schema write at times. */
    ONLY_BLANKS("the language model wrote nothing but blanks", false),
    /** No event stream, or one that is none. */
    MALFORMED("the language model's server answers in no form that is known", true),
    /** It ended before the model had. */
    CUT_OFF("the language model's answer was cut off", true),
    /** It finished and said nothing. */
    EMPTY("the language model's answer is empty", false);

    private final String sentence;
    private final boolean serversFault;

    LlmFailure(String sentence, boolean serversFault) {
        this.sentence = sentence;
        this.serversFault = serversFault;
    }

    /** Its name for programs, which stays the same. */
    public String code() {
        return "model-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For readers: English, without a full stop. */
    public String sentence() {
        return sentence;
    }

    /** Whether asking the same server again at once is likely to fail likewise. */
    boolean isServersFault() {
        return serversFault;
    }
}
