package org.precedent.index.source.door;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.Study;

/** A study without what a scrubber knows. */
final class Cleaned {
    private Cleaned() {}

    static Study of(Study study, Scrubber scrubber) {
        List<String> labels =
                study.labels().stream().map(scrubber::scrub).distinct().toList();
        SortedMap<String, String> attributes = new TreeMap<>();
        study.attributes()
                .forEach((name, value) -> attributes.put(scrubber.scrubField(name), scrubber.scrubField(value)));
        return new Study(
                study.modality(),
                scrubber.scrub(study.bodyPart()),
                study.sex(),
                study.age(),
                study.date(),
                labels,
                attributes);
    }
}
