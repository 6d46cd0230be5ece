package org.precedent.datasets.corpus;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The corpora that are read, by name or by what lies in a folder. */
public final class Corpora {
    private static final List<Corpus> ALL = List.of(
            new OpenI(),
            new Roco(),
            new MimicCxr(),
            new CheXpert(),
            new PadChest(),
            new Ham10000(),
            new CovidChestXray(),
            new MedPix());

    /** A folder with more folders in it is no place to which somebody unpacked an archive. */
    private static final int MOST_FOLDERS = 100;

    private Corpora() {}

    /** Every corpus, in the order of the documentation. */
    public static List<Corpus> all() {
        return ALL;
    }

    /** The names of all, as a user writes them. */
    public static List<String> names() {
        return ALL.stream().map(corpus -> corpus.source().name()).toList();
    }

    /**
     * The corpus of a name, for a folder that holds all of it.
     *
     * @throws IllegalArgumentException if none has the name, or the folder lacks something; the message says what, and
     *     which corpus the folder is instead
     */
    public static Corpus named(String name, Path folder) throws IOException {
        Corpus corpus = ALL.stream()
                .filter(candidate -> candidate.source().name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the kinds of corpora are " + String.join(", ", names())));
        checkIsFolder(folder);
        List<String> missing = missing(corpus, folder);
        if (missing.isEmpty()) {
            return corpus;
        }
        List<Corpus> others = whole(folder);
        String instead = others.isEmpty()
                ? ""
                : "; what is there is " + others.getFirst().source().name();
        throw new IllegalArgumentException("for " + name + " the folder lacks " + String.join(", ", missing) + instead);
    }

    /**
     * The corpus that a folder holds.
     *
     * @throws IllegalArgumentException if it holds none, half of one, or more than one; the message says what to do
     */
    public static Corpus detected(Path folder) throws IOException {
        checkIsFolder(folder);
        List<Corpus> whole = whole(folder);
        if (whole.size() == 1) {
            return whole.getFirst();
        }
        if (whole.size() > 1) {
            List<String> names =
                    whole.stream().map(corpus -> corpus.source().name()).toList();
            throw new IllegalArgumentException(
                    "the folder may be " + String.join(" or ", names) + "; say which with --kind");
        }
        throw new IllegalArgumentException(unknown(folder));
    }

    private static void checkIsFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "a corpus is a folder, unpacked as its download has it; " + folder + " is none");
        }
    }

    private static List<Corpus> whole(Path folder) throws IOException {
        List<Corpus> whole = new ArrayList<>();
        for (Corpus corpus : ALL) {
            if (missing(corpus, folder).isEmpty()) {
                whole.add(corpus);
            }
        }
        return whole;
    }

    /** Names the corpus of which most is there. */
    private static String unknown(Path folder) throws IOException {
        String nearest = "";
        double most = 0;
        for (Corpus corpus : ALL) {
            List<String> missing = missing(corpus, folder);
            double there = 1 - (double) missing.size() / corpus.needs().size();
            if (there > most) {
                most = there;
                nearest = "; it has part of " + corpus.source().name() + ", but lacks " + String.join(", ", missing);
            }
        }
        return "the folder holds none of " + String.join(", ", names()) + " as a whole" + nearest + within(folder);
    }

    /** Names a corpus that lies one folder further in, as an archive unpacks it. */
    private static String within(Path folder) throws IOException {
        try (DirectoryStream<Path> inner = Files.newDirectoryStream(folder, Corpora::isOpen)) {
            int looked = 0;
            for (Path child : inner) {
                List<Corpus> whole = whole(child);
                if (!whole.isEmpty()) {
                    return "; a folder in it is " + whole.getFirst().source().name() + ", name that one";
                }
                looked++;
                if (looked == MOST_FOLDERS) {
                    break;
                }
            }
        }
        return "";
    }

    private static boolean isOpen(Path path) {
        return Files.isDirectory(path) && Files.isReadable(path);
    }

    private static List<String> missing(Corpus corpus, Path folder) throws IOException {
        List<String> missing = new ArrayList<>();
        for (Requirement requirement : corpus.needs()) {
            if (requirement.in(folder).isEmpty()) {
                missing.add(requirement.what());
            }
        }
        return missing;
    }
}
