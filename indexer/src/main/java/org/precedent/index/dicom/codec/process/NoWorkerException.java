package org.precedent.index.dicom.codec.process;

/** A worker says that none can work here. */
final class NoWorkerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final NoWorker why;

    NoWorkerException(NoWorker why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    NoWorker why() {
        return why;
    }
}
