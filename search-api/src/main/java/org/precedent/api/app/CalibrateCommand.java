package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.ArchiveException;
import org.precedent.index.archive.CurrentIndex;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.ingest.Calibrating;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Generation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "calibrate",
        description = {
            "Measures how well the model knows an archive, by the archive's own cases; nothing is encoded.",
            "",
            "Of at most 2,000 cases, images and passages of reports are put to all others: how often are the cases that",
            "come first of the same findings, and where does the case come that they are from? What is measured decides",
            "which comparisons are heard in a search, and how probable a hit is. An ingest measures by itself when an",
            "archive has grown or shrunk by a fifth.",
            ""
        },
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Archive archive = Workbench.existing(data.directory());
        try (CaseRecord record = archive.record(Access.WRITE)) {
            Fingerprint fingerprint = record.currentGeneration()
                    .map(Generation::fingerprint)
                    .orElseThrow(() -> new ArchiveException(
                            "the archive " + data.directory() + " has no index yet; run precedent ingest on it first"));
            try (CurrentIndex index = CurrentIndex.open(archive, record, Workbench.ENGINE, fingerprint)) {
                Calibration measured = Calibrating.measure(record, index);
                PrintWriter out = spec.commandLine().getOut();
                CalibrationLines.of(measured).forEach(out::println);
            }
        }
        return ExitStatus.DONE;
    }
}
