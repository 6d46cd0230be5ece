package org.precedent.datasets.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * MedPix 2.0: 2,050 CT and MR images of 671 teaching cases of MedPix (NLM), with the text of each case.
 *
 * <p>Source: Siragusa et al., MedPix 2.0, Data Science and Engineering (2025), doi:10.1007/s41019-025-00297-8; the
 * repository CHILab1/MedPix-2.0. Terms: its repository names no licence; MedPix's own terms hold for images and texts.
 * A case is a study and a patient. Its text is what the case tells of the patient, with the captions of its images;
 * what it tells of the disease at large is left out, for it is of nobody. Splits are its own (train, dev, test) where
 * {@code splitted_dataset} is in the folder.
 */
final class MedPix implements Corpus {
    private static final CorpusSource SOURCE = new CorpusSource(
            "medpix",
            "MedPix 2.0",
            "terms of MedPix (NLM)",
            "10.1007/s41019-025-00297-8",
            "Open download; no licence is named, so MedPix's own terms hold: ask before anything but teaching.");

    private static final String DESCRIPTIONS_NAME = "Descriptions.json";
    private static final Requirement CASES = Requirement.of("Case_topic.json");
    private static final Requirement DESCRIPTIONS = Requirement.of(DESCRIPTIONS_NAME);
    private static final Requirement IMAGES = Requirement.of("images");
    private static final Terms BODY_PARTS = Terms.read("medpix-body-parts.txt");
    private static final Terms VIEWS = Terms.read("medpix-views.txt");

    @Override
    public CorpusSource source() {
        return SOURCE;
    }

    @Override
    public List<Requirement> needs() {
        return List.of(CASES, DESCRIPTIONS, IMAGES);
    }

    @Override
    public void read(Path folder, Readings readings) throws IOException {
        MedPixCases cases = MedPixCases.read(CASES.required(folder), folder, readings);
        List<JsonNode> entries = JsonFile.read(DESCRIPTIONS.required(folder), DESCRIPTIONS_NAME);
        entries.forEach(cases::addCaption);
        Images images = new Images(folder, List.of("images"));
        for (int i = 0; i < entries.size(); i++) {
            read(entries.get(i), cases, images, new Place(DESCRIPTIONS_NAME, "entry", i + 1L), readings);
        }
    }

    private static void read(JsonNode entry, MedPixCases cases, Images images, Place place, Readings readings)
            throws IOException {
        String image = JsonFile.text(entry, "image");
        String name = JsonFile.text(entry, "U_id");
        if (image.isEmpty() || name.isEmpty()) {
            readings.fault(Fault.NO_IDENTIFIER, place);
            return;
        }
        MedPixCases.Known known = cases.of(name);
        if (known == null) {
            readings.fault(Fault.NO_CASE, place);
            return;
        }
        String file = images.find(image + ".png");
        if (file == null) {
            readings.fault(Fault.MISSING_IMAGE, place);
            return;
        }
        RowFields fields = fields(entry).list("labels", known.labels()).text("text", known.text());
        readings.row(new CorpusRow(image, name, name, file, known.split(), fields.all()), place);
    }

    private static RowFields fields(JsonNode entry) {
        JsonNode description = entry.path("Description");
        String technique = JsonFile.text(description, "Modality");
        String plane = JsonFile.text(description, "Plane");
        return RowFields.of(SOURCE)
                .text("language", "en")
                .text("modality", modality(JsonFile.text(entry, "Type"), technique, plane))
                .text("body_part", bodyPart(entry))
                .text("view", VIEWS.of(plane))
                .text("sex", Values.sex(JsonFile.text(description, "Sex")))
                .age(Values.age(JsonFile.text(description, "Age")))
                .text("contrast", speaksOfContrast(technique) ? technique : "");
    }

    /** Drawings and photographs among the images are told by their technique or plane. */
    private static String modality(String type, String technique, String plane) {
        List<String> others = List.of("Drawing", "Photograph", "Gross Pathology");
        return others.contains(technique) || others.contains(plane) ? "OT" : type;
    }

    private static String bodyPart(JsonNode entry) {
        String part = BODY_PARTS.of(JsonFile.text(entry, "Location"));
        return part.isEmpty() ? BODY_PARTS.of(JsonFile.text(entry, "Location Category")) : part;
    }

    private static boolean speaksOfContrast(String technique) {
        String words = technique.toLowerCase(Locale.ROOT);
        return words.contains("contrast") || words.contains("w/gd") || words.contains("gadolinium");
    }
}
