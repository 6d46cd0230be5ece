package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.precedent.api.teaching.CollectionFile;
import org.precedent.api.teaching.Quiz;
import org.precedent.api.teaching.QuizMaker;
import org.precedent.api.teaching.ShownCollection;
import org.precedent.api.teaching.TeachingFiles;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CollectionId;

/** Collections: listed, read, made, changed and deleted. {@link Guard} keeps pages of other sites from all of it. */
final class CollectionRoutes {
    /** A thousand entries with all their fields and fifty tags each. */
    private static final int MOST_TOKENS = 100_000;

    private static final String ALL = Addresses.API + "/collections";
    private static final String ONE = ALL + "/{collectionId}";

    /** Few at a time: each reads all images of its cases. */
    private static final int MOST_EXPORTS = 2;

    private final TeachingFiles files;
    private final CollectionFile file;
    private final QuizMaker quizzes;
    private final Turns exports;
    private final Json json;
    private final Intake intake;
    private final Intake quizIntake;

    CollectionRoutes(TeachingFiles files, CollectionFile file, QuizMaker quizzes, ApiOptions options) {
        this.files = files;
        this.file = file;
        this.quizzes = quizzes;
        this.exports = new Turns(MOST_EXPORTS, MOST_EXPORTS, options.queues().patience());
        this.json = new Json(options.bodyLimit(), MOST_TOKENS);
        // lines of their own: who saves waits neither behind those who search nor behind a quiz
        this.intake = new Intake(json, options);
        this.quizIntake = new Intake(json, options);
    }

    List<Route> all() {
        return List.of(
                new Route(HandlerType.GET, ALL, this::list),
                new Route(HandlerType.POST, ALL, this::make),
                new Route(HandlerType.GET, ONE, this::find),
                new Route(HandlerType.PUT, ONE, this::save),
                new Route(HandlerType.DELETE, ONE, this::delete),
                new Route(HandlerType.GET, ONE + "/export", this::export),
                new Route(HandlerType.POST, ONE + "/quiz", this::quiz));
    }

    private void list(Context ctx) throws IOException {
        answer(ctx, CollectionAnswer.AllAnswer.of(files.all()));
    }

    private void find(Context ctx) throws IOException {
        answer(ctx, CollectionAnswer.of(files.find(id(ctx))));
    }

    private void make(Context ctx) throws IOException {
        ShownCollection made = take(ctx, body -> {
            if (body.revision() != null) {
                throw RequestRefused.badField("revision", "belongs to a collection that is there; leave it out");
            }
            return files.make(CollectionBodyReader.read(body));
        });
        ctx.status(HttpStatus.CREATED);
        ctx.header(Header.LOCATION, ALL + "/" + made.collection().id());
        answer(ctx, CollectionAnswer.of(made));
    }

    private void save(Context ctx) throws IOException {
        CollectionId id = id(ctx);
        ShownCollection saved =
                take(ctx, body -> files.save(id, CollectionBodyReader.revision(body), CollectionBodyReader.read(body)));
        answer(ctx, CollectionAnswer.of(saved));
    }

    private void delete(Context ctx) throws IOException {
        files.delete(id(ctx), revision(ctx.queryParam("revision")));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void export(Context ctx) throws IOException {
        CaseCollection collection = files.find(id(ctx)).collection();
        ctx.header("Content-Disposition", "attachment; filename=\"collection-" + collection.id() + ".zip\"");
        exports.take(() -> {
            Streamed.send(ctx, "application/zip", Streamed.UNKNOWN, out -> file.write(collection, out));
            return true;
        });
    }

    private void quiz(Context ctx) throws IOException {
        requireJson(ctx);
        CaseCollection collection = files.find(id(ctx)).collection();
        Quiz quiz = quizIntake.take(
                ctx,
                QuizBody.class,
                (body, _, deadline) ->
                        quizzes.make(collection, body.seedOrChance(), body.choicesOrDefault(), deadline));
        answer(ctx, QuizAnswer.of(quiz));
    }

    private static long revision(@Nullable String given) {
        try {
            return Long.parseLong(String.valueOf(given));
        } catch (NumberFormatException e) {
            throw RequestRefused.badField(
                    "revision", "must be the one that GET told of the collection: DELETE ...?revision=12");
        }
    }

    /** What is done with a body. */
    private interface Work {
        ShownCollection on(CollectionBody body) throws IOException;
    }

    private ShownCollection take(Context ctx, Work work) throws IOException {
        requireJson(ctx);
        return intake.take(ctx, CollectionBody.class, (body, _, _) -> work.on(body));
    }

    /** A form, which {@link Intake} would take too, is what a page of another site can send unasked. */
    static void requireJson(Context ctx) {
        String type = String.valueOf(ctx.header(Header.CONTENT_TYPE));
        if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
            throw new RequestRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "the Content-Type must be application/json");
        }
    }

    static CollectionId id(Context ctx) {
        try {
            return new CollectionId(ctx.pathParam("collectionId"));
        } catch (IllegalArgumentException e) {
            throw RequestRefused.badField("id", "is no id of a collection; GET /api/v1/collections lists them");
        }
    }

    private void answer(Context ctx, Object value) {
        ctx.contentType("application/json").result(json.bytes(value));
    }
}
