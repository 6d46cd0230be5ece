package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.precedent.index.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "verify",
        description = {
            "Reads an archive through and says whether it is whole: every segment of the index, every case,",
            "and a rendering for every image.",
            ""
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(data.directory())) {
            throw new NoSuchFileException(data.directory().toString());
        }
        ArchiveCheck.Result result = ArchiveCheck.of(Archive.open(data.directory()));
        result.problems().forEach(problem -> System.err.println("verify: " + problem));
        String verdict = result.problems().isEmpty()
                ? "the archive is whole"
                : result.problems().size() + " problems";
        System.out.println(result.cases() + " cases, " + result.images() + " images: " + verdict);
        return result.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
