package org.precedent.api.app;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.precedent.api.query.BestImage;
import org.precedent.api.query.SearchHit;
import org.precedent.datasets.evaluation.Qrels;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.record.CaseRecord;

/**
 * The images that are judged, by what the archive calls them: DICOM instances by their SOP Instance UIDs, all frames of
 * one alike, and pictures by the SHA-256 of their files, for a manifest's own names of images are not kept.
 */
final class JudgedImages implements JudgedDocuments {
    private static final int DIGEST = 64;

    private final Map<ImageId, String> sources = new HashMap<>();
    private final int missing;

    /** Looks them up. */
    JudgedImages(Qrels qrels, Pseudonyms pseudonyms, CaseRecord record) throws IOException {
        int gone = 0;
        for (String document : qrels.documents()) {
            List<ImageId> images = isDigest(document)
                    ? picture(pseudonyms.ofPicture(document.toLowerCase(Locale.ROOT)), record)
                    : instance(document, pseudonyms, record);
            images.forEach(image -> sources.put(image, document));
            gone += images.isEmpty() ? 1 : 0;
        }
        missing = gone;
    }

    private static boolean isDigest(String document) {
        return document.length() == DIGEST && document.chars().allMatch(HexFormat::isHexDigit);
    }

    private static List<ImageId> picture(ImageId image, CaseRecord record) throws IOException {
        return record.keptImage(image).isPresent() ? List.of(image) : List.of();
    }

    private static List<ImageId> instance(String uid, Pseudonyms pseudonyms, CaseRecord record) throws IOException {
        return record.contribution(pseudonyms.ofInstance(uid))
                .map(recorded -> recorded.contribution().images().stream()
                        .map(ContributedImage::id)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public String name(SearchHit hit) {
        BestImage best = hit.bestImage();
        return best == null ? "" : sources.getOrDefault(best.id(), best.id().value());
    }

    @Override
    public int missing() {
        return missing;
    }

    /** None: which case an image that nobody found belongs to is not looked up. */
    @Override
    public Map<String, Map<String, String>> properties() {
        return Map.of();
    }
}
