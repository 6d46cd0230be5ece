package org.precedent.index.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.SourceKey;

/**
 * An archive's pseudonyms that remember, sealed, of which study each case is that they named: so no other room holds
 * the identifier, and what is said of a case stays free of it. Safe for use by many threads.
 */
public final class RememberedStudies implements Pseudonyms {
    private final Pseudonyms pseudonyms;
    private final StudyIds ids;
    private final Map<CaseId, String> sealed = new ConcurrentHashMap<>();

    RememberedStudies(Pseudonyms pseudonyms, StudyIds ids) {
        this.pseudonyms = pseudonyms;
        this.ids = ids;
    }

    @Override
    public CaseId ofStudy(String studyId) {
        CaseId id = pseudonyms.ofStudy(studyId);
        sealed.computeIfAbsent(id, _ -> ids.sealed(studyId));
        return id;
    }

    /** Those of some cases that are remembered, sealed for the record. */
    public Map<CaseId, String> of(Collection<CaseId> cases) {
        Map<CaseId, String> known = new HashMap<>();
        for (CaseId id : cases) {
            String one = sealed.get(id);
            if (one != null) {
                known.put(id, one);
            }
        }
        return known;
    }

    @Override
    public PatientKey ofPatient(String patientId) {
        return pseudonyms.ofPatient(patientId);
    }

    @Override
    public ImageId ofImage(String content) {
        return pseudonyms.ofImage(content);
    }

    @Override
    public SourceKey ofSource(String identity) {
        return pseudonyms.ofSource(identity);
    }

    @Override
    public AccessionKey ofOrder(String normal) {
        return pseudonyms.ofOrder(normal);
    }

    @Override
    public String toString() {
        return "RememberedStudies";
    }
}
