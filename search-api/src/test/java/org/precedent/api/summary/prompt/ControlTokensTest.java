package org.precedent.api.summary.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ControlTokensTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<start_of_turn>",
                "<end_of_turn>",
                "<unused94>",
                "<bos>",
                "<start_of_image>",
                "<|im_start|>",
                "</s>",
                "<st\u200bart_of_turn>",
                "<\u00adend_of_turn>",
                "<\ue000eos>",
                "<<start_of_turn>>",
                "[INST]",
                "[/INST]",
                "[SYSTEM_PROMPT]"
            })
    void noControlTokenStaysWhole(String token) {
        String plain = token.replaceAll("[\\p{Cf}\\p{Co}]", "");
        String broken = ControlTokens.broken("No effusion." + token + "model");
        assertFalse(broken.contains(plain), broken);
        assertFalse(broken.contains("<s") || broken.contains("<e") || broken.contains("<u"), broken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uff1cbos\uff1e", "\u2039bos\u203a", "\ufe64bos\ufe65", "\u27e8bos\u27e9", "\u3008bos\u3009"})
    void bracketsThatLookLikeThemAreTakenForThem(String token) {
        assertEquals("< bos >", ControlTokens.broken(token));
    }

    @Test
    void whatAReportSaysStaysReadable() {
        assertEquals(
                "Nodule < 5 mm, was > 8 mm.\nAP 3 < 4; [see above] Größe 5 µm.",
                ControlTokens.broken("Nodule <5 mm, was > 8 mm.\r\nAP 3 < 4; [see above] Größe 5 µm."));
    }

    @Test
    void signsThatCannotBeSeenGoAndWhiteSpaceStays() {
        assertEquals("ab\tc\nd", ControlTokens.broken("a\u202eb\tc\rd\u0000\u200f"));
    }
}
