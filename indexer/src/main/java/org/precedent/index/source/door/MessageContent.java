package org.precedent.index.source.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.precedent.encoder.Sha256;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageIdentity;

/** What a message says, to be told from what another says, and how much memory it takes. */
final class MessageContent {
    private static final int OF_A_MENTION = 64;
    private static final int OF_A_MESSAGE = 512;

    private MessageContent() {}

    /** The SHA-256 of all that a message says, in hexadecimal. */
    static String digest(Message message) {
        MessageIdentity identity = message.identity();
        List<Object> said = new ArrayList<>();
        said.add(identity.document());
        said.add(Objects.toString(identity.parent()));
        said.add(Objects.toString(identity.studyUid()));
        said.add(Objects.toString(identity.accession()));
        said.add(Objects.toString(identity.patient()));
        said.add(message.status());
        said.add(Objects.toString(message.issued()));
        said.add(message.study());
        said.add(message.text());
        message.mentions().forEach(mention -> said.add(mention.kind() + " " + mention.value()));
        said.addAll(message.notices());
        StringBuilder written = new StringBuilder();
        for (Object one : said) {
            String text = one.toString();
            written.append(text.length()).append(':').append(text);
        }
        return Sha256.of(written.toString());
    }

    /** About how many bytes of memory a message takes. */
    static long weight(Message message) {
        long weight = (long) OF_A_MESSAGE + message.text().length();
        for (var mention : message.mentions()) {
            weight += (long) OF_A_MENTION + mention.value().length();
        }
        return weight;
    }
}
