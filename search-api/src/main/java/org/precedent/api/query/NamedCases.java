package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.EncodedCase;
import org.precedent.index.View;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.PatientKey;

/** The cases that a request names, all of them known. */
final class NamedCases {
    private final Map<CaseId, EncodedCase> byId;
    private final Set<PatientKey> soughtPatients;

    private NamedCases(Map<CaseId, EncodedCase> byId, Set<PatientKey> soughtPatients) {
        this.byId = byId;
        this.soughtPatients = soughtPatients;
    }

    /** A case that a part names, and perhaps an image of it, which may have to have a vector. */
    private record Named(String part, CaseId id, @Nullable StoredImage image, boolean byVector) {
        void check(EncodedCase found) {
            if (image != null && byVector) {
                image.vector(part + ".imageId", found);
            } else if (image != null) {
                image.check(part + ".imageId", found);
            }
        }
    }

    /** @throws SearchRefused if one of them is not in the index, or does not have the image that is named */
    static NamedCases of(SearchRequest request, View view) throws IOException {
        List<Named> sought = sought(request.parts());
        Map<String, CaseId> all = new LinkedHashMap<>();
        sought.forEach(named -> all.put(named.part() + ".caseId", named.id()));
        addTo(all, "feedback.more", request.feedback().more());
        addTo(all, "feedback.less", request.feedback().less());
        Map<CaseId, EncodedCase> byId = all.isEmpty() ? Map.of() : view.encoded(Set.copyOf(all.values()));
        all.forEach((field, id) -> check(field, byId.containsKey(id)));
        Set<PatientKey> patients = new HashSet<>();
        for (Named named : sought) {
            EncodedCase found = Objects.requireNonNull(byId.get(named.id()));
            named.check(found);
            patients.add(found.content().patient());
        }
        return new NamedCases(byId, patients);
    }

    Map<CaseId, EncodedCase> byId() {
        return byId;
    }

    /** The patients of the cases that are looked for; those of judged cases may be found. */
    Set<PatientKey> soughtPatients() {
        return soughtPatients;
    }

    private static List<Named> sought(List<Part> parts) {
        List<Named> sought = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = "parts[" + i + "]";
            switch (parts.get(i)) {
                case Part.Words _, Part.Picture _ -> {}
                case Part.LikeCase like -> sought.add(new Named(part, like.id(), null, false));
                case Part.LikeImage like ->
                    sought.add(new Named(part, like.image().caseId(), like.image(), true));
                case Part.Detail(var _, StoredImage of, double _)
                when of != null -> sought.add(new Named(part, of.caseId(), of, false));
                case Part.Detail _ -> {}
            }
        }
        return sought;
    }

    private static void addTo(Map<String, CaseId> all, String field, List<CaseId> ids) {
        for (int i = 0; i < ids.size(); i++) {
            all.put(field + "[" + i + "]", ids.get(i));
        }
    }

    private static void check(String field, boolean known) {
        if (!known) {
            throw new SearchRefused(
                    SearchRefused.Reason.UNKNOWN_CASE,
                    field + " names no case of this archive: take the id from a hit");
        }
    }
}
