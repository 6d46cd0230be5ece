package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.precedent.index.archive.Archive;
import org.precedent.index.ingest.Deletion;
import org.precedent.index.ingest.IngestListener;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "delete",
        description = {
            "Deletes cases from an archive: their texts, images and vectors, in the record, the files and every index.",
            "",
            "A deleted case stays deleted: its sources are refused when they come again, until the deletion is lifted.",
            "It waits until no ingest is at work in the archive. One that was cut off is finished by running it again.",
            ""
        },
        mixinStandardHelpOptions = true)
final class DeleteCommand implements Callable<Integer> {
    private static final IngestListener WAITING = new IngestListener() {
        @Override
        public void waiting() {
            System.err.println("waiting until another process no longer writes this archive's index");
        }
    };

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--case",
            required = true,
            paramLabel = "ID",
            description = "a case's id, as a hit names it; may be given more than once")
    private List<String> cases = List.of();

    @Option(names = "--lift", description = "lift the deletion instead, so that the sources are accepted again")
    private boolean lift;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getErr();
        List<CaseId> ids = cases.stream().map(DeleteCommand::id).distinct().toList();
        Archive archive = Workbench.existing(data.directory());
        try (CaseRecord record = archive.record(Access.WRITE)) {
            if (lift) {
                lift(record, ids);
                out.printf("%s lifted; ingest the sources again%n", Counted.of(ids.size(), "deletion"));
            } else {
                long before = deletedBefore(record, ids);
                delete(archive, record, ids);
                out.println(Counted.of(ids.size() - before, "case") + " deleted"
                        + (before == 0 ? "" : ", " + before + " had been before"));
            }
        }
        return ExitStatus.DONE;
    }

    private static CaseId id(String given) {
        try {
            return new CaseId(given);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--case takes the id of a case, as a hit of search names it, and not one of its sources", e);
        }
    }

    private static void lift(CaseRecord record, List<CaseId> ids) throws IOException {
        for (CaseId id : ids) {
            if (record.deletedAt(id).isEmpty()) {
                throw new IllegalArgumentException("no case " + id + " was deleted from this archive");
            }
        }
        for (CaseId id : ids) {
            record.liftDeletion(id);
        }
    }

    private static long deletedBefore(CaseRecord record, List<CaseId> ids) throws IOException {
        long count = 0;
        for (CaseId id : ids) {
            count += record.deletedAt(id).isPresent() ? 1 : 0;
        }
        return count;
    }

    private static void delete(Archive archive, CaseRecord record, List<CaseId> ids) throws IOException {
        Set<CaseId> known = record.known(ids);
        for (CaseId id : ids) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException("there is no case " + id + " in this archive");
            }
        }
        new Deletion(archive, record, Workbench.ENGINE, WAITING).delete(ids);
    }
}
