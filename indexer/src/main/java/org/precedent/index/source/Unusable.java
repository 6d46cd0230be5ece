package org.precedent.index.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.precedent.index.container.ContainerException;

/** Why a source cannot be used; it becomes a {@link Refused} where the source's place is known. */
public final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Code code;

    public Unusable(Code code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    /** What to say of a file that the disk does not give; the exception's own message would name it. */
    public static Unusable of(IOException e) {
        return switch (e) {
            case ContainerException packed ->
                new Unusable(Code.valueOf(packed.fault().name()), packed.reason());
            case NoSuchFileException _ -> new Unusable(Code.MISSING, "the file is missing");
            case AccessDeniedException _ ->
                new Unusable(Code.UNREADABLE, "the file may not be read: permission denied");
            default -> new Unusable(Code.UNREADABLE, "the file cannot be read from the disk");
        };
    }

    /** Of a source whose words can be used, though the rest of it cannot. */
    public Unusable withTextKept() {
        return new Unusable(code, reason() + "; its text is kept");
    }

    public Code code() {
        return code;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public Refused at(Place place) {
        return new Refused(place, code, reason());
    }
}
