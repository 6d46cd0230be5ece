package org.precedent.index.source.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Mention;

/** A page in HTML: the text that a browser shows without running or fetching anything. */
final class HtmlDocument {
    private static final int HEAD = 2048;
    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private HtmlDocument() {}

    static ReadDocument read(byte[] content, MediaType type, DocumentLimits limits) throws Unusable {
        Charset declared = type.charset() == null ? charset(content) : type.charset();
        String source = Characters.decode(content, declared);
        Document page = Parser.htmlParser().setMaxDepth(limits.depth()).parseInput(source, "");
        VisibleText text = new VisibleText();
        page.body().traverse(text);
        return new ReadDocument(text.text(), mentions(page), List.of());
    }

    /** The character set that the page itself names. */
    private static @Nullable Charset charset(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher named = CHARSET.matcher(head);
        return named.find() ? MediaType.charset(String.valueOf(named.group(1))) : null;
    }

    private static List<Mention> mentions(Document page) {
        List<Mention> mentions = new ArrayList<>();
        for (Element meta : page.head().select("meta[name]")) {
            if (meta.attr("name").toLowerCase(Locale.ROOT).contains("author")) {
                mentions.add(new Mention(Mention.Kind.PERSON, meta.attr("content")));
            }
        }
        mentions.add(new Mention(Mention.Kind.PHRASE, page.title()));
        mentions.removeIf(mention -> mention.value().isBlank());
        return mentions;
    }
}
