package org.precedent.api.http;

import io.javalin.http.Context;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.api.dicomweb.AcceptedType;
import org.precedent.api.dicomweb.DicomWeb;
import org.precedent.api.dicomweb.DicomWebRefused;
import org.precedent.api.dicomweb.Found;
import org.precedent.api.dicomweb.FrameNumbers;
import org.precedent.api.dicomweb.Sight;
import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.DicomResult;
import org.precedent.index.dicom.KeptInstance;

/** Shows frames as pictures (PS3.18 sections 10.4.1.1.3 and 10.4.1.1.4). */
final class DicomPictureRoutes {
    private static final float PERCENT = 100;

    private final DicomWeb web;
    private final Turns turns;

    DicomPictureRoutes(DicomWeb web, Turns turns) {
        this.web = web;
        this.turns = turns;
    }

    /** A frame, the first where none is named. */
    void rendered(Context ctx) throws IOException {
        Sight sight = Sight.of(
                DicomRequest.accepted(ctx),
                ctx.queryParam("window"),
                ctx.queryParam("viewport"),
                ctx.queryParam("quality"));
        Found found = web.instances(DicomRequest.path(ctx)).getFirst();
        send(ctx, found, frame(ctx), sight);
    }

    /** A small picture of a frame; of what is more than that, one from the middle. */
    void thumbnail(Context ctx) throws IOException {
        String side = Thumbnails.SIDE + "," + Thumbnails.SIDE;
        List<AcceptedType> accepted = DicomRequest.accepted(ctx);
        Sight sight = Sight.of(accepted, ctx.queryParam("window"), side, ctx.queryParam("quality"));
        List<Found> found = web.instances(DicomRequest.path(ctx));
        send(ctx, found.get(found.size() / 2), frame(ctx), sight);
    }

    /** The frame that the address names, from 0; null where it names none. */
    private static @Nullable Integer frame(Context ctx) {
        String frames = ctx.pathParamMap().get("frames");
        return frames == null ? null : FrameNumbers.read(frames, 1).getFirst();
    }

    private void send(Context ctx, Found found, @Nullable Integer frame, Sight sight) throws IOException {
        String how = sight.toString().replace(" ", "") + "-" + frame;
        if (EntityTag.isKnown(ctx, how + "-" + found.version())) {
            return;
        }
        KeptInstance instance = web.open(found);
        int middle = sight.isWhole() ? 0 : instance.frames() / 2;
        int index = frame == null ? middle : frame;
        FrameNumbers.check(List.of(index), instance.frames());
        byte[] picture = turns.take(() -> picture(instance, index, sight));
        ctx.contentType(sight.type()).result(picture);
    }

    private static byte[] picture(KeptInstance instance, int frame, Sight sight) throws IOException {
        BufferedImage image = pixels(instance, frame, sight.window()).toBufferedImage();
        BufferedImage fitted = sight.isWhole() ? image : FittedImage.of(image, sight.width(), sight.height());
        return sight.type().equals(Sight.PNG) ? Picture.png(fitted) : Picture.jpeg(fitted, sight.quality() / PERCENT);
    }

    private static Pixels pixels(KeptInstance instance, int frame, Sight.@Nullable Greys window) throws IOException {
        DicomResult<Pixels> shown = window == null
                ? instance.shown(frame)
                : instance.shown(frame, window.centre(), window.width(), window.function());
        return switch (shown) {
            case DicomResult.Ok<Pixels>(Pixels pixels) -> pixels;
            case DicomResult.Refused<Pixels> refused ->
                throw DicomWebRefused.notAcceptable("the frame cannot be shown so: " + refused.reason());
        };
    }
}
