package org.precedent.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes first. Pages of other sites can neither read an answer nor make a search run: a request
 * must be addressed to this machine by one of its own names (when it listens on a loopback address, so that a foreign
 * name that resolves to it is refused), and a request that changes or computes something must come from this service's
 * own page or from no page. The headers forbid browsers to load anything from elsewhere.
 */
final class Guard {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> SAFE_METHODS = List.of("GET", "HEAD");
    private static final String CONTENT_SECURITY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' blob: data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private final String ownHost;
    private final boolean localOnly;

    Guard(String host) {
        this.ownHost = host;
        this.localOnly = isThisMachineAlone(host);
    }

    /** Whether who listens there is reached from this machine alone. */
    static boolean isThisMachineAlone(String host) {
        return LOOPBACK.contains(host) || host.startsWith("127.");
    }

    void register(RoutesConfig routes) {
        routes.before(Guard::addHeaders);
        routes.before(this::check);
    }

    private static void addHeaders(Context ctx) {
        ctx.header("Content-Security-Policy", CONTENT_SECURITY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header(Header.CACHE_CONTROL, "no-store");
    }

    private void check(Context ctx) {
        String host = ctx.header(Header.HOST);
        if (localOnly && !isOwnName(name(host))) {
            throw new RequestRefused(
                    HttpStatus.FORBIDDEN,
                    "this service answers on this machine alone; open it as http://localhost, with its port");
        }
        String origin = ctx.header(Header.ORIGIN);
        boolean safe = SAFE_METHODS.contains(ctx.method().name());
        if (!safe && origin != null && !isOwn(origin, host)) {
            throw new RequestRefused(
                    HttpStatus.FORBIDDEN, "pages of other sites may not use this service; open its own page");
        }
    }

    private boolean isOwnName(String name) {
        return LOOPBACK.contains(name) || name.equals(ownHost);
    }

    /** The host's name without its port. */
    private static String name(@Nullable String host) {
        if (host == null) {
            return "";
        }
        String lower = host.toLowerCase(Locale.ROOT);
        int port = lower.lastIndexOf(':');
        return port > lower.lastIndexOf(']') ? lower.substring(0, port) : lower;
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
