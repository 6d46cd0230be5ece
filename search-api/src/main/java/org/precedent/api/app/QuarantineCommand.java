package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.precedent.index.archive.Archive;
import org.precedent.index.ingest.QuarantineList;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Held;
import org.precedent.index.record.Held.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "quarantine",
        description = {
            "Lists, shows, releases and drops images that an ingest held back.",
            "",
            "An image waits here when letters may be in its pixels, which could name a patient. A person looks at it and "
                    + "decides: released, it is taken in as it is when its source comes again; dropped, it stays out, "
                    + "whatever ingest --burned-in says. Both hold for the same bytes, whatever they are called. Where "
                    + "ingest --burned-in blank or trust takes it in, it waits no more, and nothing is decided. What it "
                    + "shows is kept sealed with the archive's key until then, and nowhere else.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precedent quarantine list --data archive",
            "  precedent quarantine show --data archive --out look.png 3f9a2c01b7de",
            "  precedent quarantine release --data archive 3f9a2c01b7de"
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class QuarantineCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do with what is held back: list, show, release or drop");
    }

    @Command(
            name = "list",
            description = {"A line each: its id, since when it waits, what became of it, its case's id, and why.", ""},
            mixinStandardHelpOptions = true)
    int list(
            @Mixin DataOption data,
            @Option(names = "--all", description = "also those of which a person decided") boolean all)
            throws IOException {
        Set<State> states = all ? EnumSet.allOf(State.class) : EnumSet.of(State.HELD);
        try (Opened opened = Opened.of(data, Access.READ)) {
            PrintWriter out = spec.commandLine().getOut();
            opened.list().in(states).forEach(held -> out.println(line(held)));
        }
        return ExitStatus.DONE;
    }

    @Command(
            name = "show",
            description = {"Writes what an image shows, de-identified but for its pixels, as a PNG.", ""},
            mixinStandardHelpOptions = true)
    int show(
            @Mixin DataOption data,
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "FILE",
                            description = "a file that is not there yet; nobody else may read it")
                    Path out,
            @Parameters(paramLabel = "ID", description = "as list shows it") String id)
            throws IOException {
        try (Opened opened = Opened.of(data, Access.READ)) {
            Held held = opened.list().of(List.of(id)).getFirst();
            Optional<byte[]> picture = opened.list().picture(held);
            if (picture.isEmpty()) {
                spec.commandLine().getErr().println("there is no picture of it: " + line(held));
                return ExitStatus.FAILED;
            }
            OwnFile.write(out, picture.get());
            spec.commandLine().getErr().println("written; delete " + out + " when you have looked at it");
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(out + " is there already; name another file", e);
        }
        return ExitStatus.DONE;
    }

    @Command(
            name = "release",
            description = {"Lets images in: they are taken as they are when their sources are ingested again.", ""},
            mixinStandardHelpOptions = true)
    int release(@Mixin DataOption data, @Parameters(arity = "1..*", paramLabel = "ID") List<String> ids)
            throws IOException {
        try (Opened opened = Opened.of(data, Access.WRITE)) {
            int count = decide(opened, ids, State.RELEASED).size();
            say(Counted.of(count, "image") + " released; ingest the sources again, and they come in");
        }
        return ExitStatus.DONE;
    }

    @Command(
            name = "drop",
            description = {
                "Keeps images out: they are refused when their sources are ingested again, and one that came in before is "
                        + "taken out then.",
                ""
            },
            mixinStandardHelpOptions = true)
    int drop(@Mixin DataOption data, @Parameters(arity = "1..*", paramLabel = "ID") List<String> ids)
            throws IOException {
        try (Opened opened = Opened.of(data, Access.WRITE)) {
            List<Held> dropped = decide(opened, ids, State.DROPPED);
            List<Held> inside = opened.list().inArchive(dropped);
            say(Counted.of(dropped.size(), "image") + " dropped"
                    + (inside.isEmpty() ? "; they stay out" : ", and refused from now on"));
            for (Held held : inside) {
                say(QuarantineList.id(held)
                        + " is in the archive still: ingest its source again, which takes it out, or"
                        + " delete its case: precedent delete --case " + held.caseId());
            }
        }
        return ExitStatus.DONE;
    }

    private static List<Held> decide(Opened opened, List<String> ids, State state) throws IOException {
        List<Held> some = opened.list().of(ids);
        opened.list().decide(some, state);
        return some;
    }

    private void say(String what) {
        spec.commandLine().getErr().println(what);
    }

    private static String line(Held held) {
        return String.join(
                "\t",
                QuarantineList.id(held),
                held.since().toString().substring(0, "2020-01-31T10:20".length()),
                held.state().name().toLowerCase(Locale.ROOT),
                held.caseId().value(),
                held.reason());
    }

    /** A record and what waits in it. */
    private record Opened(CaseRecord record, QuarantineList list) implements AutoCloseable {
        static Opened of(DataOption data, Access access) throws IOException {
            Archive archive = Workbench.existing(data.directory());
            CaseRecord record = archive.record(access);
            return new Opened(record, new QuarantineList(archive, record));
        }

        @Override
        public void close() throws IOException {
            record.close();
        }
    }
}
