package org.precedent.index.lucene;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Report;

/**
 * The form in which a case lies in an index of schema {@link #VERSION}, from which archives are taken over: the report
 * is a text, with what it negates beside it. It is read and never written.
 */
final class EarlierCaseJson {
    static final String VERSION = "1";

    /** What the report negates is found anew with the rest of its structure; doubts came late to this form. */
    private record CaseFields(
            String id,
            String patient,
            CaseJson.StudyFields study,
            String report,
            List<CaseJson.ImageFields> images,
            List<ReportJson.SpanFields> negated,
            @Nullable List<CaseJson.DoubtFields> doubts) {}

    private EarlierCaseJson() {}

    /**
     * Reads a case.
     *
     * @param reader takes its report apart
     */
    static Case read(String json, Function<String, Report> reader) throws IOException {
        CaseFields fields = CaseJson.parsed(json, CaseFields.class);
        List<CaseJson.DoubtFields> doubts = fields.doubts == null ? List.of() : fields.doubts;
        return new Case(
                new CaseId(fields.id),
                new PatientKey(fields.patient),
                fields.study.toStudy(),
                reader.apply(fields.report),
                fields.images.stream().map(CaseJson.ImageFields::toImage).toList(),
                doubts.stream().map(CaseJson.DoubtFields::toDoubt).toList());
    }
}
