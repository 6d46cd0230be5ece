package org.precedent.api.summary.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which cases a claim cites: the numbers that were asked for, or words that can mean nothing else, as
 * {@code "1"}, {@code "case 1"}, {@code "[1]"} and {@code "cases 1 and 3"}. A range or a fraction is not guessed at.
 */
final class CiteReader {
    private static final int LONGEST = 200;
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\[\\]]*]|\\([^()]*\\)");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,;&]\\s*(?:and\\s)?|\\s+and\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE = Pattern.compile("(?:cases?\\s*)?#?\\s*(\\d{1,9})", Pattern.CASE_INSENSITIVE);

    private CiteReader() {}

    /** The numbers as they were given, or nothing when one of them cannot be read. */
    static Optional<List<Integer>> read(JsonNode cites) {
        if (!cites.isArray()) {
            return numbers(cites);
        }
        List<Integer> all = new ArrayList<>();
        for (JsonNode cite : cites) {
            Optional<List<Integer>> some = numbers(cite);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(some.get());
        }
        return Optional.of(all);
    }

    private static Optional<List<Integer>> numbers(JsonNode cite) {
        if (cite.isNumber()) {
            boolean whole = cite.canConvertToExactIntegral() && cite.canConvertToInt();
            return whole ? Optional.of(List.of(cite.intValue())) : Optional.empty();
        }
        return cite.isTextual() ? numbers(cite.textValue().strip()) : Optional.empty();
    }

    private static Optional<List<Integer>> numbers(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        for (String part : BETWEEN.split(bare(text), -1)) {
            Matcher one = ONE.matcher(bare(part.strip()));
            if (!one.matches()) {
                return Optional.empty();
            }
            numbers.add(Integer.valueOf(one.group(1)));
        }
        return Optional.of(numbers);
    }

    private static String bare(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        return brackets.matches() ? text.substring(1, text.length() - 1).strip() : text;
    }
}
