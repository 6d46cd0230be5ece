package org.precedent.index.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process that accepts batches without end, or some. After each it says how many contributions are accepted by now;
 * what it says is acknowledged.
 */
final class AcceptingProcess {

    static final int BATCH = 7;

    private AcceptingProcess() {}

    /** The record's file, a name of its own, and the number of batches. */
    public static void main(String[] arguments) throws IOException {
        String name = arguments[1];
        int batches = Integer.parseInt(arguments[2]);
        try (SqliteRecord record = SqliteRecord.open(Path.of(arguments[0]), Access.WRITE, RecordUnderTest.KEY)) {
            for (int batch = 0; batch < batches; batch++) {
                accept(record, name, batch);
                System.out.println((batch + 1) * BATCH);
            }
        }
    }

    /** Each contribution to a case of its own and one to a case that all processes share. */
    static void accept(CaseRecord record, String name, int batch) throws IOException {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = batch * BATCH; i < (batch + 1) * BATCH; i++) {
            arrivals.add(arrival(name, i));
        }
        record.accept(arrivals);
        record.keepVectors(
                RecordUnderTest.ENCODER,
                Map.of(
                        arrivals.getFirst().contribution().caseId(),
                        Map.of("text|" + batch, RecordUnderTest.vector(batch))));
    }

    static Arrival arrival(String name, int i) {
        SampleArrival arrival = SampleArrival.from(name + i)
                .text("what " + name + " said as number " + i + ". ".repeat(i % 300))
                .image(name + "-image-" + i, "file " + i, null);
        return (i % BATCH == 0 ? arrival.about("shared") : arrival).arrival();
    }
}
