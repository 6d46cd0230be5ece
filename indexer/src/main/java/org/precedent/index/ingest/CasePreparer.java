package org.precedent.index.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.Tokens;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.View;
import org.precedent.index.archive.Archive;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Doubt;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;
import org.precedent.index.report.ParsedReport;
import org.precedent.index.report.Passages;
import org.precedent.index.report.ReportParser;
import org.precedent.index.source.manifest.ManifestRow;

/** Makes one case after another out of its entries, joined with what the index already holds of it. */
final class CasePreparer {

    /** Enough for the longest report, unless it is nothing but headings; what lies beyond is found by its words. */
    private static final int MOST_PASSAGES = 2000;

    private final CaseIndex index;
    private final Encoder encoder;
    private final Archive archive;
    private final Pseudonyms pseudonyms;
    private final IngestOptions options;
    private final WorkQueue out;
    private final CaseOpener opener;
    private final ImageGathering gathering;

    CasePreparer(
            CaseIndex index, Encoder encoder, Archive archive, SafeDicom dicom, IngestOptions options, WorkQueue out) {
        this.index = index;
        this.encoder = encoder;
        this.archive = archive;
        this.pseudonyms = archive.pseudonyms();
        this.options = options;
        this.out = out;
        this.opener = new CaseOpener(pseudonyms, dicom, out);
        this.gathering = new ImageGathering(pseudonyms, dicom, out, options.framesPerInstance());
    }

    /** Prepares a case and hands it on, unless there is nothing in it or nothing new. */
    void prepare(CaseId id, List<Entry> entries) throws IOException, InterruptedException {
        Optional<EncodedCase> known;
        try (View view = index.view()) {
            known = view.encoded(id);
        }
        Optional<Case> stored = known.map(EncodedCase::content);
        PatientKey unnamed = pseudonyms.ofPatient(id.value());
        PatientKey owner =
                stored.map(Case::patient).filter(key -> !key.equals(unnamed)).orElse(null);
        List<Piece> pieces = opener.open(id, entries, owner);
        CaseFacts facts = new CaseFacts(pieces, stored);
        Report report = report(pieces, facts);
        CaseImages images = new CaseImages(archive.images(), out, stored);
        gathering.gather(pieces, facts, images);
        PatientKey patient = owner == null ? patient(pieces, unnamed) : owner;
        List<Doubt> doubts = stored.map(Case::doubts).orElse(List.of());
        Case content = new Case(id, patient, facts.study(), report, images.sorted(), doubts);
        if (stored.isPresent() && stored.get().equals(content)) {
            out.put(new Work.CaseUnchanged(!doubts.isEmpty()));
        } else if (!content.images().isEmpty() || !report.isEmpty()) {
            out.put(new Work.CaseReady(prepared(content, known, images)));
        }
    }

    /** A study of which nobody says whose it is has a patient of its own. */
    private PatientKey patient(List<Piece> pieces, PatientKey unnamed) {
        for (Piece piece : pieces) {
            @Nullable PatientKey named = piece.patient(pseudonyms);
            if (named != null) {
                return named;
            }
        }
        return unnamed;
    }

    private Report report(List<Piece> pieces, CaseFacts facts) throws InterruptedException {
        JoinedText text = facts.report();
        for (Piece piece : pieces) {
            if (!text.add(facts.scrubbed(text(piece)))) {
                out.put(new Work.InputRejected(piece.rejection(
                        "its text would make the report longer than " + Report.MAX_LENGTH + " characters")));
            }
        }
        return new Report(text.toString());
    }

    private String text(Piece piece) {
        ManifestRow row = piece.row();
        if (row == null) {
            return "";
        }
        boolean leftOut = options.withoutTemplateTexts() && row.textIsTemplate();
        return leftOut ? "" : row.text();
    }

    private PreparedCase prepared(Case content, Optional<EncodedCase> known, CaseImages images) {
        ParsedReport parsed = ReportParser.parse(content.report().text());
        return new PreparedCase(
                content,
                known.isEmpty(),
                known.map(EncodedCase::imageVectors).orElse(Map.of()),
                images.toEncode(),
                passages(parsed),
                known.map(CasePreparer::passageVectors).orElse(Map.of()),
                parsed.negated());
    }

    private List<Span> passages(ParsedReport report) {
        if (report.text().isBlank()) {
            return List.of();
        }
        List<Span> passages = Passages.of(report, this::tokens, encoder.textLimit());
        return passages.subList(0, Math.min(passages.size(), MOST_PASSAGES));
    }

    /** A cut text takes more than the limit, however much more. */
    private int tokens(String text) {
        Tokens tokens = encoder.tokenize(text);
        return tokens.cut() ? encoder.textLimit() + 1 : tokens.count();
    }

    private static Map<String, Embedding> passageVectors(EncodedCase known) {
        Map<String, Embedding> vectors = new HashMap<>();
        for (Passage passage : known.passages()) {
            vectors.put(passage.span().of(known.content().report().text()), passage.vector());
        }
        return vectors;
    }
}
