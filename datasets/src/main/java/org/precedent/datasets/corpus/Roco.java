package org.precedent.datasets.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * ROCO v2: 79,789 radiological images of open publications, each with its caption and UMLS concepts.
 *
 * <p>Source: Rückert et al., ROCOv2: Radiology Objects in COntext Version 2, Scientific Data 11, 688 (2024),
 * doi:10.1038/s41597-024-03496-6; Zenodo. Terms: CC BY-NC-SA 4.0 for the collection; each image has the licence of its
 * article, and its row names it. The caption is the text. Each image is a study; the article stands for the patient, so
 * two images of an article never answer each other. Splits are its own (train, valid, test) and may have an article in
 * two of them, which is told. Modality, body part and view come from the concepts that its authors chose by hand.
 */
final class Roco implements Corpus {
    private static final CorpusSource SOURCE = new CorpusSource(
            "rocov2",
            "ROCO v2",
            "CC-BY-NC-SA-4.0",
            "10.1038/s41597-024-03496-6",
            "Open download; not for commercial use; the article of each image is to be named.");

    private static final List<String> SPLITS = List.of("train", "valid", "test");
    private static final List<String> NEEDED = List.of("id", "caption");

    @Override
    public CorpusSource source() {
        return SOURCE;
    }

    @Override
    public List<Requirement> needs() {
        List<Requirement> needs = new ArrayList<>();
        for (String split : SPLITS) {
            needs.add(captions(split));
            needs.add(Requirement.of(split + "_concepts.csv"));
            needs.add(Requirement.of(split + "_images", places(split).toArray(String[]::new)));
        }
        needs.add(Requirement.of("cui_mapping.csv"));
        return needs;
    }

    private static Requirement captions(String split) {
        return Requirement.of(split + "_captions.csv");
    }

    private static List<String> places(String split) {
        return List.of(split + "_images/" + split, split + "_images", "images/" + split, split);
    }

    @Override
    public void read(Path folder, Readings readings) throws IOException {
        RocoArticles articles = RocoArticles.in(folder, readings);
        RocoConcepts concepts = RocoConcepts.in(folder, readings);
        for (String split : SPLITS) {
            concepts.open(folder, split, readings);
            read(folder, split, articles, concepts, readings);
        }
    }

    private static void read(Path folder, String split, RocoArticles articles, RocoConcepts concepts, Readings readings)
            throws IOException {
        Images images = new Images(folder, places(split));
        Path captions = captions(split).required(folder);
        try (Table table = Table.open(captions, split + "_captions.csv", NEEDED, Set.of(), readings)) {
            for (TableRow row = table.next(); row != null; row = table.next()) {
                String id = row.get("id");
                if (id.isEmpty()) {
                    readings.fault(Fault.NO_IDENTIFIER, row.place());
                    continue;
                }
                String file = images.find(id + ".jpg");
                if (file == null) {
                    readings.fault(Fault.MISSING_IMAGE, row.place());
                    continue;
                }
                Optional<RocoArticles.Article> article = articles.of(id);
                String patient = article.map(RocoArticles.Article::pmc).orElse(id);
                RowFields fields = RowFields.of(SOURCE).text("language", "en");
                article.ifPresent(known -> known.into(fields));
                concepts.into(id, fields);
                fields.text("text_origin", "figure caption").text("text", row.get("caption"));
                readings.row(new CorpusRow(id, patient, id, file, Split.named(split), fields.all()), row.place());
            }
        }
    }
}
