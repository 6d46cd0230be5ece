package org.precedent.index.source.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.model.Structure;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.Parser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Every value of every field of valid messages is what HAPI, the reference for HL7 v2 in Java, reads there. */
final class HapiAgreementTest {
    private static final Path SAMPLES =
            Path.of("..", "..", "shared", "hl7-fhir").toAbsolutePath().normalize();

    /** Formatting, which the two write in lines of their own. */
    private static final Pattern FORMATTED = Pattern.compile("\\\\[^FSRTE\\\\][^\\\\]*\\\\");

    private static final String SKIPPED = "?formatted?";

    private static final Pattern SEGMENT = Pattern.compile("[A-Z][A-Z0-9]{2}\\|.*");

    private final Parser hapi = parser();
    private int compared;

    static boolean hasSamples() {
        return Files.isDirectory(SAMPLES);
    }

    private static Parser parser() {
        HapiContext context = new DefaultHapiContext(new GenericModelClassFactory());
        context.setValidationContext(ValidationContextFactory.noValidation());
        return context.getPipeParser();
    }

    @Test
    @EnabledIf("hasSamples")
    void everyValueOfTheSamplesIsWhatHapiReads() throws Exception {
        int files = 0;
        for (Path sample : samples()) {
            int before = compared;
            for (String message : messages(Files.readString(sample, StandardCharsets.UTF_8))) {
                compareIfValid(message);
            }
            files += compared > before ? 1 : 0;
        }
        System.out.println("values of " + files + " samples held against HAPI: " + compared);
        assertTrue(files >= 20, files + " samples were valid");
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".hl7"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> messages(String file) {
        String returns = file.replace("\r\n", "\r").replace('\n', '\r').replaceAll("[\u000B\u001C\uFEFF]", "");
        return Stream.of(returns.split("(?=(?<![^\r])MSH\\|)", -1))
                .filter(message -> message.startsWith("MSH|"))
                .map(message -> message.replaceAll("\r(?:[FB]TS\\|[^\r]*|\\s)*\r*$", "\r"))
                .toList();
    }

    /** Valid is what HAPI takes, each of its lines a segment. */
    private void compareIfValid(String message) throws Exception {
        boolean segments =
                message.lines().allMatch(line -> SEGMENT.matcher(line).matches() && !line.startsWith("ADD|"));
        if (!segments) {
            return;
        }
        Map<String, List<String>> theirs;
        try {
            theirs = theirs(hapi.parse(message));
        } catch (HL7Exception e) {
            return;
        }
        Map<String, List<String>> ours = ours(message);
        assertEquals(theirs.keySet(), ours.keySet());
        for (Map.Entry<String, List<String>> segment : theirs.entrySet()) {
            List<String> expected = segment.getValue();
            List<String> read = ours.getOrDefault(segment.getKey(), List.of());
            for (int i = 0; i < Math.min(expected.size(), read.size()); i++) {
                boolean skipped = read.get(i).endsWith(SKIPPED) && isSamePlace(expected.get(i), read.get(i));
                assertEquals(expected.get(i), skipped ? expected.get(i) : read.get(i), segment.getKey());
                compared += skipped ? 0 : 1;
            }
            assertEquals(expected.size(), read.size(), segment.getKey());
        }
    }

    private static boolean isSamePlace(String one, String other) {
        return one.substring(0, one.indexOf('=')).equals(other.substring(0, other.indexOf('=')));
    }

    private static Map<String, List<String>> ours(String message) throws Exception {
        MessageBytes bytes = new MessageBytes(1);
        message.lines().forEach(line -> bytes.add(line.getBytes(StandardCharsets.UTF_8), true));
        Map<String, List<String>> values = new TreeMap<>();
        for (Segment segment : Hl7Message.of(bytes).segments()) {
            List<String> all = values.computeIfAbsent(segment.name(), _ -> new ArrayList<>());
            for (int field = first(segment.name()); field <= segment.last(); field++) {
                List<String> repetitions = segment.repetitions(field);
                for (int repetition = 0; repetition < repetitions.size(); repetition++) {
                    List<String> components = segment.components(repetitions.get(repetition));
                    for (int component = 0; component < components.size(); component++) {
                        List<String> parts = segment.subcomponents(components.get(component));
                        for (int part = 0; part < parts.size(); part++) {
                            String place = place(field, repetition, component + 1, part + 1);
                            add(
                                    all,
                                    place,
                                    FORMATTED.matcher(parts.get(part)).find()
                                            ? SKIPPED
                                            : segment.plain(parts.get(part)));
                        }
                    }
                }
            }
        }
        return values;
    }

    private static int first(String segment) {
        return segment.equals("MSH") ? 3 : 1;
    }

    private static String place(int field, int repetition, int component, int part) {
        return field + "(" + repetition + ")-" + component + "-" + part;
    }

    private static void add(List<String> values, String place, String value) {
        String plain = value.strip();
        if (!plain.isEmpty() && !plain.equals("\"\"")) {
            values.add(place + "=" + plain);
        }
    }

    private static Map<String, List<String>> theirs(Message message) throws HL7Exception {
        Map<String, List<String>> values = new TreeMap<>();
        for (String name : message.getNames()) {
            for (Structure structure : message.getAll(name)) {
                ca.uhn.hl7v2.model.Segment segment = (ca.uhn.hl7v2.model.Segment) structure;
                List<String> all = values.computeIfAbsent(segment.getName(), _ -> new ArrayList<>());
                for (int field = first(segment.getName()); field <= segment.numFields(); field++) {
                    Type[] repetitions = segment.getField(field);
                    for (int repetition = 0; repetition < repetitions.length; repetition++) {
                        addAll(all, segment, field, repetition, repetitions[repetition]);
                    }
                }
            }
        }
        return values;
    }

    private static void addAll(
            List<String> values, ca.uhn.hl7v2.model.Segment segment, int field, int repetition, Type type)
            throws HL7Exception {
        for (int component = 1; component <= Terser.numComponents(type); component++) {
            for (int part = 1; part <= Terser.numSubComponents(type, component); part++) {
                String value = Terser.get(segment, field, repetition, component, part);
                add(values, place(field, repetition, component, part), value == null ? "" : value);
            }
        }
    }

    @Test
    void everyValueOfGeneratedMessagesIsWhatHapiReads() throws Exception {
        long seed = Long.getLong("tests.seed", 20_261_129L);
        System.out.println("seed " + seed);
        GeneratedMessages messages = new GeneratedMessages(seed);
        for (int i = 0; i < 500; i++) {
            int before = compared;
            compareIfValid(messages.next());
            assertTrue(compared > before, "HAPI refuses the message");
        }
        System.out.println("values of 500 generated messages held against HAPI: " + compared);
    }
}
