package org.precedent.index.source.hl7;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Moments;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Attachments;
import org.precedent.index.source.message.Mention;
import org.precedent.index.source.message.MentionList;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageIdentity;
import org.precedent.index.source.message.MessageResult;
import org.precedent.index.source.message.MessageStatus;
import org.precedent.index.source.message.OtherParts;

/**
 * A message about a document (MDM; HL7 v2, chapter 9): the original (T01, T02), a change of status (T03, T04), an
 * addendum (T05, T06), an edit (T07, T08), a replacement (T09, T10) or a cancellation (T11). The odd ones only notify.
 */
final class DocumentMessage {
    private static final Set<String> WITH_CONTENT = Set.of("T02", "T04", "T06", "T08", "T10");
    private static final Set<String> ADDENDUM = Set.of("T05", "T06");
    private static final Set<String> CHANGED = Set.of("T07", "T08", "T09", "T10");
    private static final String CANCELLED = "T11";

    /** TXA-17, table 0271: what is not authenticated is expected to change. */
    private static final Set<String> AUTHENTICATED = Set.of("AU", "LA", "");

    /** TXA-19, table 0273: deleted, obsolete. */
    private static final Set<String> UNAVAILABLE = Set.of("CA", "OB");

    private static final String NOTIFICATION = "a notification about a document, without its text";

    private final Hl7Message message;
    private final Segment header;
    private final Attachments attachments;
    private final OtherParts others;
    private final Consumer<MessageResult> results;

    DocumentMessage(Hl7Message message, Attachments attachments, OtherParts others, Consumer<MessageResult> results) {
        this.message = message;
        this.header = message.first("TXA");
        this.attachments = attachments;
        this.others = others;
        this.results = results;
    }

    void read() throws Unusable {
        boolean withdrawn = message.event().equals(CANCELLED) || UNAVAILABLE.contains(upper(19));
        if (!withdrawn && !WITH_CONTENT.contains(message.event())) {
            others.add(NOTIFICATION);
            return;
        }
        DocumentType type = DocumentType.of(header.get(2));
        if (!type.mayBeReport()) {
            others.add(type.name());
            return;
        }
        MentionList mentions = new MentionList();
        NamingFields.of(message, mentions);
        Order order = order();
        ResultText content = new ResultText(order, message, attachments);
        String text = withdrawn ? "" : text(content);
        List<Mention> named = new ArrayList<>(mentions.list());
        named.addAll(content.mentions());
        results.accept(new MessageResult.Read(
                message.line(),
                new Message(
                        identity(order),
                        withdrawn ? MessageStatus.WITHDRAWN : status(),
                        issued(),
                        StudyFacts.of(order, message),
                        text,
                        named,
                        notices(mentions))));
    }

    private String upper(int field) {
        return header.get(field).toUpperCase(Locale.ROOT);
    }

    /** The first order that the document belongs to, with all that stands behind the document's header. */
    private Order order() {
        List<Order> orders = Order.of(message);
        if (orders.size() > 1) {
            message.notice("the document belongs to more than one order; it was kept with the first");
        }
        int start = message.segments().indexOf(header);
        List<Segment> content =
                message.segments().subList(start + 1, message.segments().size());
        return new Order(orders.getFirst().control(), orders.getFirst().request(), content);
    }

    private static String text(ResultText text) throws Unusable {
        String whole = text.write(false).text();
        if (whole.isEmpty()) {
            throw text.missing();
        }
        return whole;
    }

    private MessageStatus status() {
        if (ADDENDUM.contains(message.event())) {
            return MessageStatus.ADDENDUM;
        }
        if (CHANGED.contains(message.event())) {
            return MessageStatus.CORRECTED;
        }
        return AUTHENTICATED.contains(upper(17)) ? MessageStatus.FINAL : MessageStatus.PRELIMINARY;
    }

    private MessageIdentity identity(Order order) throws Unusable {
        String number = entity(12);
        String document = number.isEmpty() ? order.document() : number;
        if (document.isEmpty() || document.length() > Hl7Limits.LONGEST_IDENTIFIER) {
            throw new Unusable(
                    Code.BAD_FIELD,
                    "it names no document: TXA-12, or the order's number, must have 1 to "
                            + Hl7Limits.LONGEST_IDENTIFIER + " characters");
        }
        String parent = entity(13);
        boolean other =
                !parent.isEmpty() && !parent.equals(document) && parent.length() <= Hl7Limits.LONGEST_IDENTIFIER;
        return StudyNumbers.of(order, message, StudyNumbers.onlyUid(message)).identity(document, other ? parent : null);
    }

    private String entity(int field) {
        String number = header.get(field, 1);
        String system = header.get(field, 2);
        return number.isEmpty() || system.isEmpty() ? number : number + "^" + system;
    }

    /** When it was edited, or what the message is about happened, or the message was sent. */
    private @Nullable Instant issued() {
        for (String time : List.of(
                header.get(8), message.first("EVN").get(2), message.header().get(7))) {
            Instant instant = Moments.of(time);
            if (instant != null) {
                return instant;
            }
        }
        return null;
    }

    private List<String> notices(MentionList mentions) {
        List<String> notices = new ArrayList<>(message.notices());
        if (mentions.leftOut()) {
            notices.add("a field that names somebody is longer than " + MentionList.LONGEST
                    + " characters; it was left out");
        }
        return notices;
    }
}
