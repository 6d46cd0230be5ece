package org.precedent.api.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** A method and a path, with {@code {parameters}}, that are answered. */
record Route(HandlerType method, String path, Handler handler) {}
