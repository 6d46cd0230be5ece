package org.precedent.api.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.precedent.api.teaching.CollectionFile;
import org.precedent.index.CaseIndex;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CollectionId;
import org.precedent.index.model.ListedCollection;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "collection",
        description = {
            "Lists collections of cases, writes one to a file, and takes one in.",
            "",
            "A collection is made in the page or over the API. Its file is a ZIP with collection.json, manifest.jsonl and "
                    + "images, de-identified as the archive keeps them; precedent ingest takes its cases in as well. Notes "
                    + "and histories are as people typed them, de-identified by nobody: write no names, and look through "
                    + "them before a file is passed on.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precedent collection list --data archive",
            "  precedent collection export --data archive 3f9a2c01b7de4a5f8c7d6e5f4a3b2c1d chest.zip",
            "  precedent collection import --data another chest.zip"
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class CollectionCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with collections: list, export or import");
    }

    @Command(
            name = "list",
            description = {
                "A line each, the latest changed first: its id, when it changed, how many cases, its name, its tags.",
                ""
            },
            mixinStandardHelpOptions = true)
    int list(@Mixin DataOption data) throws IOException {
        try (CaseRecord record = Workbench.existing(data.directory()).record(Access.READ)) {
            for (ListedCollection one : record.collections().all()) {
                spec.commandLine().getOut().println(line(one));
            }
        }
        return ExitStatus.DONE;
    }

    private static String line(ListedCollection one) {
        return String.join(
                "\t",
                one.id().value(),
                one.changed().toString().substring(0, "2020-01-31T10:20".length()),
                String.valueOf(one.entries()),
                one.name(),
                String.join(", ", one.tags()));
    }

    @Command(
            name = "export",
            description = {"Writes a collection with its cases to a file.", ""},
            mixinStandardHelpOptions = true)
    int export(
            @Mixin DataOption data,
            @Mixin ModelOption model,
            @Parameters(paramLabel = "ID", description = "as list shows it") String id,
            @Parameters(paramLabel = "FILE", description = "a ZIP that is not there yet") Path file)
            throws IOException {
        try (Workbench workbench = Workbench.toRead(data.directory(), model);
                CaseIndex index = workbench.index()) {
            CaseCollection collection = workbench
                    .record()
                    .collections()
                    .find(new CollectionId(id))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no such collection; precedent collection list names those that there are"));
            return tell(write(new CollectionFile(index, workbench.images()), collection, file), file);
        }
    }

    private static CollectionFile.Written write(CollectionFile writer, CaseCollection collection, Path file)
            throws IOException {
        try {
            OwnFile.write(file, new byte[0]);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(file + " is there already; name another file", e);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return writer.write(collection, out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private int tell(CollectionFile.Written written, Path file) {
        say(Counted.of(written.cases(), "case") + " and " + Counted.of(written.images(), "image") + " written to "
                + file);
        say(
                "notes and histories are as people typed them, de-identified by nobody: look through them before you pass the"
                        + " file on");
        if (written.missing() > 0) {
            say(Counted.of(written.missing(), "case") + " not written, as the archive does not hold them any more");
        }
        if (written.lost() > 0) {
            say(Counted.of(written.lost(), "image")
                    + " could not be written, as the file is missing or damaged; precedent verify names it");
        }
        return written.missing() + written.lost() > 0 ? ExitStatus.SOME_REJECTED : ExitStatus.DONE;
    }

    @Command(
            name = "import",
            description = {
                "Takes a collection in. Cases that the archive holds are found by their ids; the others are ingested from the "
                        + "file, as precedent ingest would. A collection that is there already stays as it is.",
                ""
            },
            mixinStandardHelpOptions = true)
    int take(
            @Mixin DataOption data,
            @Mixin ModelOption model,
            @Parameters(paramLabel = "FILE", description = "as export wrote it") Path file)
            throws IOException {
        try (ReceivedCollection received = ReceivedCollection.open(file)) {
            return new CollectionImport(
                            data.directory(), model, spec.commandLine().getErr())
                    .run(received);
        }
    }

    private void say(String what) {
        spec.commandLine().getErr().println(what);
    }
}
