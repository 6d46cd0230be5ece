package org.precedent.index.source.hl7;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Attachments;
import org.precedent.index.source.message.MessageResult;
import org.precedent.index.source.message.OtherParts;

/** Puts the lines of a file together to messages, and reads each as soon as it is whole. For one thread. */
final class Batch {
    private static final String BATCH_END = "BTS";

    private final Attachments attachments;
    private final Consumer<MessageResult> results;
    private final OtherParts others = new OtherParts();
    private @Nullable MessageBytes current;
    private int strays;
    private int firstStray;
    private int inBatch;
    private boolean any;

    Batch(Attachments attachments, Consumer<MessageResult> results) {
        this.attachments = attachments;
        this.results = results;
    }

    /** Takes in the line that the lines stand at. */
    void line(Lines lines) {
        byte[] content = lines.content();
        switch (Envelope.of(content)) {
            case MESSAGE -> {
                finish();
                any = true;
                inBatch++;
                current = new MessageBytes(lines.number());
                current.add(content, lines.isWhole());
            }
            case START -> {
                finish();
                inBatch = 0;
            }
            case END -> {
                finish();
                count(lines.number(), content);
            }
            case NONE -> inside(lines, content);
        }
    }

    private void inside(Lines lines, byte[] content) {
        if (current != null) {
            current.add(content, lines.isWhole());
        } else if (!new String(content, StandardCharsets.ISO_8859_1).isBlank()) {
            firstStray = strays == 0 ? lines.number() : firstStray;
            strays++;
        }
    }

    /** Holds what a batch says of itself against what was in it: BTS-1. */
    private void count(int line, byte[] trailer) {
        String text = new String(trailer, StandardCharsets.ISO_8859_1);
        String told = Parts.one(text, text.charAt(BATCH_END.length()), 2).strip();
        if (text.startsWith(BATCH_END) && !told.isEmpty() && !told.equals(String.valueOf(inBatch))) {
            refuse(
                    line,
                    Code.TRUNCATED,
                    "the batch's end (BTS-1) counts other messages than the " + inBatch
                            + " that it holds; those were read");
        }
    }

    /** Reads the last message, and tells what was no report. */
    void end() {
        finish();
        if (strays > 0) {
            refuse(
                    firstStray,
                    Code.BAD_MESSAGE,
                    strays + (strays == 1 ? " line that belongs" : " lines that belong")
                            + " to no message, this one first: left out");
        } else if (!any) {
            refuse(1, Code.EMPTY, "there is no message in it");
        }
        others.tell(results);
    }

    private void finish() {
        MessageBytes whole = current;
        current = null;
        if (whole == null) {
            return;
        }
        try {
            read(whole);
        } catch (Unusable e) {
            refuse(whole.line(), e.code(), e.reason());
        }
    }

    private void read(MessageBytes bytes) throws Unusable {
        if (!bytes.isWhole()) {
            throw new Unusable(
                    Code.TOO_LARGE,
                    "the message is larger than " + (Hl7Limits.LARGEST_MESSAGE >> 20) + " MiB, or has more than "
                            + Hl7Limits.MOST_SEGMENTS + " segments");
        }
        Hl7Message message = Hl7Message.of(bytes);
        switch (message.type()) {
            case "ORU" -> new ResultMessage(message, attachments, others, results).read();
            case "MDM" -> new DocumentMessage(message, attachments, others, results).read();
            case "" -> throw new Unusable(Code.BAD_FIELD, "MSH-9 does not tell what kind of message it is");
            default -> others.add(MessageTypes.name(message.type()));
        }
    }

    private void refuse(int line, Code code, String reason) {
        results.accept(new MessageResult.Refused(line, code, reason));
    }
}
