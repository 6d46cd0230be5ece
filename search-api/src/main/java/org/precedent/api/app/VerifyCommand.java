package org.precedent.api.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.precedent.index.archive.Archive;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.ingest.Calibrating;
import org.precedent.index.ingest.Verification;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Generation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "verify",
        description = {
            "Reads an archive through and says whether it is whole: every row of the record, every file, every segment",
            "and case of the index, each held against the others. Nothing is changed; a read-only archive will do.",
            "Reports that wait for their images are counted, and cases of which the source's study id is kept, and how",
            "well the model knows the archive is told.",
            ""
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        Archive archive = Workbench.existing(data.directory());
        Verification.Result result;
        try (CaseRecord record = archive.record(Access.READ)) {
            result = new Verification(archive, record, Workbench.ENGINE).run();
            if (result.problems().isEmpty()) {
                CalibrationLines.of(calibration(record)).forEach(System.out::println);
            }
        }
        result.problems().forEach(problem -> System.err.println("verify: " + problem));
        String verdict = result.problems().isEmpty()
                ? "the archive is whole"
                : Counted.of(result.problems().size(), "problem");
        System.out.println("of " + Counted.of(result.studyIds(), "case")
                + " it is kept, sealed, of which study of its source it is");
        if (result.waiting() > 0) {
            System.out.println(Counted.waiting(result.waiting()));
        }
        System.out.println(
                Counted.of(result.cases(), "case") + ", " + Counted.of(result.images(), "image") + ": " + verdict);
        return result.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static Calibration calibration(CaseRecord record) throws IOException {
        Optional<Generation> current = record.currentGeneration();
        return current.isEmpty()
                ? Calibration.NONE
                : Calibrating.kept(record, current.get().fingerprint());
    }
}
