package org.precedent.datasets.phantom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an archive's text files say about a study, as JSON. */
final class Truth {
    private Truth() {}

    /** A finding: its name, and its side, site and size where it has them. */
    static ObjectNode finding(PhantomFinding finding) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", finding.name());
        finding.side().ifPresent(s -> node.put("side", s.word()));
        finding.site().ifPresent(s -> node.put("site", s));
        finding.size().ifPresent(s -> node.put("size", s));
        return node;
    }

    /** A line of the truth file. */
    static ObjectNode study(Phantom study) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("study_id", study.uid());
        node.put("patient_id", study.patient().id());
        node.put("kind", study.kind().name());
        study.tone().ifPresent(t -> node.put("tone", t.name()));
        ArrayNode findings = node.putArray("findings");
        study.findings().forEach(f -> findings.add(finding(f)));
        return node;
    }

    /** A line of the manifest: one image. */
    static ObjectNode image(Phantom study, int image) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", Patient.padded("phantom-", study.index(), 6) + "-" + (image + 1));
        node.put("patient_id", study.patient().id());
        node.put("study_id", study.uid());
        node.put("modality", study.modality());
        node.put("body_part", study.bodyPart());
        node.put("view", study.view());
        node.put("sex", study.patient().sex());
        node.put("age", Integer.toString(study.patient().age(study.date())));
        ArrayNode labels = node.putArray("labels");
        study.findings().forEach(f -> labels.add(f.name()));
        node.put("text", study.report().text());
        node.put("file", file(study, image));
        node.put("study_date", study.date().toString());
        node.put("licence", "CC0-1.0");
        node.put("attribution", PhantomArchive.ATTRIBUTION);
        return node;
    }

    /** Where an image lies in the archive. */
    static String file(Phantom study, int image) {
        return folder(study) + "/" + (image + 1) + ".dcm";
    }

    /** Where a study's images lie in the archive. */
    static String folder(Phantom study) {
        return "dicom/" + study.uid();
    }
}
