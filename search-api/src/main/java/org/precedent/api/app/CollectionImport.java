package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.api.teaching.CollectionDocument;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Precision;
import org.precedent.encoder.PrecisionTooLow;
import org.precedent.index.archive.Archive;
import org.precedent.index.ingest.IngestOptions;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.SaveResult;

/**
 * Takes a collection into an archive. A case is found by the id that it has in the file, or by the one that an ingest
 * of the file gave it here; what is found by neither is ingested, unless it was deleted here.
 */
final class CollectionImport {
    private final Path data;
    private final ModelOption model;
    private final PrintWriter out;

    CollectionImport(Path data, ModelOption model, PrintWriter out) {
        this.data = data;
        this.model = model;
        this.out = out;
    }

    /** Takes one in; returns the exit status. */
    int run(ReceivedCollection received) throws IOException {
        Archive archive = Archive.open(data);
        CollectionDocument document = received.document();
        Set<String> missing;
        try (CaseRecord record = archive.record(Access.WRITE)) {
            if (record.collections().find(document.id()).isPresent()) {
                out.println("the collection is here already; nothing was changed");
                return ExitStatus.DONE;
            }
            missing = missing(document, record, archive.pseudonyms());
            if (missing.isEmpty()) {
                return save(document, record, archive.pseudonyms());
            }
        }
        return ingest(document, received.unpack(missing));
    }

    private static Set<String> missing(CollectionDocument document, CaseRecord record, Pseudonyms names)
            throws IOException {
        List<String> missing = new ArrayList<>();
        for (CollectionEntry entry : document.content().entries()) {
            CaseId id = entry.caseId();
            if (here(id, record, names).isEmpty() && record.deletedAt(id).isEmpty()) {
                missing.add(id.value());
            }
        }
        return missing.stream().collect(Collectors.toUnmodifiableSet());
    }

    /** What a case of the file is called here. */
    private static Optional<CaseId> here(CaseId id, CaseRecord record, Pseudonyms names) throws IOException {
        for (CaseId one : List.of(id, names.ofStudy(id.value()))) {
            if (record.revision(one).isPresent()) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private int ingest(CollectionDocument document, Path manifest) throws IOException {
        model.caution().ifPresent(out::println);
        try (Workbench workbench = Workbench.toWrite(data, model, model.options(), Optional.empty())) {
            return ingest(document, manifest, workbench);
        } catch (PrecisionTooLow e) {
            out.println(e.getMessage() + "; going on in fp32");
        }
        EncoderOptions exact = model.options().withPrecision(Precision.FP32);
        try (Workbench workbench = Workbench.toWrite(data, model, exact, Optional.empty())) {
            return ingest(document, manifest, workbench);
        }
    }

    private int ingest(CollectionDocument document, Path manifest, Workbench workbench) throws IOException {
        int ingested = Files.size(manifest) == 0
                ? ExitStatus.DONE
                : IngestCommand.ingest(
                        workbench, List.of(manifest), IngestOptions.DEFAULTS, Deidentifying.DEFAULTS, out);
        int saved = save(document, workbench.record(), workbench.archive().pseudonyms());
        return saved == ExitStatus.DONE ? ingested : saved;
    }

    private int save(CollectionDocument document, CaseRecord record, Pseudonyms names) throws IOException {
        List<CollectionEntry> entries = new ArrayList<>();
        for (CollectionEntry entry : document.content().entries()) {
            here(entry.caseId(), record, names).ifPresent(id -> entries.add(entry.about(id)));
        }
        int left = document.content().entries().size() - entries.size();
        return switch (record.collections()
                .save(document.id(), 0, document.content().with(entries))) {
            case SaveResult.Saved _ -> told(entries.size(), left);
            case SaveResult.Full _ -> failed("there are too many collections already; delete one that nobody needs");
            case SaveResult.Outdated _, SaveResult.Missing _, SaveResult.UnknownCases _ ->
                failed("the archive was changed meanwhile; run this again");
        };
    }

    private int told(int entries, int left) {
        out.println("the collection was taken in with " + Counted.of(entries, "case"));
        if (left == 0) {
            return ExitStatus.DONE;
        }
        out.println(Counted.of(left, "case")
                + " left out: deleted here, not in the file, or refused; what was written of them was left out, too");
        return ExitStatus.SOME_REJECTED;
    }

    private int failed(String why) {
        out.println("precedent: " + why);
        return ExitStatus.FAILED;
    }
}
