package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.precedent.index.archive.Archive;
import org.precedent.index.ingest.WaitingList;
import org.precedent.index.ingest.WaitingList.Waiting;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "waiting",
        description = {
            "Lists the reports that wait for their study, and deletes those of a study or an order.",
            "",
            "A line a report: its id here, its format, its status, the day on which it came, and what it waits for. What "
                    + "is deleted is in no byte of the archive any more; sent again it waits again.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precedent waiting --data archive",
            "  precedent waiting --data archive --accession A4711 --delete"
        },
        mixinStandardHelpOptions = true)
final class WaitingCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--study",
            paramLabel = "UID",
            description = "those of this Study Instance UID, as its source has it; may be given more than once")
    private List<String> studies = List.of();

    @Option(
            names = "--accession",
            paramLabel = "NUMBER",
            description = "those of this accession number, as its source has it; may be given more than once")
    private List<String> accessions = List.of();

    @Option(names = "--delete", description = "delete them; --study or --accession says which")
    private boolean delete;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (delete && studies.isEmpty() && accessions.isEmpty()) {
            throw new IllegalArgumentException(
                    "--delete needs --study or --accession, which say what is to be deleted");
        }
        Archive archive = Workbench.existing(data.directory());
        List<CaseId> ids = studies.stream()
                .map(study -> archive.pseudonyms().ofStudy(study.strip()))
                .toList();
        List<AccessionKey> orders = orders(archive);
        try (CaseRecord record = archive.record(delete ? Access.WRITE : Access.READ)) {
            WaitingList waiting = new WaitingList(record);
            if (delete) {
                spec.commandLine()
                        .getErr()
                        .println(Counted.of(waiting.delete(ids, orders), "waiting report") + " deleted");
            } else {
                PrintWriter out = spec.commandLine().getOut();
                waiting.forEach(ids, orders, one -> out.println(line(one)));
            }
        }
        return ExitStatus.DONE;
    }

    private List<AccessionKey> orders(Archive archive) {
        List<AccessionKey> orders = new ArrayList<>();
        for (String accession : accessions) {
            AccessionKey order = archive.pseudonyms().ofAccession(accession);
            if (order == null) {
                throw new IllegalArgumentException("--accession takes a number that tells an order from others");
            }
            orders.add(order);
        }
        return orders;
    }

    private static String line(Waiting one) {
        String reason = switch (one.reason()) {
            case STUDY -> "its study is not here";
            case ORDER -> "no study of its order alone is here";
            case ANOTHER_PATIENT -> "its study is here and names another patient";
        };
        return String.join(
                "\t",
                one.source().value(),
                one.origin().name(),
                one.status().name().toLowerCase(Locale.ROOT),
                one.since().toString().substring(0, "2020-01-31".length()),
                reason);
    }
}
