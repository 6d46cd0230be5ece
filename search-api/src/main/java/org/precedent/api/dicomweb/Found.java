package org.precedent.api.dicomweb;

import java.util.List;
import org.precedent.index.dicom.InstanceNames;
import org.precedent.index.model.Study;

/** An instance that is kept, with its study and its series. */
public final class Found {
    private final StudyEntry study;
    private final SeriesEntry series;
    private final HeldInstance instance;

    Found(StudyEntry study, SeriesEntry series, HeldInstance instance) {
        this.study = study;
        this.series = series;
        this.instance = instance;
    }

    /** Its unique identifier. */
    public String uid() {
        return instance.uid();
    }

    /** Where it is found under an address. */
    public String under(String base) {
        return new DicomPath(study.uid(), series.uid(), instance.uid()).under(base);
    }

    /** Tells its bytes and all that is told with them from others. */
    public String version() {
        return instance.file() + "-" + study.revision();
    }

    String file() {
        return instance.file();
    }

    String patient() {
        return study.patient();
    }

    InstanceNames names() {
        return InstanceNames.of(study.id(), series.key(), instance.source());
    }

    /** What the record knows of its study and its series. */
    Study facts() {
        Study facts = study.facts();
        return new Study(
                series.modality(),
                series.bodyPart(),
                facts.sex(),
                facts.age(),
                facts.date(),
                List.of(),
                facts.attributes());
    }
}
