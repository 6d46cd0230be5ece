package org.precedent.api.summary.llm;

/** Ends a call. It knows no cause, whose message might quote what was asked. */
final class CallFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final LlmFailure reason;
    private final int status;

    CallFailed(LlmFailure reason) {
        this(reason, 0);
    }

    /** With the HTTP status that tells more. */
    CallFailed(LlmFailure reason, int status) {
        super(reason.sentence());
        this.reason = reason;
        this.status = status;
    }

    LlmFailure reason() {
        return reason;
    }

    LlmOutcome.Failed outcome() {
        String told = status == 0 ? reason.sentence() : reason.sentence() + " (status " + status + ")";
        return new LlmOutcome.Failed(reason, told);
    }
}
