package org.precedent.encoder.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Ways to damage a file: some blind, some that know what JSON and a safetensors header look like. */
enum Mutation {
    FLIP_A_BIT {
        @Override
        byte[] of(byte[] bytes, Random random) {
            byte[] other = bytes.clone();
            other[random.nextInt(reach(bytes))] ^= (byte) (1 << random.nextInt(8));
            return other;
        }
    },
    CUT_THE_END_OFF {
        @Override
        byte[] of(byte[] bytes, Random random) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
    },
    REPEAT_A_PIECE {
        @Override
        byte[] of(byte[] bytes, Random random) {
            int from = random.nextInt(reach(bytes));
            int length = Math.min(bytes.length - from, 1 + random.nextInt(200));
            byte[] piece = Arrays.copyOfRange(bytes, from, from + length);
            return spliced(bytes, from, from, piece);
        }
    },
    INSERT_NOISE {
        @Override
        byte[] of(byte[] bytes, Random random) {
            byte[] noise = new byte[1 + random.nextInt(40)];
            random.nextBytes(noise);
            int at = random.nextInt(reach(bytes));
            return spliced(bytes, at, at, noise);
        }
    },
    CLAIM_ANOTHER_LENGTH {
        @Override
        byte[] of(byte[] bytes, Random random) {
            byte[] other = Arrays.copyOf(bytes, Math.max(bytes.length, 8));
            long claimed = LENGTHS.get(random.nextInt(LENGTHS.size()));
            ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putLong(claimed);
            return other;
        }
    },
    CHANGE_A_NUMBER {
        @Override
        byte[] of(byte[] bytes, Random random) {
            String extreme = EXTREMES.get(random.nextInt(EXTREMES.size()));
            return replacedOnce(bytes, NUMBER, extreme, random);
        }
    },
    CHANGE_A_STRING {
        @Override
        byte[] of(byte[] bytes, Random random) {
            String strange = STRANGE.get(random.nextInt(STRANGE.size()));
            return replacedOnce(bytes, STRING, strange, random);
        }
    },
    NEST_DEEPLY {
        @Override
        byte[] of(byte[] bytes, Random random) {
            String depth = "[".repeat(1 << random.nextInt(16));
            return replacedOnce(bytes, NUMBER, depth, random);
        }
    };

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern STRING = Pattern.compile("\"[^\"]{0,100}\"");
    private static final List<Long> LENGTHS =
            List.of(0L, 1L, 7L, -1L, 1L << 31, 1L << 60, Long.MAX_VALUE, Long.MIN_VALUE);
    private static final List<String> EXTREMES = List.of(
            "0",
            "-1",
            "1",
            "2147483647",
            "2147483648",
            "9007199254740993",
            "9223372036854775807",
            "1e308",
            "1e-400",
            "-0.0",
            "16384",
            "131072",
            "4000000",
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "9".repeat(5000));
    private static final List<String> STRANGE = List.of(
            "\"\"",
            "\"F64\"",
            "\"BF16\"",
            "\"../../etc/passwd\"",
            "\"/dev/zero\"",
            "\"model.safetensors\"",
            "\"BPE\"",
            "\"WordPiece\"",
            "\"Regex\"",
            "\"(a+)+$\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(20_000) + "\"",
            "0",
            "null",
            "[]",
            "{}");

    /** Most of a file of weights is data, which means nothing; damage goes where the meaning is. */
    private static final int BEGINNING = 6_000;

    abstract byte[] of(byte[] bytes, Random random);

    private static int reach(byte[] bytes) {
        return Math.min(bytes.length, BEGINNING);
    }

    private static byte[] replacedOnce(byte[] bytes, Pattern what, String by, Random random) {
        String text = new String(bytes, 0, reach(bytes), StandardCharsets.ISO_8859_1);
        List<MatchResult> found = what.matcher(text).results().toList();
        if (found.isEmpty()) {
            return INSERT_NOISE.of(bytes, random);
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        return spliced(bytes, one.start(), one.end(), by.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        ByteBuffer whole = ByteBuffer.allocate(bytes.length - (to - from) + between.length);
        return whole.put(bytes, 0, from)
                .put(between)
                .put(bytes, to, bytes.length - to)
                .array();
    }
}
