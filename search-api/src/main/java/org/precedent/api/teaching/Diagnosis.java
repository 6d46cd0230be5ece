package org.precedent.api.teaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Case;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.Presence;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.report.Vocabulary;

/**
 * What a case shows, in words, and as a finding where the words name one.
 *
 * @param words as they are shown
 * @param finding its name in the lexicon; empty where the words name none
 */
record Diagnosis(String words, String finding) {
    static Diagnosis of(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return new Diagnosis(line, Vocabulary.idOf(line).orElse(""));
    }

    static Diagnosis ofFinding(String id) {
        return new Diagnosis(id.replace('-', ' '), id);
    }

    /** What an entry says, else the case's first label, else the first finding that its report states. */
    static Optional<Diagnosis> of(@Nullable CollectionEntry entry, Case content) {
        String own = entry == null ? null : entry.diagnosis();
        return own == null ? all(content).findFirst() : Optional.of(of(own));
    }

    /** All that a case has, what is uncertain last. */
    static Stream<Diagnosis> all(Case content) {
        List<Diagnosis> all = new ArrayList<>();
        content.study().labels().stream().filter(label -> !label.isBlank()).forEach(label -> all.add(of(label)));
        for (StatedFinding stated : content.report().structure().verdicts()) {
            if (stated.presence() == Presence.PRESENT) {
                all.add(ofFinding(stated.id()));
            }
        }
        return all.stream();
    }

    /** What the report of a case leaves open. */
    static Stream<Diagnosis> open(Case content) {
        return content.report().structure().verdicts().stream()
                .filter(stated -> stated.presence() == Presence.UNCERTAIN)
                .map(stated -> ofFinding(stated.id()));
    }

    /** Whether one is the other, or a kind of it. */
    boolean isLike(Diagnosis other) {
        if (folded().equals(other.folded())) {
            return true;
        }
        return !finding.isEmpty()
                && !other.finding.isEmpty()
                && (Vocabulary.narrower(finding).contains(other.finding)
                        || Vocabulary.narrower(other.finding).contains(finding));
    }

    private String folded() {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
