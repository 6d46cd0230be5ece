package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
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
        if (!EntityTag.isKnown(ctx, how + "-" + found.version(), DicomRequest.KEEP)) {
            memory.hold(instance.frameBytes(), () -> send(ctx, found, instance, frames, form));
        }
    }

    /** The first frame is there before anything is sent, so that what cannot be decoded is said. */
    private void send(Context ctx, Found found, KeptInstance instance, List<Integer> frames, FrameForm form)
            throws IOException {
        byte[] first = frame(instance, frames.getFirst(), form);
        if (!form.multipart()) {
            Streamed.send(ctx, form.contentType(), first.length, out -> out.write(first));
            return;
        }
        String address = found.under(DicomRequest.base(ctx)) + "/frames/";
        Multipart parts = new Multipart(form.type());
        boolean known = form.decoded() || instance.isPlain() || frames.size() == 1;
        long length = known ? length(parts, address, frames, form, first.length) : Streamed.UNKNOWN;
        Multipart sent = parts.again();
        Streamed.send(ctx, parts.contentType(), length, out -> {
            byte[] next = first;
            for (int i = 0; i < frames.size(); i++) {
                out.write(sent.next(form.contentType(), address + (frames.get(i) + 1)));
                out.write(i == 0 ? next : frame(instance, frames.get(i), form));
                next = new byte[0];
            }
            out.write(sent.end());
        });
    }

    /** Of frames that are all of one length. */
    private static long length(Multipart parts, String address, List<Integer> frames, FrameForm form, long each) {
        long length = parts.end().length;
        for (int frame : frames) {
            length += parts.next(form.contentType(), address + (frame + 1)).length + each;
        }
        return length;
    }

    private byte[] frame(KeptInstance instance, int frame, FrameForm form) throws IOException {
        DicomResult<byte[]> result = form.decoded() && !instance.isPlain()
                ? turns.take(() -> instance.samples(frame))
                : instance.stored(frame);
        return switch (result) {
            case DicomResult.Ok<byte[]>(byte[] bytes) -> bytes;
            case DicomResult.Refused<byte[]> refused ->
                throw DicomWebRefused.notAcceptable("the frame cannot be decoded (" + refused.reason()
                        + "); transfer-syntax=* takes it as it is" + " stored");
        };
    }
}
