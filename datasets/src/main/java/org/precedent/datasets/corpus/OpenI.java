package org.precedent.datasets.corpus;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Open-i's Indiana University chest radiographs (NLMCXR): 3,955 reports and 7,470 images, one study a patient.
 *
 * <p>Source: Demner-Fushman et al., Preparing a collection of radiology examinations for distribution and retrieval,
 * JAMIA 23, 304 (2016), doi:10.1093/jamia/ocv080; {@code NLMCXR_reports.tgz} and {@code NLMCXR_png.tgz} of Open-i
 * (NLM). Terms: CC BY-NC-ND 4.0, unless a report names another. A word that was removed for privacy is {@code XXXX} in
 * its texts, and stays so. Labels are the headings of the MeSH terms that people chose; the terms with their qualifiers
 * stay in the field {@code mesh}. Neither view, sex nor age is told. It has no splits.
 */
final class OpenI implements Corpus {
    private static final CorpusSource SOURCE = new CorpusSource(
            "openi",
            "Open-i NLMCXR",
            "CC-BY-NC-ND-4.0",
            "10.1093/jamia/ocv080",
            "Open download; not for commercial use, not to be changed, and its source is to be named.");

    private static final String REPORTS = "ecgen-radiology";
    private static final Requirement FOLDER =
            Requirement.of(REPORTS, REPORTS, "NLMCXR_reports/ecgen-radiology", "reports/ecgen-radiology");
    private static final Requirement ANY_REPORT = Requirement.of(
            "ecgen-radiology/*.xml",
            "ecgen-radiology/*.xml",
            "NLMCXR_reports/ecgen-radiology/*.xml",
            "reports/ecgen-radiology/*.xml");
    private static final Requirement ANY_IMAGE = Requirement.of(
            "the images of NLMCXR_png.tgz (CXR*.png)",
            "NLMCXR_png/CXR*.png",
            "images/CXR*.png",
            "png/CXR*.png",
            "CXR*.png");
    private static final List<String> PLACES = List.of("NLMCXR_png", "images", "png", "");
    private static final int MOST_REPORTS = 1_000_000;

    @Override
    public CorpusSource source() {
        return SOURCE;
    }

    @Override
    public List<Requirement> needs() {
        return List.of(ANY_REPORT, ANY_IMAGE);
    }

    @Override
    public void read(Path folder, Readings readings) throws IOException {
        Images images = new Images(folder, PLACES);
        long number = 0;
        for (Path file : files(FOLDER.required(folder))) {
            number++;
            Place place = new Place(REPORTS, "file", number);
            Optional<OpenIReport> report = OpenIReport.read(file);
            if (report.isEmpty()) {
                readings.fault(Fault.BROKEN_ROW, place);
            } else if (report.get().id().isEmpty()) {
                readings.fault(Fault.NO_IDENTIFIER, place);
            } else {
                rows(report.get(), images, place, readings);
            }
        }
    }

    /** In the order of their names. */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> reports = Files.newDirectoryStream(folder, "*.xml")) {
            for (Path report : reports) {
                files.add(report);
                if (files.size() > MOST_REPORTS) {
                    throw new IOException(REPORTS + " holds more than " + MOST_REPORTS + " files");
                }
            }
        }
        files.sort(null);
        return files;
    }

    private static void rows(OpenIReport report, Images images, Place place, Readings readings) throws IOException {
        String text = report.text();
        if (text.isEmpty()) {
            readings.fault(Fault.NO_REPORT, place);
        }
        if (report.images().isEmpty()) {
            readings.fault(Fault.NO_IMAGE, place);
            readings.row(row(report, report.id(), ""), place);
        }
        for (String image : report.images()) {
            String file = images.find(image + ".png");
            if (file == null) {
                readings.fault(Fault.MISSING_IMAGE, place);
            } else {
                readings.row(row(report, image, file), place);
            }
        }
    }

    private static CorpusRow row(OpenIReport report, String id, String file) {
        RowFields fields = RowFields.of(SOURCE)
                .text("licence", report.licence())
                .text("language", "en")
                .text("modality", "CR")
                .text("body_part", "CHEST")
                .list("labels", report.headings())
                .list("mesh", report.terms())
                .text("text", report.text());
        return new CorpusRow(id, report.id(), report.id(), file, null, fields.all());
    }
}
