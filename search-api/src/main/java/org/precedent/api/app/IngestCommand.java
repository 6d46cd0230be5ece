package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Precision;
import org.precedent.encoder.PrecisionTooLow;
import org.precedent.index.deid.MaskCounts;
import org.precedent.index.ingest.IngestOptions;
import org.precedent.index.ingest.IngestReport;
import org.precedent.index.ingest.Keep;
import org.precedent.index.ingest.LeftOut;
import org.precedent.index.source.Refused;
import org.precedent.index.source.SourceList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "ingest",
        description = {
            "Adds images and reports to an archive, de-identified.",
            "",
            "A source is a DICOM, PNG or JPEG file, a manifest.jsonl, a file of reports (HL7 v2, FHIR as "
                    + "JSON, XML or NDJSON, CDA, DICOM SR, PDF, RTF, HTML or text), or a folder or an archive (ZIP, "
                    + "tar, tar.gz) of them, which is read in place; its bytes tell what a file is. What is there already is neither added nor encoded again, so a run that "
                    + "was cut off is finished by running it again.",
            "",
            "A report joins the study whose Study Instance UID or accession number it names. Before that "
                    + "study is here it waits, and no search finds it; the end of each run, verify and GET /health say "
                    + "how many wait. A later version of a report takes the earlier one's place, an addendum stands "
                    + "behind it, and what is cancelled or entered in error is taken away. A text, HTML, RTF or PDF "
                    + "file is called after its study: UID or accession.",
            "",
            "Inputs that cannot be read are named with the reason, and the rest goes on (exit status 3). DICOM "
                    + "objects that are neither images nor reports (a DICOMDIR, presentation states, key objects, "
                    + "radiotherapy plans, waveforms) and files of systems and viewers are left out, counted once a "
                    + "kind, and no rejection (exit status 0). So is all that is no DICOM in a folder with a "
                    + "DICOMDIR, such as a CD: its pictures and papers are taken when they are given by themselves. Links are not followed: what they point at is taken "
                    + "where it stands. Modality and body "
                    + "part are held against the images; a case where they clearly disagree is counted, and says so, "
                    + "but is kept as it is.",
            "",
            "With --watch it stays and takes what comes into the folders, by looking at them, so that folders on a "
                    + "network will do. A file is complete when it has stayed as it is for an interval, is not called "
                    + "as if unfinished (.part, .tmp, .filepart, a ~ at the end, a dot at the beginning), and, if it "
                    + "is a ZIP or tar, has an end. What was taken or refused is remembered, also across restarts, and "
                    + "not looked at again until it changes; what cannot be read is tried again. A server beside it "
                    + "finds new cases about a second after they are committed, which is when a line says so.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precedent ingest --data archive /mnt/pacs-export",
            "  precedent ingest --data archive --model models/medsiglip-448 teaching/manifest.jsonl",
            "  precedent ingest --data archive --watch /srv/inbox"
        },
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ModelOption model = new ModelOption();

    @Mixin
    private CtPresetOption ctPreset = new CtPresetOption();

    @Mixin
    private DatesOption dates = new DatesOption();

    @Mixin
    private BurnedInOption burnedIn = new BurnedInOption();

    @Mixin
    private WatchOption watch = new WatchOption();

    @Option(
            names = "--no-template-texts",
            description = "leave out manifest texts that were made from structured fields (text_origin: template)")
    private boolean withoutTemplateTexts;

    @Option(
            names = "--keep",
            paramLabel = "all|encoded|rendered",
            defaultValue = "all",
            description = {
                "what is kept of images: all (default) keeps each DICOM image, de-identified, as a file with its pixels as",
                "they came, which viewers ask for and pictures can be made of again; encoded keeps pictures of 8 bits, as",
                "encoder and reader see them; rendered only as a reader sees them, so that another model cannot see a CT"
            })
    private Keep keep = Keep.ALL;

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "files, folders, or archives of files")
    private List<Path> sources = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        for (Path source : sources) {
            if (!Files.exists(source)) {
                throw new NoSuchFileException(source.toString());
            }
        }
        watch.check(sources);
        IngestOptions kept = IngestOptions.DEFAULTS.keeping(keep);
        IngestOptions options = withoutTemplateTexts ? kept.leavingTemplateTextsOut() : kept;
        PrintWriter out = spec.commandLine().getErr();
        model.caution().ifPresent(out::println);
        try (Workbench workbench = Workbench.toWrite(data.directory(), model, model.options(), ctPreset.preset())) {
            return run(workbench, options, out);
        } catch (PrecisionTooLow e) {
            out.println(e.getMessage() + "; going on in fp32");
        }
        EncoderOptions exact = model.options().withPrecision(Precision.FP32);
        try (Workbench workbench = Workbench.toWrite(data.directory(), model, exact, ctPreset.preset())) {
            return run(workbench, options, out);
        }
    }

    private int run(Workbench workbench, IngestOptions options, PrintWriter out) throws IOException {
        Deidentifying deid = new Deidentifying(dates.choice(), burnedIn.choice());
        return watch.isOn()
                ? new Watching(workbench, options, deid, out).run(sources, watch.options())
                : ingest(workbench, sources, options, deid, out);
    }

    /**
     * Ingests with progress shown, then says what was done, every rejection with its reason; returns the exit status.
     */
    static int ingest(
            Workbench workbench, List<Path> sources, IngestOptions options, Deidentifying deid, PrintWriter out)
            throws IOException {
        IngestReport report;
        try (Progress progress = Progress.toTerminal()) {
            report = workbench.ingest(SourceList.named(sources), options, deid, progress);
        }
        tell(report, report.refused(), out);
        if (report.isEmpty()) {
            out.println("nothing to ingest was found in what was named: no file, or a manifest without a row");
        }
        return report.refused().isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_REJECTED;
    }

    /**
     * Says what an ingest did.
     *
     * @param told the refusals that are worth a line
     */
    static void tell(IngestReport report, List<Refused> told, PrintWriter out) {
        for (Refused refused : told) {
            out.println(
                    "refused " + NoteLines.place(refused.place()) + ": " + refused.code() + ": " + refused.reason());
        }
        NoteLines.of(report.notices()).forEach(out::println);
        for (LeftOut kind : report.leftOut()) {
            out.println("left out " + Counted.of(kind.count(), "file") + ": " + kind.what());
        }
        out.printf(
                "%s added, %d updated, %d unchanged; %s and %s encoded; %s refused%n",
                Counted.of(report.casesAdded(), "case"),
                report.casesUpdated(),
                report.casesUnchanged(),
                Counted.of(report.imagesEncoded(), "image"),
                Counted.of(report.passagesEncoded(), "passage"),
                Counted.of(told.size(), "input"));
        if (report.reportsWaiting() > 0) {
            out.println(Counted.waiting(report.reportsWaiting()));
        }
        if (!report.masked().isEmpty()) {
            out.println("masked in texts: " + masked(report.masked()));
        }
        if (report.casesInDoubt() > 0) {
            out.println("tags and images disagree in " + Counted.of(report.casesInDoubt(), "case")
                    + "; all are kept as they are, and each says why");
        }
    }

    /** Such as "12 names, 3 telephone numbers". */
    private static String masked(MaskCounts counts) {
        return counts.byKind().entrySet().stream()
                .map(kind -> Counted.of(kind.getValue(), kind.getKey().word()))
                .collect(Collectors.joining(", "));
    }
}
