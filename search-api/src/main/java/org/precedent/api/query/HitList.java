package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.precedent.index.EncodedCase;
import org.precedent.index.View;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;

/**
 * Chooses which of the cases that were found are hits. It goes through them from the best on, so that the first hits
 * are the same however many are asked for; what comes under a hit is counted as far as the last hit that is chosen.
 */
final class HitList {
    private final View view;
    private final Listing listing;
    private final NearDuplicates duplicates;
    private final List<Entry> entries = new ArrayList<>();

    /** A hit, and what comes under it. */
    private static final class Entry {
        private final FusedCase fused;
        private final EncodedCase encoded;
        private final List<FoldedCase> folded = new ArrayList<>();
        private int ofSamePatient;

        Entry(FusedCase fused, EncodedCase encoded) {
            this.fused = fused;
            this.encoded = encoded;
        }

        Case content() {
            return encoded.content();
        }

        ListedCase listed() {
            return new ListedCase(fused, content(), folded, ofSamePatient);
        }
    }

    /** For one search. */
    HitList(View view, Listing listing, NearDuplicates duplicates) {
        this.view = view;
        this.listing = listing;
        this.duplicates = duplicates;
    }

    /** The first {@code size} hits of cases that were found, best first. */
    List<ListedCase> of(List<FusedCase> found, int size) throws IOException {
        for (int from = 0; from < found.size() && entries.size() < size; from += size) {
            List<FusedCase> next = found.subList(from, Math.min(from + size, found.size()));
            Map<CaseId, EncodedCase> cases = read(next);
            for (FusedCase one : next) {
                if (entries.size() < size) {
                    EncodedCase encoded = cases.get(one.id());
                    add(one, Objects.requireNonNull(encoded, "a view lost a case that it found"));
                }
            }
        }
        return entries.stream().map(Entry::listed).toList();
    }

    private void add(FusedCase fused, EncodedCase encoded) {
        Optional<Entry> same = listing.folded() ? holder(encoded) : Optional.empty();
        Optional<Entry> patient = listing.onePerPatient() ? ofPatient(encoded) : Optional.empty();
        if (same.isPresent()) {
            boolean sameReport = same.get()
                    .content()
                    .report()
                    .text()
                    .equals(encoded.content().report().text());
            same.get().folded.add(new FoldedCase(fused.id(), sameReport));
        } else if (patient.isPresent()) {
            patient.get().ofSamePatient++;
        } else {
            entries.add(new Entry(fused, encoded));
        }
    }

    private Optional<Entry> holder(EncodedCase encoded) {
        return entries.stream()
                .filter(entry -> duplicates.contains(entry.encoded, encoded))
                .findFirst();
    }

    private Optional<Entry> ofPatient(EncodedCase encoded) {
        return entries.stream()
                .filter(entry ->
                        entry.content().patient().equals(encoded.content().patient()))
                .findFirst();
    }

    /** With their vectors only where those are compared. */
    private Map<CaseId, EncodedCase> read(List<FusedCase> cases) throws IOException {
        List<CaseId> ids = cases.stream().map(FusedCase::id).toList();
        if (listing.folded()) {
            return view.encoded(ids);
        }
        Map<CaseId, EncodedCase> read = new HashMap<>();
        view.cases(ids).forEach((id, content) -> read.put(id, new EncodedCase(content, Map.of(), List.of())));
        return read;
    }
}
