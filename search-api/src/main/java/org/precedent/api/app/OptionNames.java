package org.precedent.api.app;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Says in the words of the command line what is wrong with a request: the rooms below name the fields of the API, and
 * whoever typed options knows these. One place for all commands; what it has no option for stays as it is.
 */
final class OptionNames {
    /** At the beginning of a message, in this order; what is found first is put in the option's words. */
    private static final List<String> PLAIN =
            List.of("--columns", "--sort", "--order", "--ranking", "--size", "--more", "--less");

    private final CommandSpec asked;
    private final Map<Pattern, Function<MatchResult, String>> table = new LinkedHashMap<>();

    OptionNames(CommandSpec asked) {
        this.asked = asked;
        add("^parts\\[(\\d+)\\](?:\\.\\w+)?", at -> part(Integer.parseInt(at.group(1))));
        add("^feedback\\.(more|less)\\[(\\d+)\\]", at -> place("--" + at.group(1), Integer.parseInt(at.group(2))));
        add("^columns\\[(\\d+)\\]", at -> place("--columns", Integer.parseInt(at.group(1))));
        add("^unknown field filter\\.", _ -> "--filter-json has an unknown field: ");
        add("^filter\\.finding ", _ -> (isFiltered("finding=") ? "--filter finding=... " : "--filter-json: finding "));
        add("^filter\\.", _ -> "--filter-json: ");
        add("^filter\\b:?", _ -> "--filter-json");
        add("^a size of ", _ -> "--size ");
        add(
                "^a search has at most (\\d+) parts",
                at -> "--text, --image, --detail, --case and what they are not may stand " + at.group(1)
                        + " times together");
        add("stands under more and under less", _ -> "stands under --more and under --less");
        for (String option : PLAIN) {
            add("^" + option.substring(2) + "(?= )", _ -> option);
        }
        add("\\bthe ranking (hybrid|vector|text)\\b", at -> "--ranking " + at.group(1));
    }

    private void add(String path, Function<MatchResult, String> words) {
        table.put(Pattern.compile(path), words);
    }

    /** The same message, its fields called as their options are. */
    String inWords(String message) {
        for (Map.Entry<Pattern, Function<MatchResult, String>> entry : table.entrySet()) {
            String told = entry.getKey().matcher(message).replaceFirst(entry.getValue());
            if (!told.equals(message) && isKnown(told)) {
                return told;
            }
        }
        return message;
    }

    /** A command may have a field of its own by such a name, and not the option. */
    private boolean isKnown(String told) {
        int start = told.indexOf("--");
        String option = told.substring(start).split("[ ,:]", 2)[0];
        return asked.findOption(option) != null;
    }

    /** The option that brought the part of a search in this place, as {@link PartOptions} puts them together. */
    private String part(int place) {
        int before = 0;
        for (String option : PartOptions.IN_ORDER) {
            int given = values(option).size();
            if (place < before + given) {
                return place(option, place - before);
            }
            before += given;
        }
        return PartOptions.IN_ORDER.getFirst();
    }

    /** Which of several values of an option; the only one needs no number. */
    private String place(String option, int place) {
        return values(option).size() < 2 ? option : "number " + (place + 1) + " of " + option;
    }

    private Collection<?> values(String option) {
        @Nullable OptionSpec spec = asked.findOption(option);
        return spec != null && spec.getValue() instanceof Collection<?> several ? several : List.of();
    }

    private boolean isFiltered(String beginning) {
        return values("--filter").stream().anyMatch(value -> value.toString().startsWith(beginning));
    }

    /** The option, or the parameter, that brought a file; null where none did. */
    @Nullable String of(String file) {
        return asked.args().stream()
                .filter(arg -> files(arg.getValue()).anyMatch(file::equals))
                .findFirst()
                .map(OptionNames::name)
                .orElse(null);
    }

    /** The option before what is wrong with the file that it brought, where the message begins with that file. */
    String withOption(String message) {
        for (ArgSpec arg : asked.args()) {
            boolean begins = files(arg.getValue()).anyMatch(file -> message.startsWith(file + ": "));
            if (begins) {
                return name(arg) + " " + message;
            }
        }
        return message;
    }

    private static Stream<String> files(@Nullable Object value) {
        return switch (value) {
            case Path file -> Stream.of(file.toString());
            case Collection<?> several -> several.stream().flatMap(OptionNames::files);
            case null, default -> Stream.of();
        };
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
