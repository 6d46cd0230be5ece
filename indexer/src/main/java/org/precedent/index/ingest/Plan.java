package org.precedent.index.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.source.door.StudyHead;

/**
 * What there is to do: the entries of each case in the order in which the sources name them, then the loose pictures.
 */
final class Plan {
    private final Map<CaseId, List<Entry>> cases = new LinkedHashMap<>();
    private final List<Path> loosePictures = new ArrayList<>();
    private final Map<AccessionKey, Set<CaseId>> orders = new HashMap<>();
    private final List<OfOrder> unresolved = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, Long> leftOut = new LinkedHashMap<>();
    private long files;

    /** A message that names no study, but an order. */
    record OfOrder(AccessionKey accession, Entry entry) {}

    /** Takes note of a study that was made for an order. */
    void addStudy(StudyHead study) {
        if (study.accession() != null) {
            orders.computeIfAbsent(study.accession(), _ -> new TreeSet<>(Comparator.comparing(CaseId::value)))
                    .add(study.caseId());
        }
    }

    /** A message whose case is known when all sources were looked at. */
    void addOfOrder(AccessionKey accession, Entry entry) {
        unresolved.add(new OfOrder(accession, entry));
    }

    /** Messages that name an order alone. */
    List<OfOrder> ofOrders() {
        return unresolved;
    }

    /** The studies of these sources that were made for an order. */
    Set<CaseId> studies(AccessionKey accession) {
        return orders.getOrDefault(accession, Set.of());
    }

    /** Takes note of what is to be said of a source that is taken in all the same. */
    void addNotice(Notice notice) {
        notices.add(notice);
    }

    /** What is to be said of sources that are taken in. */
    List<Notice> notices() {
        return notices;
    }

    /** Counts a file that holds neither an image nor a report, by what it is. */
    void addLeftOut(String what) {
        leftOut.merge(what, 1L, Long::sum);
    }

    /** What was left out, once a kind. */
    List<LeftOut> leftOut() {
        return leftOut.entrySet().stream()
                .map(kind -> new LeftOut(kind.getKey(), kind.getValue()))
                .toList();
    }

    void add(CaseId id, Entry entry) {
        cases.computeIfAbsent(id, _ -> new ArrayList<>(1)).add(entry);
        files += entry.hasFile() ? 1 : 0;
    }

    /** A picture that is a case of its own, named after what it holds. */
    void addLoosePicture(Path file) {
        loosePictures.add(file);
        files++;
    }

    Map<CaseId, List<Entry>> cases() {
        return cases;
    }

    List<Path> loosePictures() {
        return loosePictures;
    }

    /** How many image files there are, each time that one is named. */
    long files() {
        return files;
    }
}
