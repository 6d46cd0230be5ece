package org.precedent.api.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.precedent.api.summary.LanguageModel;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.llm.LlmRequest;
import org.precedent.api.summary.prompt.Picture;
import org.precedent.encoder.Pixels;
import org.precedent.index.CaseIndex;
import org.precedent.index.View;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One image of each of the most similar cases, as a reader would see it: of the longest series its middle one, which of
 * an X-ray is its first. What cannot be had is left out. Safe for use by many threads; one at a time decodes.
 */
final class CasePictures implements LanguageModel.Pictures {
    /** In pixels: what Gemma 3's vision tower takes. */
    static final int SIDE = 896;

    private static final Logger LOG = LoggerFactory.getLogger(CasePictures.class);

    private final CaseIndex index;
    private final ImageFiles images;
    private final int cases;
    private final Lock decoding = new ReentrantLock();

    /** @param cases of how many, the most similar first */
    CasePictures(CaseIndex index, ImageFiles images, int cases) {
        this.index = index;
        this.images = images;
        this.cases = cases;
    }

    @Override
    public List<Picture> of(List<CitedCase> cited) {
        List<CitedCase> seen = cited.stream()
                .sorted(Comparator.comparingInt(CitedCase::number))
                .limit(cases)
                .toList();
        decoding.lock();
        try {
            return read(seen);
        } catch (IOException e) {
            LOG.warn("the images of cases cannot be read; the language model is shown none");
            return List.of();
        } finally {
            decoding.unlock();
        }
    }

    private List<Picture> read(List<CitedCase> seen) throws IOException {
        Map<CaseId, Case> found;
        try (View view = index.view()) {
            found = view.cases(seen.stream().map(CitedCase::id).toList());
        }
        List<Picture> pictures = new ArrayList<>();
        for (CitedCase one : seen) {
            Optional<ImageId> chosen =
                    Optional.ofNullable(found.get(one.id())).flatMap(content -> chosen(content.images()));
            Optional<Pixels> pixels = chosen.isEmpty() ? Optional.empty() : images.shown(chosen.get());
            if (pixels.isPresent()) {
                pictures.add(new Picture(one.number(), LlmRequest.Picture.ofPng(PicturePng.of(pixels.get(), SIDE))));
            }
        }
        return pictures;
    }

    static Optional<ImageId> chosen(List<Image> all) {
        Map<Integer, List<Image>> series = new LinkedHashMap<>();
        all.stream()
                .sorted(Image.IN_ORDER)
                .forEach(image -> series.computeIfAbsent(image.series(), _ -> new ArrayList<>())
                        .add(image));
        List<Image> longest = List.of();
        for (List<Image> one : series.values()) {
            longest = one.size() > longest.size() ? one : longest;
        }
        return longest.isEmpty()
                ? Optional.empty()
                : Optional.of(longest.get((longest.size() - 1) / 2).id());
    }
}
