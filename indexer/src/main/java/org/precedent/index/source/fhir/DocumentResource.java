package org.precedent.index.source.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.data.DataFile;
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
 * A document (Composition) about images: its type is on the list {@code imaging-documents.txt}, its category is a
 * service that makes images, or its type's name says so. Its text is the narratives of its sections, each below its
 * heading. For one thread.
 */
final class DocumentResource {
    private static final Set<String> TYPES =
            Set.copyOf(DataFile.lines(DocumentResource.class, "imaging-documents.txt"));
    private static final String OTHER = "a document of another kind";
    private static final int DEEPEST = 10;

    private final JsonNode document;
    private final Surroundings surroundings;
    private final Resources resources;
    private final Set<String> notices = new LinkedHashSet<>();
    private final Presented presented;

    DocumentResource(Surroundings surroundings, Resources resources, Attachments attachments) {
        this.document = surroundings.resource();
        this.surroundings = surroundings;
        this.resources = resources;
        this.presented = new Presented(attachments, notices);
    }

    /**
     * Reads it.
     *
     * @param name what to call it when it has no name of its own
     */
    ReportResource.Outcome read(String name) throws IOException, Unusable {
        if (!isOfImages()) {
            return new ReportResource.Outcome.Other(OTHER);
        }
        MessageStatus status = status();
        String text = status == MessageStatus.WITHDRAWN ? "" : text();
        if (text.isEmpty() && status != MessageStatus.WITHDRAWN) {
            throw new Unusable(Code.EMPTY, "the document has no text");
        }
        StudyOf study = new StudyOf(surroundings, notices);
        List<Mention> mentions = new ArrayList<>(Concerned.of(surroundings, resources, notices));
        mentions.addAll(presented.mentions());
        return new ReportResource.Outcome.Told(new Message(
                study.identity(name, parent()),
                status,
                Times.issued(document, "date"),
                study.facts(title(), ReportResource.service(document)),
                text,
                mentions,
                new ArrayList<>(notices)));
    }

    private boolean isOfImages() {
        JsonNode type = Nodes.first(document, "type");
        return Nodes.codes(type).stream().anyMatch(TYPES::contains)
                || ReportResource.service(document).kind() == Service.Kind.IMAGING
                || Procedure.of(Nodes.concept(type)).makesImages();
    }

    private String title() {
        String type = Nodes.concept(Nodes.first(document, "type"));
        return type.isEmpty() ? Nodes.text(document, "title") : type;
    }

    /** What it does to another document counts before its own status: it replaces or adds to it. */
    private MessageStatus status() {
        MessageStatus told = ReportStatus.of(Nodes.text(document, "status"));
        MessageStatus own = told == null ? MessageStatus.PRELIMINARY : told;
        if (own != MessageStatus.FINAL) {
            return own;
        }
        for (JsonNode relation : Nodes.all(document, "relatesTo")) {
            switch (relation(relation)) {
                case "replaces" -> own = MessageStatus.CORRECTED;
                case "appends" -> own = MessageStatus.ADDENDUM;
                default -> {}
            }
        }
        return own;
    }

    private static String relation(JsonNode relation) {
        String code = Nodes.text(relation, relation.has("code") ? "code" : "type");
        return code.toLowerCase(Locale.ROOT);
    }

    private @Nullable String parent() {
        for (JsonNode relation : Nodes.all(document, "relatesTo")) {
            boolean counts = Set.of("replaces", "appends").contains(relation(relation));
            JsonNode identifier = Nodes.first(relation, "targetIdentifier");
            String value = Nodes.text(identifier, "value");
            String target = Surroundings.reference(Nodes.first(relation, "targetReference"));
            String parent = value.isEmpty() ? target : Nodes.text(identifier, "system") + "|" + value;
            if (counts && !parent.isEmpty() && parent.length() <= FhirLimits.LONGEST_IDENTIFIER) {
                return parent;
            }
        }
        return null;
    }

    private String text() throws Unusable {
        ReportText text = new ReportText();
        sections(document, text, 0);
        return text.text();
    }

    private void sections(JsonNode within, ReportText text, int depth) {
        for (JsonNode section : Nodes.all(within, "section")) {
            text.under(heading(section));
            text.line(presented.narrative(section));
            if (depth < DEEPEST) {
                sections(section, text, depth + 1);
            } else {
                notices.add("sections deeper than " + DEEPEST + " levels were left out");
            }
        }
    }

    private static String heading(JsonNode section) {
        for (String code : Nodes.codes(Nodes.first(section, "code"))) {
            String heading = SectionHeading.of(code);
            if (heading != null) {
                return heading;
            }
        }
        String title = Nodes.text(section, "title");
        return title.isEmpty() ? Nodes.concept(Nodes.first(section, "code")) : title;
    }
}
