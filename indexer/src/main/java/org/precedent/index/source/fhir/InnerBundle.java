package org.precedent.index.source.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Attachments;
import org.precedent.index.source.message.Mention;
import org.precedent.index.source.message.MessageResult;

/**
 * Bundles within a file of resources, such as a line of bundles or a document within a message. What such a bundle
 * refers to stands within it (FHIR, Bundle, resolving references); whom the file names beside it may be meant too. The
 * places of its entries go on behind those of the file, so that each is one entry's. For one thread.
 */
final class InnerBundle {
    private static final int DEEPEST = 3;

    private final Attachments attachments;
    private final Consumer<MessageResult> results;
    private final int depth;
    private final int[] lastPlace;

    /** Whom the bundles around it name. */
    private final List<Mention> around;

    private InnerBundle(
            Attachments attachments,
            Consumer<MessageResult> results,
            int depth,
            int[] lastPlace,
            List<Mention> around) {
        this.attachments = attachments;
        this.results = results;
        this.depth = depth;
        this.lastPlace = lastPlace;
        this.around = around;
    }

    /** Those of a file. */
    static InnerBundle of(Scan file, Attachments attachments, Consumer<MessageResult> results) {
        return new InnerBundle(attachments, results, 0, new int[] {lastPlace(file)}, List.of());
    }

    private static int lastPlace(Scan scan) {
        int entries = scan.entries().stream().mapToInt(Entry::place).max().orElse(0);
        int refused = scan.refused().stream()
                .mapToInt(MessageResult.Refused::line)
                .max()
                .orElse(0);
        return Math.max(entries, refused) + scan.countWithoutResource();
    }

    /**
     * Tells what one holds.
     *
     * @param bundle its bytes, as JSON
     * @param beside whom the resources beside it name
     */
    void tell(byte[] bundle, List<Mention> beside) throws IOException, Unusable {
        if (depth == DEEPEST) {
            throw new Unusable(
                    Code.TOO_LARGE,
                    "bundles stand more than " + DEEPEST + " deep in one another; give this one by itself");
        }
        Scan scan = JsonScan.of(new ByteArrayInputStream(bundle), 0, bundle.length);
        int before = lastPlace[0];
        lastPlace[0] = before + lastPlace(scan);
        List<Mention> named = new ArrayList<>(around);
        named.addAll(beside);
        Consumer<MessageResult> placed = result -> results.accept(behind(before, named, result));
        InnerBundle inner = new InnerBundle(attachments, results, depth + 1, lastPlace, named);
        Content content = entry -> {
            int start = (int) entry.offset();
            return Arrays.copyOfRange(bundle, start, start + (int) entry.length());
        };
        new Told(scan, content, attachments, placed, inner).tell();
    }

    private static MessageResult behind(int before, List<Mention> named, MessageResult result) {
        return switch (result) {
            case MessageResult.Read(int place, var message) ->
                new MessageResult.Read(before + place, message.naming(named));
            case MessageResult.Refused(int place, var code, String reason) ->
                new MessageResult.Refused(before + place, code, reason);
            case MessageResult.NotAReport other -> other;
        };
    }
}
