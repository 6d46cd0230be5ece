package org.precedent.index.source.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Attachments;
import org.precedent.index.source.message.Mention;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageStatus;
import org.precedent.index.source.message.Procedure;
import org.precedent.index.source.message.ReportText;
import org.precedent.index.source.message.SectionHeading;
import org.precedent.index.source.message.Service;

/**
 * A diagnostic report. It is one of images when its category, its images or its procedure's name say so; when its
 * category is a laboratory it is none; otherwise it is one if somebody wrote text for it. Its text is the form in which
 * it was given out, or its results; behind that stand its conclusion and the names of its conclusion's codes, unless
 * they stand in it already; its narrative counts where there is nothing else. For one thread.
 */
final class ReportResource {
    private static final String LABORATORY = "laboratory results";
    private static final String NO_TEXT = "results without a report's text";
    private static final String ANNOUNCED = "an announced report, without text yet";

    private final JsonNode report;
    private final Surroundings surroundings;
    private final Resources resources;
    private final Attachments attachments;
    private final Set<String> notices = new LinkedHashSet<>();
    private final StudyOf study;
    private final Service service;
    private final String procedure;

    ReportResource(Surroundings surroundings, Resources resources, Attachments attachments) throws IOException {
        this.report = surroundings.resource();
        this.surroundings = surroundings;
        this.resources = resources;
        this.attachments = attachments;
        this.study = new StudyOf(surroundings, notices);
        this.service = service(report);
        this.procedure = Nodes.concept(Nodes.first(report, report.has("code") ? "code" : "name"));
    }

    /** What came of it: a message, or what it is in the place of one. */
    sealed interface Outcome {
        /** A report. */
        record Told(Message message) implements Outcome {}

        /** None. */
        record Other(String kind) implements Outcome {}
    }

    /** The service of a report's categories: one that makes images before a laboratory. */
    static Service service(JsonNode report) {
        List<JsonNode> categories = new ArrayList<>(Nodes.all(report, "category"));
        categories.addAll(Nodes.all(report, "serviceCategory"));
        Service found = Service.NONE;
        for (JsonNode category : categories) {
            List<String> words = new ArrayList<>(Nodes.codes(category));
            words.add(Nodes.concept(category));
            for (String word : words) {
                Service told = Service.of(word);
                boolean better = told.kind() == Service.Kind.IMAGING || found.kind() == Service.Kind.UNKNOWN;
                found = better && found.kind() != Service.Kind.IMAGING ? told : found;
            }
        }
        return found;
    }

    /**
     * Reads it.
     *
     * @param name what to call it when it has no name of its own
     */
    Outcome read(String name) throws IOException, Unusable {
        boolean images = service.kind() == Service.Kind.IMAGING || study.hasImages();
        if (service.kind() == Service.Kind.LABORATORY && !images) {
            return new Outcome.Other(LABORATORY);
        }
        boolean imaging = images || Procedure.of(procedure).makesImages();
        MessageStatus status = status();
        if (status == MessageStatus.WITHDRAWN) {
            return told(name, status, "", List.of());
        }
        ReportText text = new ReportText();
        Presented presented = new Presented(attachments, notices);
        boolean written = write(text, presented, imaging);
        String whole = text.text();
        if (!imaging && !written && presented.unreadable() == null) {
            return new Outcome.Other(NO_TEXT);
        }
        if (whole.isEmpty() && status == MessageStatus.PRELIMINARY && presented.unreadable() == null) {
            return new Outcome.Other(ANNOUNCED);
        }
        if (whole.isEmpty()) {
            throw missing(presented.unreadable());
        }
        return told(name, status, whole, presented.mentions());
    }

    private static Unusable missing(@Nullable Unusable unreadable) {
        return unreadable == null
                ? new Unusable(Code.EMPTY, "the report has no text")
                : new Unusable(
                        unreadable.code(), "the document that it encloses cannot be read: " + unreadable.reason());
    }

    private MessageStatus status() {
        String word = Nodes.text(report, "status");
        MessageStatus status = ReportStatus.of(word);
        if (status == null) {
            notices.add(
                    word.isEmpty()
                            ? "it does not tell its status; it counts as final"
                            : "its status is none of FHIR's; it counts as preliminary");
            return word.isEmpty() ? MessageStatus.FINAL : MessageStatus.PRELIMINARY;
        }
        return status;
    }

    /** Writes the text; whether any of it is what somebody wrote. */
    private boolean write(ReportText text, Presented presented, boolean imaging) throws IOException {
        String form = presented.text(report, "presentedForm");
        if (!form.isBlank()) {
            text.line(form);
            conclude(text, form);
            return true;
        }
        ObservationLines lines = new ObservationLines(surroundings, text.under(SectionHeading.FINDINGS));
        lines.write(report, "result");
        lines.tell(notices);
        boolean alone = !lines.areAny() && Nodes.text(report, "conclusion").isEmpty();
        String narrative = alone && imaging ? presented.narrative(report) : "";
        if (!narrative.isBlank()) {
            text.under(SectionHeading.NONE).line(narrative);
        }
        boolean concluded = conclude(text, narrative);
        return lines.areNarrative() || concluded || !narrative.isBlank();
    }

    /** Writes the conclusion, and what its codes are called, as far as they do not stand in the report already. */
    private boolean conclude(ReportText text, String before) {
        Set<String> conclusions = new LinkedHashSet<>();
        conclusions.add(Nodes.text(report, "conclusion"));
        for (String element : List.of("conclusionCode", "codedDiagnosis")) {
            Nodes.all(report, element).forEach(code -> conclusions.add(Nodes.concept(code)));
        }
        conclusions.remove("");
        String known = folded(before);
        text.under(text.isBlank() ? SectionHeading.NONE : SectionHeading.IMPRESSION);
        for (String conclusion : conclusions) {
            if (!known.contains(folded(conclusion))) {
                text.line(conclusion);
            }
        }
        return !conclusions.isEmpty();
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private Outcome told(String name, MessageStatus status, String text, List<Mention> inForms)
            throws IOException, Unusable {
        List<Mention> mentions = new ArrayList<>(Concerned.of(surroundings, resources, notices));
        mentions.addAll(inForms);
        return new Outcome.Told(new Message(
                study.identity(name, null),
                status,
                Times.issued(report, "issued"),
                study.facts(procedure, service),
                text,
                mentions,
                new ArrayList<>(notices)));
    }
}
