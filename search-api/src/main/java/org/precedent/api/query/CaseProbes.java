package org.precedent.api.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.precedent.encoder.Embedding;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Report;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.Span;
import org.precedent.index.words.QueryWords;

/**
 * What a case looks for when it is itself the query: by a few of its images, spread evenly, and by the passages that
 * conclude its report. Nothing is encoded anew.
 *
 * <p>Images are compared with images and text with text. Only a case that lacks one of the two is compared across: its
 * images with reports, or its report with images.
 */
final class CaseProbes {
    private final int images;
    private final int passages;

    CaseProbes(SearchOptions options) {
        this.images = options.caseQuery().images();
        this.passages = options.caseQuery().passages();
    }

    /** By leg; empty for a case with neither image vectors nor a report. */
    Map<Leg, Probe> of(EncodedCase encoded) {
        Map<Leg, Probe> probes = new EnumMap<>(Leg.class);
        List<ImageId> shown = spread(imagesWithVectors(encoded), images);
        List<Embedding> looks = shown.stream()
                .map(image -> Objects.requireNonNull(encoded.imageVectors().get(image)))
                .toList();
        List<Passage> said = concluding(encoded);
        List<Embedding> meaning = said.stream().map(Passage::vector).toList();
        if (!looks.isEmpty()) {
            probes.put(Leg.IMAGE_TO_IMAGE, new Probe.OfVectors(looks, shown));
        }
        if (!meaning.isEmpty()) {
            probes.put(Leg.TEXT_TO_TEXT, new Probe.OfVectors(meaning));
            probes.put(Leg.WORDS, new Probe.OfWords(QueryWords.of(words(encoded, said))));
        }
        if (!looks.isEmpty() && meaning.isEmpty()) {
            probes.put(Leg.IMAGE_TO_TEXT, new Probe.OfVectors(looks, shown));
        }
        if (looks.isEmpty() && !meaning.isEmpty()) {
            probes.put(Leg.TEXT_TO_IMAGE, new Probe.OfVectors(meaning));
        }
        return probes;
    }

    private static List<ImageId> imagesWithVectors(EncodedCase encoded) {
        return encoded.content().images().stream()
                .sorted(Image.IN_ORDER)
                .map(Image::id)
                .filter(encoded.imageVectors()::containsKey)
                .toList();
    }

    /** At most {@code count} of the elements, each from the middle of an equal stretch of the list. */
    static <T> List<T> spread(List<T> all, int count) {
        if (all.size() <= count) {
            return all;
        }
        return IntStream.range(0, count)
                .mapToObj(i -> all.get((2 * i + 1) * all.size() / (2 * count)))
                .toList();
    }

    /**
     * The first passages of the report's conclusion, or of the report when none concludes it, that affirm something;
     * when all only negate, as in the report of a healthy patient, those.
     */
    private List<Passage> concluding(EncodedCase encoded) {
        ReportStructure structure = encoded.content().report().structure();
        List<Passage> conclusion = structure
                .conclusion()
                .map(section -> within(section.body(), encoded.passages()))
                .orElse(List.of());
        List<Passage> concluding = conclusion.isEmpty() ? encoded.passages() : conclusion;
        List<Passage> affirming = concluding.stream()
                .filter(passage -> !structure.isNegated(passage.span()))
                .toList();
        return (affirming.isEmpty() ? concluding : affirming)
                .stream().limit(passages).toList();
    }

    private static List<Passage> within(Span body, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> body.contains(passage.span()))
                .toList();
    }

    /** What passages say, without the clauses that deny. */
    private static String words(EncodedCase encoded, List<Passage> said) {
        Report report = encoded.content().report();
        StringBuilder words = new StringBuilder();
        for (Passage passage : said) {
            int from = passage.span().start();
            for (Span denied : report.structure().negated()) {
                if (denied.end() > from && denied.start() < passage.span().end()) {
                    words.append(report.text(), from, Math.max(from, denied.start()))
                            .append(' ');
                    from = Math.min(denied.end(), passage.span().end());
                }
            }
            words.append(report.text(), from, passage.span().end()).append(' ');
        }
        String affirmed = words.toString().strip();
        return affirmed.isEmpty() ? whole(report, said) : affirmed;
    }

    private static String whole(Report report, List<Passage> said) {
        return said.stream().map(passage -> passage.span().of(report.text())).collect(Collectors.joining(" "));
    }
}
