package org.precedent.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.precedent.api.list.CaseLists;
import org.precedent.api.list.Columns;
import org.precedent.api.list.ListFormat;
import org.precedent.api.list.OpenList;
import org.precedent.index.Deadline;

/**
 * Answers lists. A page is made in the turn of a search. Of an export the search is; its rows are read in a line of
 * their own, so that no search waits while a reader takes them. A reader who leaves ends that.
 */
final class ListRoutes {
    private final CaseLists lists;
    private final ListBodyReader reader;
    private final ServiceInfo info;
    private final Json json;
    private final Intake intake;
    private final Turns exports;
    private final ApiOptions options;

    ListRoutes(
            CaseLists lists,
            SearchBodyReader searches,
            ServiceInfo info,
            Json json,
            Intake intake,
            ApiOptions options) {
        this.lists = lists;
        this.reader = new ListBodyReader(searches);
        this.info = info;
        this.json = json;
        this.intake = intake;
        this.options = options;
        int running = options.exports().running();
        this.exports = new Turns(running, running, options.queues().patience());
    }

    /** Some rows. */
    void page(Context ctx) throws IOException {
        ListAnswer answer = intake.take(ctx, ListBody.class, (body, files, deadline) -> {
            ListBodyReader.AskedPage asked = reader.page(body, files);
            try (OpenList list = lists.open(asked.asked().list(), deadline)) {
                return ListAnswer.of(list, asked, info);
            }
        });
        ctx.contentType("application/json").result(json.bytes(answer));
    }

    /** A list that is open, and which columns of it are written. */
    private record Export(OpenList list, Columns columns) {}

    /** Every row, as a file. */
    void export(Context ctx) throws IOException {
        ListFormat format = format(ctx.queryParam("format"));
        exports.checkRoom();
        Export export = intake.take(ctx, ListBody.class, (body, files, deadline) -> {
            ListBodyReader.Asked asked = reader.whole(body, files);
            OpenList list =
                    lists.open(asked.list(), Deadline.after(options.exports().time()));
            return checked(new Export(list, asked.columns()), deadline);
        });
        try (OpenList list = export.list()) {
            exports.take(() -> {
                send(ctx, format, list, export.columns());
                return true;
            });
        }
    }

    /** The search of an export has the time of a search. */
    private static Export checked(Export export, Deadline deadline) throws IOException {
        if (deadline.passed()) {
            export.list().close();
            throw deadline.exceeded();
        }
        return export;
    }

    private static void send(Context ctx, ListFormat format, OpenList list, Columns columns) throws IOException {
        String name = "precedent-list." + format.name().toLowerCase(Locale.ROOT);
        ctx.res().setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        Streamed.send(
                ctx, format.mediaType(), Streamed.UNKNOWN, out -> list.write(format, columns, Long.MAX_VALUE, out));
    }

    private static ListFormat format(@Nullable String name) {
        return switch (name) {
            case null -> ListFormat.CSV;
            case "csv" -> ListFormat.CSV;
            case "jsonl" -> ListFormat.JSONL;
            default -> throw RequestRefused.badField("format", "must be csv or jsonl");
        };
    }
}
