package org.precedent.api.dicomweb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.precedent.index.Deadline;
import org.precedent.index.archive.ArchiveException;
import org.precedent.index.dicom.DicomElement;
import org.precedent.index.dicom.DicomElements;
import org.precedent.index.dicom.KeptInstance;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.DicomUid;
import org.precedent.index.model.SourceKey;

/** One search from its beginning to its end. Files are read only of instances that are asked for. */
final class QueryRun {
    private final DicomWeb web;
    private final Studies studies;
    private final Query query;
    private final String base;
    private final Deadline deadline;
    private final DicomJson json;
    private int passed;
    private int results;
    private boolean more;
    private int unreadable;

    QueryRun(DicomWeb web, Studies studies, Query query, String base, Deadline deadline) throws IOException {
        this.web = web;
        this.studies = studies;
        this.query = query;
        this.base = base;
        this.deadline = deadline;
        this.json = new DicomJson(web.limits().answerBytes());
    }

    QueryAnswer answer() throws IOException {
        if (query.limit() > 0) {
            List<CaseId> named = named();
            if (named == null) {
                studies.forEach(this::look, deadline);
            } else {
                lookAt(named);
            }
        }
        List<String> warnings = new ArrayList<>(query.warnings());
        if (more) {
            warnings.add("There are additional results that can be requested");
        }
        if (unreadable > 0) {
            warnings.add("Files of instances are missing or damaged; these are told without what their files say, and"
                    + " are not found by it");
        }
        return new QueryAnswer(json.bytes(), results, warnings);
    }

    private void lookAt(List<CaseId> ids) throws IOException {
        for (CaseId id : ids) {
            deadline.check();
            Optional<StudyEntry> study = studies.entry(id);
            if (study.isPresent() && !look(study.get())) {
                return;
            }
        }
    }

    /** The only studies that can be meant; null where any can. */
    private @Nullable List<CaseId> named() throws IOException {
        List<String> wanted = query.named(Attribute.STUDY_INSTANCE_UID);
        if (wanted != null) {
            return pseudonyms(wanted, CaseId::new);
        }
        List<String> instances = query.named(Attribute.SOP_INSTANCE_UID);
        if (instances == null) {
            return null;
        }
        List<CaseId> ids = new ArrayList<>();
        for (SourceKey source : pseudonyms(instances, SourceKey::new)) {
            CaseId id = studies.studyOf(source);
            if (id != null && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static <T> List<T> pseudonyms(List<String> uids, Function<String, T> named) {
        return uids.stream()
                .distinct()
                .flatMap(uid -> DicomUid.pseudonym(uid).stream())
                .map(named)
                .toList();
    }

    /** Whether more are wanted. */
    private boolean look(StudyEntry study) throws IOException {
        if (!query.holds(Level.STUDY, attribute -> ToldFacts.values(study, attribute))) {
            return true;
        }
        List<SeriesEntry> series = study.series().stream()
                .filter(one -> query.holds(Level.SERIES, attribute -> ToldFacts.values(one, attribute)))
                .toList();
        return switch (query.level()) {
            case STUDY -> series.isEmpty() || take(() -> ToldFacts.of(study), new DicomPath(study.uid(), null, null));
            case SERIES -> lookAtSeries(study, series);
            case INSTANCE -> series.isEmpty() || lookAtInstances(study, series);
        };
    }

    private boolean lookAtSeries(StudyEntry study, List<SeriesEntry> series) throws IOException {
        for (SeriesEntry one : series) {
            DicomPath path = new DicomPath(study.uid(), one.uid(), null);
            if (!take(() -> ToldFacts.joined(ToldFacts.of(study), ToldFacts.of(one)), path)) {
                return false;
            }
        }
        return true;
    }

    private boolean lookAtInstances(StudyEntry study, List<SeriesEntry> series) throws IOException {
        Optional<HeldStudy> held = studies.held(study.id());
        if (held.isEmpty()) {
            return true;
        }
        for (SeriesEntry one : series) {
            for (Found found : DicomWeb.instances(held.get(), new DicomPath(study.uid(), one.uid(), null))) {
                deadline.check();
                if (isMeant(found) && !take(() -> told(study, one, found), path(found, one, study))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static DicomPath path(Found found, SeriesEntry series, StudyEntry study) {
        return new DicomPath(study.uid(), series.uid(), found.uid());
    }

    /** The instance's own elements come first: what it says of itself stands. */
    private DicomElements told(StudyEntry study, SeriesEntry series, Found found) throws IOException {
        KeptInstance kept = opened(found);
        DicomElements own = kept == null ? unavailable(found) : DicomWeb.told(kept);
        return ToldFacts.joined(own, ToldFacts.of(study), ToldFacts.of(series));
    }

    private static DicomElements unavailable(Found found) {
        return new DicomElements(List.of(
                ToldFacts.element(Attribute.INSTANCE_AVAILABILITY, "UNAVAILABLE"),
                ToldFacts.element(Attribute.SOP_INSTANCE_UID, found.uid())));
    }

    /** One file that is lost hides no other; null where that is so. */
    private @Nullable KeptInstance opened(Found found) throws IOException {
        try {
            return web.open(found);
        } catch (ArchiveException e) {
            unreadable++;
            return null;
        }
    }

    /** Its file is read only where its name is right, and more than its name is asked for. */
    private boolean isMeant(Found found) throws IOException {
        if (!query.asks(Level.INSTANCE)) {
            return true;
        }
        List<String> wanted = query.named(Attribute.SOP_INSTANCE_UID);
        if (wanted != null && !wanted.contains(found.uid())) {
            return false;
        }
        if (query.asksOnly(Attribute.SOP_INSTANCE_UID)) {
            return true;
        }
        KeptInstance kept = opened(found);
        if (kept == null) {
            return false;
        }
        DicomElements told = kept.elements();
        return query.holds(Level.INSTANCE, attribute -> told.texts(attribute.number()));
    }

    /** What is told of a result, made when it is one of those that are wanted. */
    private interface Telling {
        DicomElements tell() throws IOException;
    }

    private boolean take(Telling telling, DicomPath path) throws IOException {
        if (passed < query.offset()) {
            passed++;
            return true;
        }
        if (results == query.limit()) {
            more = true;
            return false;
        }
        results++;
        List<DicomElement> told = new ArrayList<>(List.of(ToldFacts.element(Attribute.RETRIEVE_URL, path.under(base))));
        telling.tell().all().stream()
                .filter(element -> query.tells(element.number()))
                .forEach(told::add);
        json.add(new DicomElements(told));
        return true;
    }
}
