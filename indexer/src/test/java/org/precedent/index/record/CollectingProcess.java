package org.precedent.index.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.CollectionId;

/** A process that saves a collection without end, and says the number of each save when it is acknowledged. */
final class CollectingProcess {
    static final CollectionId ID = new CollectionId("collected");

    private static final String CASE = "collected-case";

    private CollectingProcess() {}

    /** The record's file. */
    public static void main(String[] arguments) throws IOException {
        try (SqliteRecord record = SqliteRecord.open(Path.of(arguments[0]), Access.WRITE, RecordUnderTest.KEY)) {
            record.accept(List.of(SampleArrival.from("collected").about(CASE).arrival()));
            long revision =
                    record.collections().find(ID).map(found -> found.revision()).orElse(0L);
            for (int number = 0; ; number++) {
                SaveResult result = record.collections().save(ID, revision, content(number));
                if (!(result instanceof SaveResult.Saved(var saved))) {
                    throw new IllegalStateException("not saved");
                }
                revision = saved.revision();
                System.out.println(number);
            }
        }
    }

    static CollectionContent content(int number) {
        CollectionEntry entry = new CollectionEntry(
                RecordUnderTest.id(CASE),
                "note " + number + ". ".repeat(number % 300),
                List.of(),
                "history " + number,
                null);
        return new CollectionContent("save " + number, "", List.of("tag " + number), List.of(entry));
    }
}
