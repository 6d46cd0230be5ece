package org.precedent.encoder.readymade;

import com.google.protobuf.ByteString;
import java.nio.file.Path;

/**
 * A tower that was cut out of an ONNX file and checked.
 *
 * @param model the serialised graph; its weights are external data
 * @param folder that the weights' locations are relative to, a real path
 * @param input F32 {@code [batch, 3, size, size]} or INT64 {@code [batch, positions]}
 * @param pooled F32 {@code [batch, dimension]}, of any length
 */
public record ReadymadeTower(ByteString model, Path folder, String input, String pooled) {}
