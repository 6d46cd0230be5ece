package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.precedent.api.dicomweb.DicomWeb;
import org.precedent.api.dicomweb.DicomWebRefused;
import org.precedent.api.dicomweb.Found;
import org.precedent.api.dicomweb.FrameForm;
import org.precedent.api.dicomweb.FrameNumbers;
import org.precedent.index.dicom.DicomResult;
import org.precedent.index.dicom.KeptInstance;

/** Sends frames, decoded or as they are stored (PS3.18 section 10.4.1.1.6). One is held at a time. */
final class DicomFrameRoute implements Handler {
    private final DicomWeb web;
    private final Turns turns;
    private final Memory memory;

    DicomFrameRoute(DicomWeb web, Turns turns, Memory memory) {
        this.web = web;
        this.turns = turns;
        this.memory = memory;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        List<Integer> frames =
                FrameNumbers.read(ctx.pathParam("frames"), web.limits().frames());
        Found found = web.instances(DicomRequest.path(ctx)).getFirst();
        KeptInstance instance = web.open(found);
        FrameNumbers.check(frames, instance.frames());
        FrameForm form = FrameForm.of(DicomRequest.accepted(ctx), instance, frames.size() == 1);
        String how = (form.multipart() ? "m" : "s") + form.contentType().replaceAll("[^a-z0-9.]+", "-");
        if (!EntityTag.isKnown(ctx, how + "-" + found.version())) {
            List<Long> lengths = lengths(instance, frames, form);
            memory.hold(Collections.max(lengths), () -> send(ctx, found, instance, frames, lengths, form));
        }
    }

    private static List<Long> lengths(KeptInstance instance, List<Integer> frames, FrameForm form) {
        boolean asStored = !form.decoded() && !instance.isPlain();
        List<Long> lengths = new ArrayList<>();
        for (int frame : frames) {
            lengths.add(asStored ? value(instance.storedBytes(frame)) : Long.valueOf(instance.frameBytes()));
        }
        return lengths;
    }

    /** The first frame is there before anything is sent, so that what cannot be decoded is said. */
    private void send(
            Context ctx, Found found, KeptInstance instance, List<Integer> frames, List<Long> lengths, FrameForm form)
            throws IOException {
        byte[] first = frame(instance, frames.getFirst(), form);
        if (!form.multipart()) {
            Streamed.send(ctx, form.contentType(), first.length, out -> out.write(first));
            return;
        }
        String address = found.under(DicomRequest.base(ctx)) + "/frames/";
        Multipart parts = new Multipart(form.type());
        long length = parts.end().length;
        for (int i = 0; i < frames.size(); i++) {
            length += parts.next(form.contentType(), address + (frames.get(i) + 1)).length + lengths.get(i);
        }
        Multipart sent = parts.again();
        Streamed.send(ctx, parts.contentType(), length, out -> {
            out.write(sent.next(form.contentType(), address + (frames.getFirst() + 1)));
            out.write(first);
            for (int frame : frames.subList(1, frames.size())) {
                out.write(sent.next(form.contentType(), address + (frame + 1)));
                out.write(frame(instance, frame, form));
            }
            out.write(sent.end());
        });
    }

    private byte[] frame(KeptInstance instance, int frame, FrameForm form) throws IOException {
        return value(
                form.decoded() && !instance.isPlain()
                        ? turns.take(() -> instance.samples(frame))
                        : instance.stored(frame));
    }

    private static <T> T value(DicomResult<T> result) {
        return switch (result) {
            case DicomResult.Ok<T>(T value) -> value;
            case DicomResult.Refused<T> refused ->
                throw DicomWebRefused.notAcceptable("the frame cannot be decoded (" + refused.reason()
                        + "); transfer-syntax=* takes it as it is" + " stored");
        };
    }
}
