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
import org.precedent.index.model.Study;

/** The form in which a case lies in the index. Changing it means a new {@link Schema#VERSION}. */
final class CaseJson {
    /** ASCII alone, so that even half a surrogate pair comes back as it went in. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private record CaseFields(
            String id,
            String patient,
            StudyFields study,
            ReportJson report,
            List<ImageFields> images,
            List<DoubtFields> doubts) {}

    record DoubtFields(Doubt.Field field, String tag, String seems, double share) {
        static DoubtFields of(Doubt doubt) {
            return new DoubtFields(doubt.field(), doubt.tag(), doubt.seems(), doubt.share());
        }

        Doubt toDoubt() {
            return new Doubt(field, tag, seems, share);
        }
    }

    record StudyFields(
            String modality,
            String bodyPart,
            String sex,
            @Nullable Integer age,
            @Nullable String date,
            List<String> labels,
            SortedMap<String, String> attributes) {
        static StudyFields of(Study study) {
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

        Study toStudy() {
            return new Study(
                    modality, bodyPart, sex, age, date == null ? null : LocalDate.parse(date), labels, attributes);
        }
    }

    record ImageFields(String id, int series, int position, String view, int width, int height) {
        static ImageFields of(Image image) {
            return new ImageFields(
                    image.id().value(), image.series(), image.position(), image.view(), image.width(), image.height());
        }

        Image toImage() {
            return new Image(new ImageId(id), series, position, view, width, height);
        }
    }

    private CaseJson() {}

    static String write(Case content) throws IOException {
        return JSON.writeValueAsString(new CaseFields(
                content.id().value(),
                content.patient().value(),
                StudyFields.of(content.study()),
                ReportJson.of(content.report()),
                content.images().stream().map(ImageFields::of).toList(),
                content.doubts().stream().map(DoubtFields::of).toList()));
    }

    static Case read(String json) throws IOException {
        CaseFields fields = parsed(json, CaseFields.class);
        return new Case(
                new CaseId(fields.id),
                new PatientKey(fields.patient),
                fields.study.toStudy(),
                fields.report.toReport(),
                fields.images.stream().map(ImageFields::toImage).toList(),
                fields.doubts.stream().map(DoubtFields::toDoubt).toList());
    }

    /** What a stored case says in one of its forms. The parser's own message may quote the report: it is left out. */
    static <T> T parsed(String json, Class<T> form) throws IOException {
        try {
            return JSON.readValue(json, form);
        } catch (JsonProcessingException e) {
            throw new IOException("a stored case is not in the form that this program writes ("
                    + e.getClass().getSimpleName() + ")");
        }
    }
}
