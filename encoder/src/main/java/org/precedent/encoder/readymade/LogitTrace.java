package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.precedent.encoder.LogitCalibration;

/**
 * Finds the logit scale and bias in a graph of both towers, going back from the logits: they must be made of the two
 * towers' vectors by one multiplication of matrices, one factor and one summand, and by nothing else that changes a
 * number.
 */
final class LogitTrace {

    private static final String LOGITS = "logits_per_image";
    private static final String OTHER_LOGITS = "logits_per_text";
    private static final Set<String> CHANGE_NO_NUMBER = Set.of("Identity", "Transpose", "Cast");

    /** No graph has so many in a row. */
    private static final int MAX_STEPS = 64;

    private final Map<String, NodeProto> makers = new HashMap<>();
    private final Map<String, TensorProto> initializers = new HashMap<>();

    private LogitTrace(GraphProto graph) {
        for (NodeProto node : graph.getNodeList()) {
            node.getOutputList().forEach(output -> makers.put(output, node));
        }
        graph.getInitializerList().forEach(tensor -> initializers.put(tensor.getName(), tensor));
    }

    /** Looks into a graph in which every value is made once. */
    static LogitCalibration in(String file, GraphProto graph) {
        String unknown = "; bring model.safetensors, or a model.onnx with the output " + LOGITS;
        Optional<String> logits = List.of(LOGITS, OTHER_LOGITS).stream()
                .filter(name -> graph.getOutputList().stream()
                        .map(ValueInfoProto::getName)
                        .anyMatch(name::equals))
                .findFirst();
        if (logits.isEmpty()) {
            return new LogitCalibration.Unknown(file + " does not hold the logit scale and bias" + unknown);
        }
        return new LogitTrace(graph)
                .calibration(logits.get())
                .<LogitCalibration>map(known -> known)
                .orElseGet(() -> new LogitCalibration.Unknown(
                        file + " makes its logits in a way in which no scale and bias can be told" + unknown));
    }

    private Optional<LogitCalibration.Known> calibration(String logits) {
        Optional<Pair> sum = pair(logits, "Add");
        Optional<Pair> product = sum.flatMap(pair -> pair(pair.other(), "Mul"));
        if (product.isEmpty() || !joinsTheTowers(product.get().other())) {
            return Optional.empty();
        }
        double bias = sum.orElseThrow().constant();
        double scale = Math.log(product.get().constant());
        try {
            return Optional.of(new LogitCalibration.Known((float) scale, (float) bias));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The node that makes a value as an operation of a constant number and something else. */
    private Optional<Pair> pair(String value, String operator) {
        NodeProto node = makers.get(back(value));
        if (node == null || !isStandard(node, operator) || node.getInputCount() != 2) {
            return Optional.empty();
        }
        OptionalDouble first = constant(node.getInput(0));
        OptionalDouble second = constant(node.getInput(1));
        if (first.isPresent() == second.isPresent()) {
            return Optional.empty();
        }
        return first.isPresent()
                ? Optional.of(new Pair(first.getAsDouble(), node.getInput(1)))
                : Optional.of(new Pair(second.getAsDouble(), node.getInput(0)));
    }

    private boolean joinsTheTowers(String value) {
        NodeProto node = makers.get(back(value));
        if (node == null || !isStandard(node, "MatMul") || node.getInputCount() != 2) {
            return false;
        }
        Set<String> towers = Set.of(back(TowerCut.IMAGE), back(TowerCut.TEXT));
        String left = back(node.getInput(0));
        String right = back(node.getInput(1));
        return towers.contains(left) && towers.contains(right) && !left.equals(right);
    }

    /** The value that this one is, but for its type or the order of its sizes. */
    private String back(String value) {
        String at = value;
        for (int step = 0; step < MAX_STEPS; step++) {
            NodeProto node = makers.get(at);
            if (node == null
                    || node.getInputCount() != 1
                    || !CHANGE_NO_NUMBER.contains(node.getOpType())
                    || !GraphRules.domain(node.getDomain()).isEmpty()) {
                return at;
            }
            at = node.getInput(0);
        }
        return at;
    }

    private OptionalDouble constant(String value) {
        String at = back(value);
        TensorProto tensor = initializers.get(at);
        if (tensor != null) {
            return ScalarTensor.value(tensor);
        }
        NodeProto node = makers.get(at);
        if (node == null) {
            return OptionalDouble.empty();
        }
        if (isStandard(node, "Constant") && node.getAttributeCount() == 1) {
            return ScalarTensor.value(node.getAttribute(0));
        }
        if (isStandard(node, "Exp") && node.getInputCount() == 1) {
            tensor = initializers.get(back(node.getInput(0)));
            OptionalDouble exponent = tensor == null ? OptionalDouble.empty() : ScalarTensor.value(tensor);
            return exponent.isPresent() ? OptionalDouble.of(Math.exp(exponent.getAsDouble())) : exponent;
        }
        return OptionalDouble.empty();
    }

    private static boolean isStandard(NodeProto node, String operator) {
        return node.getOpType().equals(operator)
                && GraphRules.domain(node.getDomain()).isEmpty();
    }

    /** The two operands of an operation whose order does not matter. */
    private record Pair(double constant, String other) {}
}
