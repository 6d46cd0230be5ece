package org.precedent.index.ingest;

import java.time.Duration;

/**
 * How an ingest goes about its work, with every default in {@link #DEFAULTS}.
 *
 * @param withoutTemplateTexts whether report texts are left out that a program made of the other fields (a manifest
 *     calls their origin template); they hold the labels, so a measurement of search by image must not see them. A row
 *     that comes again takes its earlier text's place, with or without one
 * @param batchSize how many images at least are encoded together; a crash costs the encoding of at most so many, or of
 *     as many as the encoder wants at once
 * @param framesPerInstance how many frames stand for a multi-frame image
 * @param commitCases how many cases go into one commit; the engine does best with so many that their vectors need no
 *     graph of their own before they are merged
 * @param commitInterval the time after which there is a commit though fewer cases are ready
 * @param pixelsAhead how many decoded pixels may wait for the encoder; each takes 3 bytes
 * @param messagesPerFile how many messages a file may hold; one of more is refused, and can be split
 * @param keep what is kept of images
 */
public record IngestOptions(
        boolean withoutTemplateTexts,
        int batchSize,
        int framesPerInstance,
        int commitCases,
        Duration commitInterval,
        int pixelsAhead,
        int messagesPerFile,
        Keep keep) {

    /** What holds when nobody says otherwise. */
    public static final IngestOptions DEFAULTS =
            new IngestOptions(false, 8, 16, 1000, Duration.ofSeconds(30), 32 << 20, 100_000, Keep.ALL);

    /** Checks the ranges. */
    public IngestOptions {
        if (batchSize < 1 || framesPerInstance < 1 || commitCases < 1 || pixelsAhead < 1 || messagesPerFile < 1) {
            throw new IllegalArgumentException(
                    "batch size, frames, cases a commit, pixels ahead and messages a file must be positive: "
                            + batchSize + ", " + framesPerInstance + ", " + commitCases + ", " + pixelsAhead
                            + ", " + messagesPerFile);
        }
        if (commitInterval.isNegative()) {
            throw new IllegalArgumentException("a commit interval of " + commitInterval);
        }
    }

    /** These options, with something else kept of images. */
    public IngestOptions keeping(Keep other) {
        return new IngestOptions(
                withoutTemplateTexts,
                batchSize,
                framesPerInstance,
                commitCases,
                commitInterval,
                pixelsAhead,
                messagesPerFile,
                other);
    }

    /** These options, without the texts that a program made. */
    public IngestOptions leavingTemplateTextsOut() {
        return new IngestOptions(
                true, batchSize, framesPerInstance, commitCases, commitInterval, pixelsAhead, messagesPerFile, keep);
    }
}
