package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.source.Code;
import org.precedent.index.source.Place;
import org.precedent.index.source.Refused;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.MessageDoor;
import org.precedent.index.source.door.MessageHead;
import org.precedent.index.source.door.StudyHead;

/** The first look at messages: which study each speaks of, by its own word or by its order. */
final class MessagePlanner {
    private final CaseRecord record;
    private final MessageDoor door;
    private final Plan plan;
    private final Consumer<Refused> refusals;

    MessagePlanner(CaseRecord record, MessageDoor door, Plan plan, Consumer<Refused> refusals) {
        this.record = record;
        this.door = door;
        this.plan = plan;
        this.refusals = refusals;
    }

    /** Plans what a file holds; false when it holds no messages. A file that breaks off brings nothing. */
    boolean plan(Path file) {
        try {
            if (!door.isOne(file)) {
                return false;
            }
            Found found = new Found(file);
            door.read(file, found);
            found.heads.forEach(head -> add(head, new Entry.OfMessage(file, head.place(), head.digest())));
        } catch (Unusable e) {
            refusals.accept(e.at(Place.of(file)));
        }
        return true;
    }

    /** What one file holds. */
    private final class Found implements MessageDoor.Visitor {
        private final Path file;
        private final List<MessageHead> heads = new ArrayList<>();

        private Found(Path file) {
            this.file = file;
        }

        @Override
        public void message(MessageHead head) {
            heads.add(head);
        }

        @Override
        public void refused(Refused refused) {
            refusals.accept(refused);
        }

        @Override
        public void other(String kind, int count) {
            plan.addNotice(new Notice(Place.of(file), "no report, and left out: " + kind, count));
        }
    }

    private void add(MessageHead head, Entry entry) {
        AccessionKey accession = head.accession();
        if (head.caseId() != null) {
            plan.add(head.caseId(), entry);
            plan.addStudy(new StudyHead(head.caseId(), accession));
        } else if (accession != null) {
            plan.addOfOrder(accession, entry);
        }
    }

    /** Finds the studies of messages that name an order alone, when all sources were looked at. */
    void settle() throws IOException {
        for (Plan.OfOrder one : plan.ofOrders()) {
            Set<CaseId> studies = new HashSet<>(plan.studies(one.accession()));
            studies.addAll(record.casesOf(one.accession()));
            if (studies.size() > 1) {
                refusals.accept(new Refused(
                        one.entry().place(),
                        Code.CONTRADICTION,
                        "its accession number belongs to several studies; send it with the Study Instance UID of the"
                                + " one that it speaks of"));
            } else {
                CaseId id = studies.isEmpty()
                        ? one.accession().awaited()
                        : studies.iterator().next();
                plan.add(id, one.entry());
            }
        }
    }
}
