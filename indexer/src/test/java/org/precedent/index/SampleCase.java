package org.precedent.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Doubt;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Span;
import org.precedent.index.model.Study;
import org.precedent.index.report.ReportParser;

/** A case for tests, told step by step; whatever is not told is unknown or empty. */
public final class SampleCase {
    private final CaseId id;
    private final List<Image> images = new ArrayList<>();
    private final Map<ImageId, Embedding> vectors = new LinkedHashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private final SortedMap<String, String> attributes = new TreeMap<>(Map.of("source", "sample"));
    private PatientKey patient;
    private String modality = "";
    private String bodyPart = "";
    private String sex = "";
    private @Nullable Integer age;
    private @Nullable LocalDate date;
    private List<String> labels = List.of();
    private String report = "";
    private List<Doubt> doubts = List.of();

    private SampleCase(String id) {
        this.id = new CaseId(id);
        this.patient = new PatientKey("patient-of-" + id);
    }

    /** A case of a patient of its own. */
    public static SampleCase named(String id) {
        return new SampleCase(id);
    }

    public SampleCase patient(String key) {
        patient = new PatientKey(key);
        return this;
    }

    public SampleCase modality(String code) {
        modality = code;
        return this;
    }

    public SampleCase bodyPart(String code) {
        bodyPart = code;
        return this;
    }

    public SampleCase sex(String code) {
        sex = code;
        return this;
    }

    public SampleCase age(int years) {
        age = years;
        return this;
    }

    public SampleCase date(String day) {
        date = LocalDate.parse(day);
        return this;
    }

    public SampleCase labels(String... values) {
        labels = List.of(values);
        return this;
    }

    public SampleCase attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    public SampleCase report(String text) {
        report = text;
        return this;
    }

    /** Gives the first place of a stretch in the report, told before, a vector. */
    public SampleCase passage(String stretch, Embedding vector) {
        passages.add(new Passage(span(stretch), vector));
        return this;
    }

    public SampleCase image(String name, Embedding vector) {
        vectors.put(new ImageId(name), vector);
        return imageWithoutVector(name);
    }

    public SampleCase imageWithoutVector(String name) {
        return imageSeen(name, "PA");
    }

    /** An image without a vector, of a view. */
    public SampleCase imageSeen(String name, String view) {
        images.add(new Image(new ImageId(name), 0, images.size(), view, 320, 256));
        return this;
    }

    public SampleCase doubts(Doubt... found) {
        doubts = List.of(found);
        return this;
    }

    private Span span(String stretch) {
        int start = report.indexOf(stretch);
        if (start < 0) {
            throw new IllegalArgumentException("the report does not say: " + stretch);
        }
        return new Span(start, start + stretch.length());
    }

    public EncodedCase build() {
        Study study = new Study(modality, bodyPart, sex, age, date, labels, attributes);
        Case content = new Case(id, patient, study, ReportParser.parse(report), images, doubts);
        return new EncodedCase(content, vectors, passages);
    }
}
