package org.precedent.index.source.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.precedent.index.source.message.Mention;
import org.precedent.index.source.message.Mention.Kind;
import org.precedent.index.source.message.Message;

final class NamingFieldsTest {

    private static final String MESSAGE = String.join(
            "\r",
            "MSH|^~\\&|RIS|Northfield Hospital|PACS|Southgate Clinic|2024||ORU^R01|1|P|2.5",
            "EVN|R01|2024|||E7^Clerkson^Carla",
            "PID|1|EXT-778|4711^^^N^MR~8822^^^N^PI|ALT-55|Doe&van^Jane^Q||19610203|F|Roe^Janet|white|12 High St^Apt 4"
                    + "^Oldtown^^SW1A 1AA^GB|Kent|+44 20 7946 0018|020 7946 0999||||ACC-9001|123-45-6789|DL-777^GB",
            "PD1||||55^Family^Fred",
            "NK1|1|Brother^Bob|BRO|9 Low Rd^^Newtown|555-0101",
            "PV1|1|O|WARD7|||WARD6|11^Attend^Ann|12^Refer^Rob|13^Consult^Con||||||||14^Admit^Ada||VIS-3003",
            "GT1|1|G-22|Payer^Paula||1 Bank St^^Cash|555-0102",
            "IN1|1|PL|INS-3|Insure Co||||||||||||Holder^Harry|SEL|19300101||||||||||||||||||POL-77-123",
            "ORC|RE|PO-1|FO-1|GR-1||||||21^Enter^Eve|22^Verify^Vic|23^Order^Olga||555-0103",
            "OBR|1|PO-1|FO-1|71020^CT Chest|||20240101|||31^Collect^Cole||||||32^Prescribe^Pru|555-0104|FIELD-18||||||"
                    + "|F|||33^Copy^Cora~34^Copy^Carl||||35&Radio&Rita^2024|36&Assist&Abel|37&Techn&Theo|38&Typist&Tina",
            "OBX|1|TX|GDT||Clear.||||||F|||||39^Producer^Pam|||||||||40^Director^Dora",
            "NTE|1||Seen.||41^Noter^Ned",
            "ZPD|Zeta^Zoe|556677889|zoe@example.org|left");

    private static Message message() throws Exception {
        return Messages.read(MESSAGE).message();
    }

    @Test
    void everyFieldThatNamesSomebodyIsAMention() throws Exception {
        Map<Kind, Set<String>> named = message().mentions().stream()
                .collect(Collectors.groupingBy(
                        Mention::kind, TreeMap::new, Collectors.mapping(Mention::value, Collectors.toSet())));
        assertHas(
                named,
                Kind.PERSON,
                List.of(
                        "Doe^van^Jane^Q",
                        "Roe^Janet",
                        "Family^Fred",
                        "Brother^Bob",
                        "Attend^Ann",
                        "Refer^Rob",
                        "Consult^Con",
                        "Admit^Ada",
                        "Payer^Paula",
                        "Holder^Harry",
                        "Enter^Eve",
                        "Verify^Vic",
                        "Order^Olga",
                        "Collect^Cole",
                        "Prescribe^Pru",
                        "Copy^Cora",
                        "Copy^Carl",
                        "Radio^Rita",
                        "Assist^Abel",
                        "Techn^Theo",
                        "Typist^Tina",
                        "Producer^Pam",
                        "Director^Dora",
                        "Noter^Ned",
                        "Clerkson^Carla"));
        assertHas(named, Kind.PATIENT_ID, List.of("4711", "8822", "EXT-778", "ALT-55", "123-45-6789", "POL-77-123"));
        assertHas(
                named,
                Kind.CODE,
                List.of("ACC-9001", "DL-777", "VIS-3003", "PO-1", "FO-1", "GR-1", "FIELD-18", "556677889"));
        assertHas(named, Kind.DATE, List.of("19610203", "19300101"));
        assertHas(
                named,
                Kind.PHRASE,
                List.of(
                        "Northfield Hospital",
                        "12 High St",
                        "Oldtown",
                        "SW1A 1AA",
                        "Kent",
                        "+44 20 7946 0018",
                        "555-0101",
                        "9 Low Rd",
                        "Newtown",
                        "555-0102",
                        "Insure Co",
                        "555-0103",
                        "555-0104",
                        "WARD7",
                        "zoe@example.org"));
        assertHas(named, Kind.LIKELY_PERSON, List.of("Zeta", "Zoe"));
    }

    private static void assertHas(Map<Kind, Set<String>> named, Kind kind, List<String> values) {
        for (String value : values) {
            assertTrue(
                    named.getOrDefault(kind, Set.of()).contains(value),
                    kind + " does not hold " + value + ": " + named.get(kind));
        }
    }

    @Test
    void whatNamesNobodyIsNoMention() throws Exception {
        Set<String> values = message().mentions().stream().map(Mention::value).collect(Collectors.toSet());
        for (String value : List.of("CT Chest", "71020", "white", "BRO", "F", "left", "Clear.")) {
            assertTrue(!values.contains(value), value);
        }
    }

    @Test
    void aNameThatIsTooLongIsANotice() throws Exception {
        String message = MESSAGE.replace("Doe&van", "x".repeat(2_000));
        assertEquals(1, Messages.read(message).message().notices().size());
    }
}
