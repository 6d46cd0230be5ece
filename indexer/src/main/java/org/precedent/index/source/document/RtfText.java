package org.precedent.index.source.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Mention;

/** The text of an RTF document as its tokens come. */
final class RtfText {
    /**
     * Groups that hold no text of the document (destinations, RTF 1.9), beside all that are marked with an asterisk.
     */
    private static final Set<String> NO_TEXT = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "generator",
            "pict",
            "objdata",
            "objclass",
            "objname",
            "themedata",
            "colorschememapping",
            "datastore",
            "latentstyles",
            "xmlnstbl",
            "filetbl",
            "fldinst",
            "sp",
            "template",
            "bkmkstart",
            "bkmkend",
            "xe",
            "tc",
            "private",
            "info",
            "mmathPr",
            "pgptbl",
            "nonshppict",
            "shppict",
            "atnid",
            "atnauthor",
            "atrfstart",
            "atrfend");

    /** Marked with an asterisk, and yet they hold text. */
    private static final Set<String> TEXT_ALL_THE_SAME = Set.of("shpinst", "annotation");

    /** Fields of the info group that name somebody or something. */
    private static final Map<String, Mention.Kind> NAMES = Map.of(
            "author", Mention.Kind.PERSON,
            "operator", Mention.Kind.PERSON,
            "manager", Mention.Kind.PERSON,
            "title", Mention.Kind.PHRASE,
            "subject", Mention.Kind.PHRASE,
            "company", Mention.Kind.PHRASE,
            "keywords", Mention.Kind.PHRASE);

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("emdash", "\u2014"),
            Map.entry("endash", "\u2013"),
            Map.entry("bullet", "\u2022"),
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201C"),
            Map.entry("rdblquote", "\u201D"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("qmspace", " "),
            Map.entry("tab", "\t"));

    private static final Set<String> LINE_ENDS =
            Set.of("par", "line", "sect", "page", "column", "softline", "softpage", "softcol", "row", "nestrow");

    /** Groups whose text stands apart from what is around them: no word of it goes on in the text behind. */
    private static final Set<String> APART = Set.of(
            "header",
            "footer",
            "headerl",
            "headerr",
            "headerf",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "annotation",
            "shptxt",
            "dptxbxtext");

    private static final String CUT_OFF =
            "the RTF breaks off before its end; what stands before that was read: export it again";

    private final DocumentLimits limits;
    private final FlowingText text = new FlowingText();
    private final RtfFonts fonts = new RtfFonts();
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final List<Mention> mentions = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private RtfGroup group = new RtfGroup();
    private int fallback;
    private boolean asterisk;
    private boolean done;

    RtfText(DocumentLimits limits) {
        this.limits = limits;
    }

    /** Whether the document has ended, whatever follows. */
    boolean isDone() {
        return done || text.isTooLong();
    }

    void open() throws Unusable {
        flush();
        fallback = 0;
        if (groups.size() >= limits.depth()) {
            throw DocumentText.tooLarge("the RTF has groups more than " + limits.depth() + " deep in each other");
        }
        groups.push(group);
        group = group.inner();
    }

    void close() {
        flush();
        fallback = 0;
        asterisk = false;
        if (group.names() != null && groups.element().names() == null) {
            mention(group.names());
        }
        if (group.isApart() && group.isHeard()) {
            text.line();
        }
        group = groups.isEmpty() ? group : groups.pop();
        done = groups.isEmpty();
    }

    private void mention(Mention.Kind kind) {
        if (!name.toString().isBlank()) {
            mentions.add(new Mention(kind, name.toString().strip()));
        }
        name.setLength(0);
    }

    void word(String word, int number) {
        if (fallback > 0) {
            fallback--;
            return;
        }
        flush();
        boolean marked = asterisk;
        asterisk = false;
        if (marked && !TEXT_ALL_THE_SAME.contains(word)) {
            group.silence();
        }
        if (word.equals("fonttbl")) {
            group.readFonts();
        } else if (NAMES.containsKey(word) && group.isInfo()) {
            group.name(NAMES.get(word));
        } else if (word.equals("info")) {
            group.readInfo();
        } else if (NO_TEXT.contains(word)) {
            group.silence();
        } else {
            format(word, number);
        }
    }

    private void format(String word, int number) {
        int value = number == RtfTokens.NO_NUMBER ? 0 : number;
        switch (word) {
            case "u" -> unicode(value);
            case "uc" -> group.fallback(Math.clamp(value, 0, 16));
            case "ansicpg" -> fonts.codePage(value);
            case "mac", "pc", "pca" -> fonts.machine(word);
            case "deff" -> fonts.byDefault(value);
            case "f" -> font(value);
            case "fcharset" -> fonts.characterSet(group.font(), value);
            case "plain" -> {
                group.show();
                group.font(RtfGroup.NO_FONT);
            }
            case "v", "deleted" -> group.hide(number != 0);
            case "cell", "nestcell" -> add("\t");
            default -> {
                if (LINE_ENDS.contains(word)) {
                    add("\n");
                } else if (APART.contains(word)) {
                    apart();
                } else {
                    add(CHARACTERS.getOrDefault(word, ""));
                }
            }
        }
    }

    /** The group that begins here stands apart. */
    private void apart() {
        group.setApart();
        if (group.isHeard()) {
            text.line();
        }
    }

    private void font(int value) {
        group.font(value);
    }

    /** A character of UTF-16, written as a number that may be negative; characters for old readers follow it. */
    private void unicode(int value) {
        // symbol fonts stand in the private use area
        int unit = value & 0xFFFF;
        add(unit >= 0xF000 && unit <= 0xF0FF ? RtfFonts.symbol(unit & 0xFF) : String.valueOf((char) unit));
        fallback = group.fallback();
    }

    void symbol(char symbol) {
        if (fallback > 0) {
            fallback--;
            return;
        }
        flush();
        switch (symbol) {
            case '\\', '{', '}' -> packed((byte) symbol);
            case '~' -> add(" ");
            case '_' -> add("-");
            case '\n', '\r' -> add("\n");
            case '\t' -> add("\t");
            case '*' -> asterisk = true;
            default -> {}
        }
    }

    /** A byte in the character set of the font. */
    void packed(byte next) {
        if (fallback > 0) {
            fallback--;
        } else if (group.isHeard()) {
            pending.write(next);
        }
    }

    /** Something that is no text. */
    void data() {
        fallback = Math.max(0, fallback - 1);
    }

    private void flush() {
        if (pending.size() == 0) {
            return;
        }
        Charset charset = fonts.charset(group.font());
        if (charset == null) {
            for (byte symbol : pending.toByteArray()) {
                add(RtfFonts.symbol(Byte.toUnsignedInt(symbol)));
            }
        } else {
            add(pending.toString(charset));
        }
        pending.reset();
    }

    private void add(String more) {
        if (group.names() != null) {
            name.append(more);
        } else if (group.isHeard()) {
            text.verbatim(more);
        }
    }

    ReadDocument document() throws Unusable {
        flush();
        String read = text.text();
        if (read.isBlank()) {
            throw new Unusable(Code.EMPTY, "the RTF holds no text; if it is a picture of text, export it as text");
        }
        List<String> notices = isDone() ? List.of() : List.of(CUT_OFF);
        return new ReadDocument(read.replaceAll("[\t ]+(?=\n|$)", ""), mentions, notices);
    }
}
