package org.precedent.api.summary.check;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;

/** Puts plans of claims into words, in many ways, in English or German. */
final class ClaimWriter {
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final List<String> ZAHLEN =
            List.of("null", "einem", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn");

    private static final Map<String, List<String>> GRADES = Map.of(
            "small", List.of("small", "small", "tiny"),
            "large", List.of("large", "large", "sizeable"),
            "mild", List.of("mild", "slight"),
            "severe", List.of("severe", "marked"),
            "marked", List.of("marked", "severe", "pronounced"),
            "moderate", List.of("moderate"),
            "focal", List.of("focal", "localised"),
            "patchy", List.of("patchy", "multifocal"),
            "extensive", List.of("extensive"));

    private final Random dice;

    ClaimWriter(Random dice) {
        this.dice = dice;
    }

    ClaimDraft write(ClaimPlan plan, boolean german) {
        String text = german ? german(plan) : english(plan);
        ClaimKind kind = plan.cites().size() > 1 ? ClaimKind.COMMON : ClaimKind.SINGLE;
        return new ClaimDraft(capital(text) + ".", plan.cites(), kind, dice.nextBoolean() ? plan.name() : "");
    }

    private String english(ClaimPlan plan) {
        String thing = phrase(plan);
        String who = who(plan);
        boolean many = plan.name().endsWith("s")
                && !plan.name().endsWith("is")
                && !plan.name().endsWith("us");
        String be = many ? "are" : "is";
        return switch (plan.presence()) {
            case PRESENT -> present(plan, thing, who, be);
            case ABSENT -> absent(plan, thing, who, be);
            case UNCERTAIN -> uncertain(thing, who, be);
        };
    }

    private String present(ClaimPlan plan, String thing, String who, String be) {
        String with = plan.beside().isEmpty() ? "" : " with " + article(plan.beside());
        if (who.isEmpty()) {
            return pick(
                    article(thing) + with + " " + be + " seen",
                    "the reports describe " + article(thing) + with,
                    article(thing) + with + " " + be + " a shared finding",
                    "the cited cases have in common " + article(thing) + with,
                    "there " + be + " " + article(thing) + with,
                    article(thing) + with + " " + be + " described in the cited reports");
        }
        if (plan.who() == ClaimPlan.Who.ONLY) {
            return pick(
                    "only " + who + " shows " + article(thing) + with,
                    article(thing) + with + " " + be + " reported only in " + who,
                    "only in " + who + " " + be + " there " + article(thing) + with);
        }
        boolean single = (plan.named().size() == 1 && plan.who() == ClaimPlan.Who.NAMED)
                || (plan.count() == 1 && plan.who() == ClaimPlan.Who.COUNTED);
        String s = single ? "s" : "";
        return pick(
                article(thing) + with + " " + be + " present in " + who,
                "in " + who + ", " + article(thing) + with + " " + be + " described",
                who + " show" + s + " " + article(thing) + with,
                article(thing) + with + " " + be + " found in " + who,
                who + " demonstrate" + s + " " + article(thing) + with,
                who + (single ? " has " : " have ") + article(thing) + with);
    }

    private String absent(ClaimPlan plan, String thing, String who, String be) {
        if (plan.who() == ClaimPlan.Who.NONE) {
            return pick("none of the cases shows " + article(thing), "no case shows " + article(thing));
        }
        if (who.isEmpty()) {
            return pick(
                    "no " + thing + " " + be + " seen",
                    thing + " " + be + " absent",
                    "the reports deny " + article(thing),
                    "there " + be + " no " + thing,
                    thing + " " + be + " denied",
                    "the cited cases are without " + thing);
        }
        return pick(
                thing + " " + be + " denied in " + who,
                "in " + who + ", no " + thing + " " + be + " seen",
                who + " show no " + thing,
                "there " + be + " no " + thing + " in " + who,
                thing + " " + be + " absent in " + who);
    }

    private String uncertain(String thing, String who, String be) {
        if (who.isEmpty()) {
            return pick(
                    "possible " + thing + " " + be + " raised",
                    "the reports raise the possibility of " + thing,
                    thing + " " + be + " suspected",
                    "there " + be + " suspected " + thing);
        }
        return pick(
                thing + " " + be + " possible in " + who,
                who + " raise the possibility of " + thing,
                "in " + who + ", " + thing + " " + be + " suspected",
                "possible " + thing + " " + be + " described in " + who);
    }

    private String german(ClaimPlan plan) {
        String who = wer(plan);
        String place = who.isEmpty() ? "" : "in " + who + " ";
        String side = plan.side().isEmpty() ? "" : plan.side().equals("left") ? " links" : " rechts";
        String grade = switch (plan.grade()) {
            case "small" -> "kleiner ";
            case "large" -> "großer ";
            case "moderate" -> "mäßiger ";
            default -> "";
        };
        String size = plan.size().isEmpty() ? "" : " von " + plan.size();
        String thing = grade + plan.name() + size + side;
        String with = plan.beside().isEmpty() ? "" : " mit " + plan.beside();
        return switch (plan.presence()) {
            case PRESENT ->
                pick(
                        place + "wird ein " + thing + with + " beschrieben",
                        "ein " + thing + with + " findet sich " + (who.isEmpty() ? "" : "in " + who),
                        place + "zeigt sich ein " + thing + with);
            case ABSENT ->
                pick(
                        place + "findet sich kein " + thing,
                        "kein " + thing + (who.isEmpty() ? "" : " in " + who),
                        place + "liegt kein " + thing + " vor");
            case UNCERTAIN ->
                pick(
                        place + "besteht der Verdacht auf " + plan.name() + side,
                        "Verdacht auf " + plan.name() + side + (who.isEmpty() ? "" : " in " + who));
        };
    }

    private String phrase(ClaimPlan plan) {
        String grade =
                plan.grade().isEmpty() ? "" : pickOf(GRADES.getOrDefault(plan.grade(), List.of(plan.grade()))) + " ";
        String course = plan.course().isEmpty() ? "" : plan.course() + " ";
        String size = plan.size().isEmpty() ? "" : " of " + plan.size();
        String name = plan.name();
        if (plan.side().isEmpty()) {
            return course + grade + name + size;
        }
        String eye = List.of("drusen", "glaucomatous cupping").contains(name)
                        || name.contains("retinal")
                        || name.contains("exudates")
                ? " eye"
                : "";
        if (!eye.isEmpty()) {
            return course + grade + name + size + " in the " + plan.side() + eye;
        }
        String place = plan.place();
        if (!place.isEmpty()) {
            boolean brain = List.of("frontal", "parietal", "occipital").contains(place);
            String organ = brain ? " lobe" : pick(" zone", " lung zone", " lobe");
            return pick(
                    course + grade + plan.side() + " " + place + (brain ? "" : organ) + " " + name + size,
                    course + grade + name + size + " in the " + plan.side() + " " + place + organ);
        }
        if (plan.side().equals("bilateral")) {
            return course + grade + "bilateral " + name + size;
        }
        return pick(
                course + grade + plan.side() + " " + name + size,
                course + grade + plan.side() + "-sided " + name + size,
                course + grade + name + size + " on the " + plan.side());
    }

    private String who(ClaimPlan plan) {
        return switch (plan.who()) {
            case UNTOLD, NONE -> "";
            case NAMED, ONLY -> cases(plan.named());
            case COUNTED ->
                plan.count() == 1
                        ? pick("one case", "a single case")
                        : number(plan.count()) + pick(" cases", " of the cases", " reports");
            case COUNTED_OF ->
                number(plan.count()) + pick(" of ", " of the ", " out of ") + number(plan.total()) + " cases";
            case ALL -> pick("all cases", "every case", "all of the cases", "all " + plan.total() + " cases");
            case MOST -> pick("most cases", "most of the cases", "the majority of cases");
            case BOTH -> pick("both cases", "both reports", "both of the cases");
            case SOME -> pick("some cases", "some of the cases");
        };
    }

    private String wer(ClaimPlan plan) {
        return switch (plan.who()) {
            case UNTOLD, NONE, MOST, SOME -> "";
            case NAMED, ONLY ->
                (plan.named().size() == 1 ? "Fall " : "Fällen ")
                        + plan.named().stream().map(String::valueOf).collect(Collectors.joining(" und "));
            case COUNTED -> plan.count() == 1 ? "einem Fall" : ZAHLEN.get(plan.count()) + " Fällen";
            case COUNTED_OF -> ZAHLEN.get(plan.count()) + " von " + ZAHLEN.get(plan.total()) + " Fällen";
            case ALL -> "allen Fällen";
            case BOTH -> "beiden Fällen";
        };
    }

    private String cases(List<Integer> numbers) {
        if (numbers.size() == 1) {
            return "case " + numbers.getFirst();
        }
        String first = numbers.subList(0, numbers.size() - 1).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return "cases " + first + pick(" and ", ", ") + numbers.getLast();
    }

    private String number(int number) {
        return number < NUMBERS.size() && dice.nextBoolean() ? NUMBERS.get(number) : String.valueOf(number);
    }

    private static String article(String phrase) {
        boolean many = phrase.matches(".*(?:sions|lers|lises|ures|ages|ates|icles|isters|ones|drusen).*");
        boolean mass = phrase.matches(
                ".*(?:consolidation|cardiomegaly|enlargement|hydrocephalus|cupping|inflammation|necrosis|fibrosis|carcinoma|pneumonia|oedema|edema|free air|ascites|lithiasis|nephrosis|itis|osis|atelectasis|adenopathy|malignancy|megaly).*");
        if (many || mass) {
            return phrase;
        }
        return ("aeiou8".indexOf(phrase.charAt(0)) >= 0 ? "an " : "a ") + phrase;
    }

    private String pick(String... words) {
        return words[dice.nextInt(words.length)];
    }

    private String pickOf(List<String> words) {
        return words.get(dice.nextInt(words.size()));
    }

    private static String capital(String text) {
        String plain = text.strip();
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}
