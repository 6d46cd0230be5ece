package org.precedent.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.precedent.api.dicomweb.DicomWeb;
import org.precedent.api.dicomweb.DicomWebRefused;
import org.precedent.api.dicomweb.FileForm;
import org.precedent.api.dicomweb.Found;
import org.precedent.index.Deadline;
import org.precedent.index.dicom.DicomResult;
import org.precedent.index.dicom.InstanceContent;
import org.precedent.index.dicom.KeptInstance;

/** Sends instances as files, and what is told of them (PS3.18 sections 10.4.1.1 and 10.4.1.2). */
final class DicomFileRoutes {
    private final DicomWeb web;
    private final Turns turns;
    private final Memory memory;
    private final Duration time;

    DicomFileRoutes(DicomWeb web, Turns turns, Memory memory, Duration time) {
        this.web = web;
        this.turns = turns;
        this.memory = memory;
        this.time = time;
    }

    void metadata(Context ctx) throws IOException {
        DicomJsonType.check(DicomRequest.accepted(ctx));
        List<Found> instances = web.instances(DicomRequest.path(ctx));
        if (!EntityTag.isKnown(ctx, "j-" + instances.getFirst().version())) {
            byte[] json = turns.take(() -> web.metadata(instances, Deadline.after(time)));
            ctx.contentType(DicomJsonType.NAME).result(json);
        }
    }

    void files(Context ctx) throws IOException {
        List<Found> instances = web.instances(DicomRequest.path(ctx));
        FileForm form = FileForm.of(DicomRequest.accepted(ctx), instances.size() == 1);
        String how = (form.multipart() ? "m" : "s") + form.transferSyntax();
        if (EntityTag.isKnown(ctx, how + "-" + instances.getFirst().version())) {
            return;
        }
        if (form.multipart()) {
            several(ctx, instances, form);
        } else {
            InstanceContent content = content(instances.getFirst(), form);
            Streamed.send(ctx, FileForm.TYPE, content.length(), out -> write(instances.getFirst(), form, out));
        }
    }

    /** Looked through before anything is sent, so that what cannot be had is said, and the length is known. */
    private void several(Context ctx, List<Found> instances, FileForm form) throws IOException {
        String base = DicomRequest.base(ctx);
        Deadline deadline = Deadline.after(time);
        Multipart parts = new Multipart(FileForm.TYPE);
        long length = parts.end().length;
        for (Found one : instances) {
            deadline.check();
            length += parts.next(FileForm.TYPE, one.under(base)).length
                    + content(one, form).length();
        }
        Multipart sent = parts.again();
        Streamed.send(ctx, parts.contentType(), length, out -> {
            for (Found one : instances) {
                out.write(sent.next(FileForm.TYPE, one.under(base)));
                write(one, form, out);
            }
            out.write(sent.end());
        });
    }

    private InstanceContent content(Found found, FileForm form) throws IOException {
        return content(web.open(found), form);
    }

    private InstanceContent content(KeptInstance instance, FileForm form) {
        if (form.isStored(instance)) {
            return instance.asStored();
        }
        return switch (instance.plain(decoding -> turns.take(decoding::decode))) {
            case DicomResult.Ok<InstanceContent>(InstanceContent content) -> content;
            case DicomResult.Refused<InstanceContent> refused -> throw DicomWebRefused.notAcceptable(refused.reason());
        };
    }

    private void write(Found found, FileForm form, OutputStream out) throws IOException {
        KeptInstance instance = web.open(found);
        InstanceContent content = content(instance, form);
        if (instance.isPlain() || form.isStored(instance)) {
            content.write(out);
        } else {
            memory.hold(instance.frameBytes(), () -> content.write(out));
        }
    }
}
