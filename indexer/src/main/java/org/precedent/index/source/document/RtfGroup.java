package org.precedent.index.source.document;

import org.jspecify.annotations.Nullable;
import org.precedent.index.source.message.Mention;

/** What holds inside a group of an RTF document, and ends with it. */
final class RtfGroup {
    static final int NO_FONT = -1;

    private boolean silent;
    private boolean hidden;
    private boolean info;
    private boolean apart;
    private Mention.@Nullable Kind names;
    private int fallback = 1;
    private int font = NO_FONT;

    /** What holds in a group that begins in this one. */
    RtfGroup inner() {
        RtfGroup inner = new RtfGroup();
        inner.silent = silent;
        inner.hidden = hidden;
        inner.info = info;
        inner.names = names;
        inner.fallback = fallback;
        inner.font = font;
        return inner;
    }

    /** It holds no text of the document. */
    void silence() {
        silent = true;
    }

    void readFonts() {
        silent = true;
    }

    void readInfo() {
        silent = true;
        info = true;
    }

    boolean isInfo() {
        return info;
    }

    /** Its text is no part of the line that it stands in. */
    void setApart() {
        apart = true;
    }

    /** Whether its own text, not only that around it, is no part of the line that it stands in. */
    boolean isApart() {
        return apart;
    }

    /** Its text names somebody. */
    void name(Mention.Kind kind) {
        names = kind;
    }

    Mention.@Nullable Kind names() {
        return names;
    }

    void hide(boolean hide) {
        hidden = hide;
    }

    void show() {
        hidden = false;
    }

    /** Whether its characters are read: those of the document, and those of a name. */
    boolean isHeard() {
        return names != null || (!silent && !hidden);
    }

    /** How many characters stand behind each in Unicode for readers that know none. */
    int fallback() {
        return fallback;
    }

    void fallback(int count) {
        fallback = count;
    }

    int font() {
        return font;
    }

    void font(int number) {
        font = number;
    }
}
