package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.precedent.api.quality.ArchiveState;
import org.precedent.index.Deadline;

/** Tells how the archive stands. Decisions about what is held back are made on the command line, not here. */
final class ArchiveRoutes {
    private static final String ALL = Addresses.API + "/archive";
    private static final Pattern HELD_ID = Pattern.compile("[0-9a-f]{12}");

    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final int FURTHEST = 1_000_000;

    /** Few at a time: each may read all cases through. */
    private static final int RUNNING = 2;

    private static final int WAITING = 16;
    private static final int PICTURE_SIDE = 1024;
    private static final float QUALITY = 0.9f;

    private final ArchiveState state;
    private final ServiceInfo info;
    private final Json json;
    private final ApiOptions options;
    private final Turns turns;
    private final Turns pictures;
    private final boolean servesThisMachineAlone;

    ArchiveRoutes(ArchiveState state, ServiceInfo info, Json json, ApiOptions options) {
        this.state = state;
        this.info = info;
        this.json = json;
        this.options = options;
        this.turns = new Turns(RUNNING, WAITING, options.queues().patience());
        this.pictures = new Turns(RUNNING, MOST, options.queues().patience());
        this.servesThisMachineAlone = Guard.isThisMachineAlone(options.address().host());
    }

    List<Route> all() {
        return List.of(
                new Route(HandlerType.GET, ALL, this::archive),
                new Route(HandlerType.GET, ALL + "/runs", this::runs),
                new Route(HandlerType.GET, ALL + "/doubts", this::doubts),
                new Route(HandlerType.GET, ALL + "/quarantine", this::held),
                new Route(HandlerType.GET, ALL + "/quarantine/{heldId}/picture", this::picture));
    }

    private void archive(Context ctx) throws IOException {
        Deadline deadline = Deadline.after(options.timeouts().search());
        answer(ctx, turns.take(() -> ArchiveAnswer.of(state.stock(deadline), info)));
    }

    private void runs(Context ctx) throws IOException {
        int size = number(ctx, "size", 1, MOST, USUAL);
        answer(ctx, turns.take(() -> RunsAnswer.of(state.runs(size))));
    }

    private void doubts(Context ctx) throws IOException {
        int from = number(ctx, "from", 0, FURTHEST, 0);
        int size = number(ctx, "size", 1, MOST, USUAL);
        answer(ctx, turns.take(() -> DoubtfulAnswer.of(state.doubts(from, size))));
    }

    private void held(Context ctx) throws IOException {
        int from = number(ctx, "from", 0, FURTHEST, 0);
        int size = number(ctx, "size", 1, MOST, USUAL);
        answer(ctx, turns.take(() -> HeldAnswer.of(state.held(from, size), showsPictures(ctx))));
    }

    /** Not to who comes through a proxy that says so: it stands on this machine, and they may not. */
    private boolean showsPictures(Context ctx) {
        return servesThisMachineAlone && ctx.header("Forwarded") == null && ctx.header("X-Forwarded-For") == null;
    }

    /** It may show the name that it is held back for: it never leaves this machine. */
    private void picture(Context ctx) throws IOException {
        if (!showsPictures(ctx)) {
            throw new RequestRefused(
                    HttpStatus.FORBIDDEN,
                    "what is held back may show a name, and is shown to other machines by nobody;"
                            + " look at it on the archive's own: precedent quarantine show");
        }
        String id = ctx.pathParam("heldId");
        if (!HELD_ID.matcher(id).matches()) {
            throw RequestRefused.badField("heldId", "is no id of an image in quarantine; take it from the list");
        }
        ctx.contentType("image/jpeg").result(pictures.take(() -> jpeg(id)));
    }

    private byte[] jpeg(String id) throws IOException {
        byte[] png = state.picture(id)
                .orElseThrow(() ->
                        new RequestRefused(HttpStatus.NOT_FOUND, "heldId names no image that waits and has a picture"));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        if (picture == null) {
            throw new IOException("a picture in quarantine cannot be read");
        }
        return Picture.jpeg(FittedImage.of(picture, PICTURE_SIDE), QUALITY);
    }

    private static int number(Context ctx, String name, int least, int most, int usual) {
        String given = ctx.queryParam(name);
        if (given == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // it is told below
        }
        throw RequestRefused.badField(name, "must be a whole number in " + least + " to " + most);
    }

    private void answer(Context ctx, Object value) {
        ctx.contentType("application/json").result(json.bytes(value));
    }
}
