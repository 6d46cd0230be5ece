package org.precedent.index.dicom.codec.process;

/** Why there is no worker. */
public enum NoWorker {
    /** What workers need is not on the class path, or is not for this platform. */
    NO_LIBRARY(1),
    /** The limit of memory could not be set. */
    NO_LIMIT(2),
    /** Processes could not be started, or did not get ready. */
    NO_PROCESS(3),
    /** There are to be none any more. */
    CLOSED(4);

    private final int code;

    NoWorker(int code) {
        this.code = code;
    }

    /** As a worker says it when it starts: above 0. */
    int code() {
        return code;
    }

    static NoWorker of(int code) {
        for (NoWorker why : values()) {
            if (why.code == code) {
                return why;
            }
        }
        return NO_PROCESS;
    }
}
