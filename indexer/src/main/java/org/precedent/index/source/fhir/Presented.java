package org.precedent.index.source.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Attachment;
import org.precedent.index.source.message.Attachments;
import org.precedent.index.source.message.Mention;

/**
 * The whole report as it was given out: attachments, which are the same text in different forms (FHIR,
 * DiagnosticReport, presentedForm). The plainest that can be read counts; one that stands elsewhere is not fetched. For
 * one thread.
 */
final class Presented {
    private static final List<String> PLAINEST_FIRST = List.of("text/plain", "html", "rtf", "pdf");

    private final Attachments attachments;
    private final Set<String> notices;
    private final List<Mention> mentions = new ArrayList<>();
    private @Nullable Unusable unreadable;

    /** @param notices takes what was left out */
    Presented(Attachments attachments, Set<String> notices) {
        this.attachments = attachments;
        this.notices = notices;
    }

    /** The text of the forms that an element holds; empty when there is none. */
    String text(JsonNode resource, String element) {
        List<JsonNode> forms = new ArrayList<>(Nodes.all(resource, element));
        forms.sort(Comparator.comparingInt(Presented::rank));
        for (JsonNode form : forms) {
            String text = form.has("data") ? text(form) : elsewhere(form);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static int rank(JsonNode form) {
        String type = type(form);
        for (int rank = 0; rank < PLAINEST_FIRST.size(); rank++) {
            if (type.contains(PLAINEST_FIRST.get(rank))) {
                return rank;
            }
        }
        return PLAINEST_FIRST.size();
    }

    private static String type(JsonNode form) {
        return Nodes.text(form, "contentType").toLowerCase(Locale.ROOT);
    }

    private String elsewhere(JsonNode form) {
        if (form.has("url")) {
            notices.add("a form of the report stands elsewhere (presentedForm.url); it was not fetched");
        }
        return "";
    }

    private String text(JsonNode form) {
        try {
            return taken(attachments.attachment(base64(Nodes.text(form, "data")), type(form)));
        } catch (Unusable e) {
            unreadable = e;
            notices.add("an enclosed document was left out: " + e.reason());
            return "";
        }
    }

    private String taken(Attachment read) {
        notices.addAll(read.notices());
        mentions.addAll(read.mentions());
        return read.text();
    }

    private static byte[] base64(String data) throws Unusable {
        try {
            return Base64.getMimeDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw new Unusable(Code.CORRUPT, "its base64 is damaged or cut off");
        }
    }

    /** The text of a narrative, which is XHTML. */
    String narrative(JsonNode resource) {
        String markup = Nodes.text(Nodes.first(resource, "text"), "div");
        if (markup.isEmpty()) {
            return "";
        }
        try {
            return taken(attachments.attachment(markup.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"));
        } catch (Unusable e) {
            unreadable = e;
            notices.add("the narrative was left out: " + e.reason());
            return "";
        }
    }

    /** Whom the fields of the forms that were read name. */
    List<Mention> mentions() {
        return mentions;
    }

    /** Why a form could not be read; null when all could. */
    @Nullable Unusable unreadable() {
        return unreadable;
    }
}
