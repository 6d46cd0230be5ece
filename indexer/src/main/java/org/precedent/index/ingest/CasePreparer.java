package org.precedent.index.ingest;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Tokens;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.ArchiveException;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.RecordedCase;
import org.precedent.index.report.Passages;
import org.precedent.index.report.ReportParser;
import org.precedent.index.source.Place;

/** Makes cases ready for the index out of what the record holds of them. */
final class CasePreparer {
    /** Enough for the longest report, unless it is nothing but headings; what lies beyond is found by its words. */
    private static final int MOST_PASSAGES = 2000;

    private final CaseRecord record;
    private final ImageFiles files;
    private final Pseudonyms pseudonyms;
    private final Encoder encoder;
    private final Fingerprint fingerprint;
    private final WorkQueue out;

    CasePreparer(Archive archive, CaseRecord record, ImageFiles files, Encoder encoder, WorkQueue out) {
        this.record = record;
        this.files = files;
        this.pseudonyms = archive.pseudonyms();
        this.encoder = encoder;
        this.fingerprint = encoder.fingerprint();
        this.out = out;
    }

    /** Hands on a case as it is recorded now. */
    void prepare(CaseId id) throws IOException, InterruptedException {
        Optional<RecordedCase> recorded = record.contributions(id);
        if (recorded.isPresent()) {
            prepare(recorded.get(), Map.of());
        } else {
            out.put(new Work.CaseGone(id));
        }
    }

    /**
     * Hands on a case and, before it, the images that need a vector.
     *
     * @param decoded images that need not be read again
     */
    void prepare(RecordedCase known, Map<ImageId, Pixels> decoded) throws IOException, InterruptedException {
        CaseId id = known.id();
        Case content = Assembly.of(known, pseudonyms, ReportParser::parse).content();
        List<Span> passages = passages(content.report());
        Map<ImageId, String> images = images(content, known.images());
        Map<String, Embedding> own = record.vectors(id, fingerprint);
        Map<String, Embedding> borrowed = borrowed(own, images.values());
        Set<String> sent = new HashSet<>();
        for (Image image : content.images()) {
            String key = images.get(image.id());
            if (key != null && !own.containsKey(key) && !borrowed.containsKey(key) && sent.add(key)) {
                Pixels pixels = pixels(image.id(), known.images(), decoded);
                if (pixels == null) {
                    images.remove(image.id());
                } else {
                    out.put(new Work.ImageReady(id, key, pixels));
                }
            }
        }
        out.put(new Work.CaseReady(new PreparedCase(content, known.revision(), images, passages, own, borrowed)));
    }

    private static Map<ImageId, String> images(Case content, Map<ImageId, KeptImage> kept) {
        Map<ImageId, String> images = new HashMap<>();
        for (Image image : content.images()) {
            KeptImage pixels = Objects.requireNonNull(kept.get(image.id()));
            if (!pixels.blank()) {
                images.put(image.id(), ContentKeys.of(pixels));
            }
        }
        return images;
    }

    private Map<String, Embedding> borrowed(Map<String, Embedding> own, Collection<String> contents)
            throws IOException {
        Set<String> missing = new HashSet<>(contents);
        missing.removeAll(own.keySet());
        return missing.isEmpty() ? Map.of() : record.vectors(fingerprint, missing);
    }

    /**
     * Null where what the encoder should see is not there: its image is shown by nobody and found by nobody, and the
     * rest goes on.
     */
    private @Nullable Pixels pixels(ImageId id, Map<ImageId, KeptImage> kept, Map<ImageId, Pixels> decoded)
            throws IOException, InterruptedException {
        Pixels known = decoded.get(id);
        if (known != null) {
            return known;
        }
        try {
            return files.encoded(Objects.requireNonNull(kept.get(id)));
        } catch (ArchiveException e) {
            out.put(
                    new Work.InputNoticed(
                            new Notice(
                                    Place.named("image " + id),
                                    "what the encoder should see of it is missing, damaged or not kept; remove its file if precedent verify names one, and ingest its source again with --keep all")));
            return null;
        }
    }

    private List<Span> passages(Report report) {
        if (report.isEmpty()) {
            return List.of();
        }
        List<Span> passages = Passages.of(report, this::tokens, encoder.textLimit());
        return passages.subList(0, Math.min(passages.size(), MOST_PASSAGES));
    }

    /** A cut text takes more than the limit, however much more. */
    private int tokens(String text) {
        Tokens tokens = encoder.tokenize(text);
        return tokens.cut() ? encoder.textLimit() + 1 : tokens.count();
    }
}
