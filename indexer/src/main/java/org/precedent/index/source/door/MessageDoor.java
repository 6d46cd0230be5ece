package org.precedent.index.source.door;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Profile;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Origin;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.source.Code;
import org.precedent.index.source.Place;
import org.precedent.index.source.Refused;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageResult;

/** The door through which messages come in. For one thread at a time. */
public final class MessageDoor {
    private final Pseudonyms pseudonyms;
    private final Profile profile;
    private final MessageFiles files;

    MessageDoor(Pseudonyms pseudonyms, Profile profile, MessageFiles files) {
        this.pseudonyms = pseudonyms;
        this.profile = profile;
        this.files = files;
    }

    /** Is told what a file of messages holds. */
    public interface Visitor {
        /** A message that can be used. */
        void message(MessageHead head);

        /** One that cannot. */
        void refused(Refused refused);

        /**
         * So many parts that speak of no study.
         *
         * @param kind what they are, in a format's own word
         */
        void other(String kind, int count);
    }

    /** Whether a file, which is no DICOM file and no picture, holds messages. */
    public boolean isOne(Path file) throws Unusable {
        try {
            return files.format(file).isPresent();
        } catch (IOException e) {
            throw Unusable.of(e);
        }
    }

    /**
     * Goes through a file.
     *
     * @throws Unusable if it cannot be used
     */
    public void read(Path file, Visitor visitor) throws Unusable {
        Consumer<MessageResult> results = result -> {
            switch (result) {
                case MessageResult.Read(int place, Message message) -> show(file, place, message, visitor);
                case MessageResult.Refused(int place, Code code, String reason) ->
                    visitor.refused(new Refused(Place.of(file, place), code, reason));
                case MessageResult.NotAReport(String kind, int count) -> visitor.other(kind, count);
            }
        };
        try {
            files.read(file, results);
        } catch (IOException e) {
            throw Unusable.of(e);
        }
    }

    private void show(Path file, int place, Message message, Visitor visitor) {
        String uid = message.identity().studyUid();
        CaseId caseId = uid == null || uid.isBlank() ? null : pseudonyms.ofStudy(uid.strip());
        @Nullable String number = message.identity().accession();
        AccessionKey accession = number == null ? null : pseudonyms.ofAccession(number);
        if (caseId == null && accession == null) {
            visitor.refused(new Refused(
                    Place.of(file, place),
                    Code.NO_STUDY,
                    "it names neither a Study Instance UID nor an accession number, so that nobody can tell which"
                            + " study it speaks of; send it with one of them"));
        } else {
            visitor.message(new MessageHead(place, MessageContent.digest(message), caseId, accession));
        }
    }

    /**
     * Reads a message.
     *
     * @param id the case that it belongs to, or awaits
     * @param place where it stands in the file
     * @param digest what it said when it was looked at
     */
    public StudySource open(CaseId id, Path file, int place, String digest) throws Unusable {
        try {
            Origin origin = files.format(file).map(MessageFormat::origin).orElse(Origin.DOCUMENT);
            Message message = files.message(file, place, digest);
            return new FromMessage(Place.of(file, place), origin, message, digest, id, pseudonyms, profile);
        } catch (IOException e) {
            throw Unusable.of(e);
        }
    }
}
