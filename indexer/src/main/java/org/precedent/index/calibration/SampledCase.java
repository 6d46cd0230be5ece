package org.precedent.index.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.precedent.encoder.Embedding;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Image;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;

/**
 * A case of the sample.
 *
 * @param findings as {@link CaseFindings} has them
 */
record SampledCase(CaseId id, PatientKey patient, Set<String> findings, List<Item> images, List<Item> passages) {
    /** So many of each are enough, and a stack of a thousand slices costs no more than these. */
    private static final int MOST_ITEMS = 6;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static SampledCase of(EncodedCase encoded) {
        Case content = encoded.content();
        Set<String> findings = CaseFindings.of(content);
        return new SampledCase(
                content.id(),
                content.patient(),
                findings,
                images(encoded, findings),
                passages(encoded, CaseFindings.asserted(content)));
    }

    boolean hasAll(Set<String> others) {
        return findings.containsAll(others);
    }

    /** Whether its report has a passage word for word. */
    boolean says(Item passage) {
        return passages.stream().anyMatch(item -> item.words().equals(passage.words()));
    }

    private static List<Item> images(EncodedCase encoded, Set<String> findings) {
        List<Item> items = new ArrayList<>();
        encoded.content().images().stream().sorted(Image.IN_ORDER).forEach(image -> {
            Embedding vector = encoded.imageVectors().get(image.id());
            if (vector != null) {
                items.add(new Item(vector, findings, "", image.series()));
            }
        });
        return spread(items);
    }

    private static List<Item> passages(EncodedCase encoded, Set<String> findings) {
        Report report = encoded.content().report();
        List<Item> items = new ArrayList<>();
        for (Passage passage : spread(encoded.passages())) {
            Set<String> asserted = report.structure().findings().stream()
                    .filter(finding -> isAsserted(finding, passage.span()))
                    .map(Finding::id)
                    .filter(findings::contains)
                    .collect(Collectors.toUnmodifiableSet());
            items.add(new Item(passage.vector(), asserted, words(passage.span().of(report.text())), -1));
        }
        return List.copyOf(items);
    }

    private static boolean isAsserted(Finding finding, Span within) {
        return finding.presence() == Presence.PRESENT
                && !finding.ofFamily()
                && !finding.outweighed()
                && within.contains(finding.span());
    }

    private static String words(String text) {
        return BETWEEN_WORDS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** At most {@link #MOST_ITEMS}, each from an equal stretch of the list. */
    private static <T> List<T> spread(List<T> all) {
        if (all.size() <= MOST_ITEMS) {
            return List.copyOf(all);
        }
        List<T> some = new ArrayList<>();
        for (int i = 0; i < MOST_ITEMS; i++) {
            some.add(all.get((2 * i + 1) * all.size() / (2 * MOST_ITEMS)));
        }
        return some;
    }
}
