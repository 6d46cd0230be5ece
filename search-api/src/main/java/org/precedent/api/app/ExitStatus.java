package org.precedent.api.app;

/** What a command tells the shell that called it. */
final class ExitStatus {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int SOME_REJECTED = 3;

    private ExitStatus() {}
}
