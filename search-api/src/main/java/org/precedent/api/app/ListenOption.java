package org.precedent.api.app;

import org.precedent.api.http.ApiOptions;
import picocli.CommandLine.Option;

/** Where the server listens: {@code --host} and {@code --port}. */
final class ListenOption {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "the port; 0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = {
                "the address to listen on (default: ${DEFAULT-VALUE}, this machine only);",
                "there is no login, so put a reverse proxy that asks for one before any other address"
            })
    private String host = "127.0.0.1";

    ApiOptions options() {
        return ApiOptions.DEFAULTS.withAddress(host, port);
    }
}
