package org.precedent.api.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.ArchiveException;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "id",
        description = {
            "Prints which case a study of the source is, or which study of the source a case is.",
            "",
            "Both ask the archive's key: whoever may read it may know. A key that others than its owner may open is",
            "refused. What is printed names a patient's study: keep it where such things are kept.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precedent id --data archive 1.2.840.113619.2.55.3.604688119.971.1260874853.465",
            "  precedent id --data archive --case 0a1b2c3d4e5f60718293a4b5c6d7e8f9"
        },
        mixinStandardHelpOptions = true)
final class IdCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    /** One of the two. */
    static final class Asked {
        @Parameters(
                paramLabel = "STUDY_UID",
                description = "the study as its source calls it: its Study Instance UID, or study_id of a manifest")
        private @Nullable String study;

        @Option(names = "--case", paramLabel = "CASE_ID", description = "a case as the archive calls it")
        private @Nullable String id;
    }

    @ArgGroup(multiplicity = "1")
    private Asked asked = new Asked();

    @Override
    public Integer call() throws IOException {
        Archive archive = Workbench.existing(data.directory());
        archive.requirePrivateKey();
        try (CaseRecord record = archive.record(Access.READ)) {
            if (asked.study != null) {
                System.out.println(caseOf(archive, record, asked.study));
            } else {
                System.out.println(studyOf(archive, record, new CaseId(String.valueOf(asked.id))));
            }
        }
        return ExitStatus.DONE;
    }

    private static CaseId caseOf(Archive archive, CaseRecord record, String study) throws IOException {
        CaseId id = archive.pseudonyms().ofStudy(study.strip());
        requireThere(record, id, "the archive holds no case of this study; write the id as its source does");
        return id;
    }

    private static String studyOf(Archive archive, CaseRecord record, CaseId id) throws IOException {
        requireThere(record, id, "the archive holds no case of this id; take it from a hit");
        Optional<String> sealed = record.studyId(id);
        if (sealed.isEmpty()) {
            throw new ArchiveException("of which study this case is was not kept, as it was taken in by an earlier"
                    + " version; ingest its source again");
        }
        return archive.studyIds().open(id, sealed.get());
    }

    private static void requireThere(CaseRecord record, CaseId id, String otherwise) throws IOException {
        if (record.revision(id).isEmpty()) {
            throw new ArchiveException(otherwise);
        }
    }
}
