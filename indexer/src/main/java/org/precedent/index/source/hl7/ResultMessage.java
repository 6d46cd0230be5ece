package org.precedent.index.source.hl7;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Moments;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Attachments;
import org.precedent.index.source.message.Mention;
import org.precedent.index.source.message.MentionList;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageResult;
import org.precedent.index.source.message.MessageStatus;
import org.precedent.index.source.message.OtherParts;
import org.precedent.index.source.message.Procedure;
import org.precedent.index.source.message.Service;

/**
 * A message of results (ORU): each of its orders is a document of its own, unless they share their number. An order is
 * a report when its service (OBR-24) makes images, or when the service is not told and either more of its results are
 * text that somebody wrote (TX, FT, ED) than values, or its procedure's name says that it makes images; otherwise it is
 * a laboratory's.
 */
final class ResultMessage {
    private static final String LABORATORY = "laboratory results";
    private static final String NO_RESULT = "an order without a result yet";

    private final Hl7Message message;
    private final Attachments attachments;
    private final OtherParts others;
    private final Consumer<MessageResult> results;
    private final @Nullable String onlyUid;

    ResultMessage(Hl7Message message, Attachments attachments, OtherParts others, Consumer<MessageResult> results) {
        this.message = message;
        this.attachments = attachments;
        this.others = others;
        this.results = results;
        this.onlyUid = StudyNumbers.onlyUid(message);
    }

    void read() throws Unusable {
        MentionList mentions = new MentionList();
        NamingFields.of(message, mentions);
        List<Mention> named = mentions.list();
        List<Order> orders = Order.joined(Order.of(message));
        for (Order order : orders) {
            int line = orders.size() == 1 ? message.line() : order.request().line();
            try {
                order(order, line, named, mentions.leftOut());
            } catch (Unusable e) {
                results.accept(new MessageResult.Refused(line, e.code(), e.reason()));
            }
        }
    }

    private void order(Order order, int line, List<Mention> mentions, boolean mentionsLeftOut) throws Unusable {
        Service service = Service.of(order.request().get(24));
        if (service.kind() == Service.Kind.LABORATORY) {
            others.add(LABORATORY);
            return;
        }
        ResultText text = new ResultText(order, message, attachments)
                .write(order.request().is("OBR"));
        MessageStatus status = ResultStatus.of(order);
        boolean isUnfinished = status == MessageStatus.PRELIMINARY || status == MessageStatus.PARTIAL;
        boolean imaging = service.kind() == Service.Kind.IMAGING
                || Procedure.of(StudyFacts.procedure(order)).makesImages();
        if (!imaging && !text.isNarrative() && text.unreadable() == null) {
            others.add(LABORATORY);
            return;
        }
        String report = status == MessageStatus.WITHDRAWN ? "" : text.text();
        if (report.isEmpty() && isUnfinished && text.unreadable() == null) {
            others.add(NO_RESULT);
            return;
        }
        if (report.isEmpty() && status != MessageStatus.WITHDRAWN) {
            throw text.missing();
        }
        boolean addendum = text.isAddendum() && status != MessageStatus.WITHDRAWN;
        results.accept(new MessageResult.Read(
                line,
                message(
                        order,
                        addendum ? MessageStatus.ADDENDUM : status,
                        report,
                        both(mentions, text.mentions()),
                        notices(order, mentionsLeftOut))));
    }

    private Message message(
            Order order, MessageStatus status, String text, List<Mention> mentions, List<String> notices)
            throws Unusable {
        String document = order.document();
        StudyNumbers numbers = StudyNumbers.of(order, message, onlyUid);
        String name = document.isEmpty() ? numbers.studyUid() : document;
        String checked = name == null ? numbers.accession() : name;
        if (checked == null || checked.length() > Hl7Limits.LONGEST_IDENTIFIER) {
            throw new Unusable(
                    Code.BAD_FIELD,
                    "it names no study: it has neither an order number (OBR-3, OBR-2), an accession number nor a Study"
                            + " Instance UID of at most " + Hl7Limits.LONGEST_IDENTIFIER + " characters");
        }
        boolean addendum = status == MessageStatus.ADDENDUM;
        return new Message(
                numbers.identity(addendum ? checked + "#addendum" : checked, addendum ? checked : null),
                status,
                issued(order),
                StudyFacts.of(order, message),
                text,
                mentions,
                notices);
    }

    private static List<Mention> both(List<Mention> some, List<Mention> more) {
        return more.isEmpty()
                ? some
                : Stream.concat(some.stream(), more.stream()).toList();
    }

    /** When the results changed, or the message was sent. */
    private @Nullable Instant issued(Order order) {
        Instant reported = Moments.of(order.request().get(22));
        return reported == null ? Moments.of(message.header().get(7)) : reported;
    }

    /** What was left out of this order, and of the message as a whole. */
    private List<String> notices(Order order, boolean mentionsLeftOut) {
        List<String> notices = new ArrayList<>(message.notices());
        notices.addAll(ResultStatus.notices(order));
        if (mentionsLeftOut) {
            notices.add("a field that names somebody is longer than " + MentionList.LONGEST
                    + " characters; it was left out");
        }
        return notices;
    }
}
