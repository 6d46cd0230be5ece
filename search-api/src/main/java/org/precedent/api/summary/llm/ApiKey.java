package org.precedent.api.summary.llm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a language model's server lets us in by. It comes from a file or an environment variable, never from a command
 * line, where every user of the machine could read it; and it stands in no message, log or {@link #toString}.
 */
public final class ApiKey {
    /** For servers that ask for none. */
    public static final ApiKey NONE = new ApiKey("");

    private static final int LIMIT = 8192;
    private static final int RANDOM_BYTES = 32;

    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    /**
     * The only line of a file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it holds no key
     */
    public static ApiKey fromFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            return checked(new String(bytes, StandardCharsets.ISO_8859_1), "the file for the language model's key");
        }
    }

    /**
     * What an environment variable is set to.
     *
     * @throws IllegalArgumentException if it is not set or holds no key
     */
    public static ApiKey fromEnvironment(String variable) {
        return fromEnvironment(variable, System::getenv);
    }

    static ApiKey fromEnvironment(String variable, UnaryOperator<@Nullable String> environment) {
        String value = environment.apply(variable);
        if (value == null) {
            throw new IllegalArgumentException("the environment variable for the language model's key is not set");
        }
        return checked(value, "the environment variable for the language model's key");
    }

    /** One that nobody can guess, of 256 bits. */
    static ApiKey random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new ApiKey(HexFormat.of().formatHex(bytes));
    }

    private static ApiKey checked(String text, String where) {
        String key = text.strip();
        if (key.isEmpty() || key.length() > LIMIT || !key.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw new IllegalArgumentException(
                    where + " must hold one key: one line of at most " + LIMIT + " ASCII characters without blanks");
        }
        return new ApiKey(key);
    }

    /** The value of an {@code Authorization} header. */
    Optional<String> authorization() {
        return secret.isEmpty() ? Optional.empty() : Optional.of("Bearer " + secret);
    }

    /** What a process of our own is told, in its environment. */
    String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return secret.isEmpty() ? "no key" : "a key";
    }
}
