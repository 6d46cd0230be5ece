package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.api.dicomweb.AcceptedType;
import org.precedent.api.dicomweb.DicomPath;

/** What requests for instances have in common. */
final class DicomRequest {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]{1,255}");

    private DicomRequest() {}

    /** What the address names. */
    static DicomPath path(Context ctx) {
        return new DicomPath(parameter(ctx, "study"), parameter(ctx, "series"), parameter(ctx, "instance"));
    }

    private static @Nullable String parameter(Context ctx, String name) {
        return ctx.pathParamMap().get(name);
    }

    /** What is accepted: the parameter stands for the header, for those who can set none (PS3.18 section 8.3.3.1). */
    static List<AcceptedType> accepted(Context ctx) {
        String parameter = ctx.queryParam("accept");
        String header = ctx.header(Header.ACCEPT);
        ctx.header(Header.VARY, Header.ACCEPT);
        return AcceptedType.read(parameter != null ? parameter : header == null ? "" : header);
    }

    /** The address under which all instances are, as the client knows this service. */
    static String base(Context ctx) {
        String host = ctx.header(Header.HOST);
        return host != null && HOST.matcher(host).matches()
                ? ctx.scheme() + "://" + host + Addresses.DICOM_WEB
                : Addresses.DICOM_WEB;
    }
}
