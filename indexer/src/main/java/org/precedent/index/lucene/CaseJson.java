package org.precedent.index.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Doubt;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;
import org.precedent.index.model.Study;

/** The form in which a case lies in the index. Changing it means a new {@link Schema#VERSION}. */
final class CaseJson {
    /** A case read back, with what its report negates. */
    record Stored(Case content, List<Span> negated) {}

    /** ASCII alone, so that even half a surrogate pair comes back as it went in. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Doubts are absent in an index that an older version of this program wrote. */
    private record CaseFields(
            String id,
            String patient,
            StudyFields study,
            String report,
            List<ImageFields> images,
            List<SpanFields> negated,
            @Nullable List<DoubtFields> doubts) {}

    private record DoubtFields(Doubt.Field field, String tag, String seems, double share) {}

    private record StudyFields(
            String modality,
            String bodyPart,
            String sex,
            @Nullable Integer age,
            @Nullable String date,
            List<String> labels,
            SortedMap<String, String> attributes) {}

    private record ImageFields(String id, int series, int position, String view, int width, int height) {}

    private record SpanFields(int start, int end) {}

    private CaseJson() {}

    static String write(Case content, List<Span> negated) throws IOException {
        return JSON.writeValueAsString(new CaseFields(
                content.id().value(),
                content.patient().value(),
                fields(content.study()),
                content.report().text(),
                content.images().stream().map(CaseJson::fields).toList(),
                negated.stream().map(s -> new SpanFields(s.start(), s.end())).toList(),
                content.doubts().stream().map(CaseJson::fields).toList()));
    }

    static Stored read(String json) throws IOException {
        CaseFields fields = parsed(json);
        Case content = new Case(
                new CaseId(fields.id),
                new PatientKey(fields.patient),
                study(fields.study),
                new Report(fields.report),
                fields.images.stream().map(CaseJson::image).toList(),
                fields.doubts == null
                        ? List.of()
                        : fields.doubts.stream().map(CaseJson::doubt).toList());
        List<Span> negated =
                fields.negated.stream().map(s -> new Span(s.start, s.end)).toList();
        return new Stored(content, negated);
    }

    /** The parser's own message may quote the report: it is left out. */
    private static CaseFields parsed(String json) throws IOException {
        try {
            return JSON.readValue(json, CaseFields.class);
        } catch (JsonProcessingException e) {
            throw new IOException("a stored case is not in the form that this program writes ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private static StudyFields fields(Study study) {
        LocalDate date = study.date();
        return new StudyFields(
                study.modality(),
                study.bodyPart(),
                study.sex(),
                study.age(),
                date == null ? null : date.toString(),
                study.labels(),
                study.attributes());
    }

    private static Study study(StudyFields fields) {
        return new Study(
                fields.modality,
                fields.bodyPart,
                fields.sex,
                fields.age,
                fields.date == null ? null : LocalDate.parse(fields.date),
                fields.labels,
                fields.attributes);
    }

    private static DoubtFields fields(Doubt doubt) {
        return new DoubtFields(doubt.field(), doubt.tag(), doubt.seems(), doubt.share());
    }

    private static Doubt doubt(DoubtFields fields) {
        return new Doubt(fields.field, fields.tag, fields.seems, fields.share);
    }

    private static ImageFields fields(Image image) {
        return new ImageFields(
                image.id().value(), image.series(), image.position(), image.view(), image.width(), image.height());
    }

    private static Image image(ImageFields fields) {
        return new Image(
                new ImageId(fields.id), fields.series, fields.position, fields.view, fields.width, fields.height);
    }
}
