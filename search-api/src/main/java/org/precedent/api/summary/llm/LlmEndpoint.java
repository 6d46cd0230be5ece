package org.precedent.api.summary.llm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a language model answers: an OpenAI-compatible address, the name of the model there, and the key. What is sent
 * there is of patients, so it is https, or this machine.
 */
public final class LlmEndpoint implements ModelServer {
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(0*:)*:?0*1]");
    private static final Pattern VERSION = Pattern.compile("v1(beta\\d*)?");

    private final URI base;
    private final URI completions;
    private final String model;
    private final ApiKey key;

    private LlmEndpoint(URI base, URI completions, String model, ApiKey key) {
        this.base = base;
        this.completions = completions;
        this.model = model;
        this.key = key;
    }

    /**
     * Checks an address.
     *
     * @param base as servers give it, with the version {@code /v1} in its path or without
     * @param model the name by which the server knows the model
     * @throws IllegalArgumentException if nothing may be sent there, without the address in its message
     */
    public static LlmEndpoint of(String base, String model, ApiKey key) {
        URI address = parse(base);
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw refused("must hold no user, password, query or fragment; give the key in a file");
        }
        String host = address.getHost();
        if (host == null) {
            throw refused("must name a host");
        }
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        if (!secure && !"http".equalsIgnoreCase(address.getScheme())) {
            throw refused("must begin with https://, or with http:// on this machine");
        }
        if (!secure && !isLoopback(host)) {
            throw refused(
                    "must begin with https://: reports would cross the network readable (http:// is for localhost)");
        }
        if (model.isBlank() || model.length() > LONGEST_NAME || model.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the language model's name must have 1 to " + LONGEST_NAME + " characters, in one line");
        }
        return new LlmEndpoint(address, address.resolve(path(address) + "/chat/completions"), model, key);
    }

    private static URI parse(String base) {
        if (base.length() > LONGEST) {
            throw refused("is longer than " + LONGEST + " characters");
        }
        try {
            return new URI(base.strip());
        } catch (URISyntaxException e) {
            throw refused("is not a URL (its character " + e.getIndex() + ")");
        }
    }

    /** The address may hold a password, so that it stands in no message. */
    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("the language model's address " + why);
    }

    /** Vertex has its version at the beginning of the path, all others at its end. */
    private static String path(URI address) {
        String path = Optional.ofNullable(address.getRawPath()).orElse("").replaceAll("/+$", "");
        boolean versioned = Arrays.stream(path.split("/", -1))
                .anyMatch(part -> VERSION.matcher(part).matches());
        return versioned ? path : path + "/v1";
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether what is sent there stays on this machine. */
    public boolean isLocal() {
        return isLoopback(base.getHost());
    }

    /** The model's name, as it is asked for. */
    public String model() {
        return model;
    }

    URI completions() {
        return completions;
    }

    ApiKey key() {
        return key;
    }

    @Override
    public Optional<LlmEndpoint> endpoint() {
        return Optional.of(this);
    }

    /** The address, which holds no secret. */
    @Override
    public String toString() {
        return base.toString();
    }
}
