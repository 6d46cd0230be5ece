package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The part of a graph that some of its values depend on. */
final class GraphCut {

    private final Map<String, NodeProto> makers = new HashMap<>();
    private final Map<String, TensorProto> initializers = new LinkedHashMap<>();
    private final GraphProto graph;

    /** Prepares the cutting of a graph in which every value is made once. */
    GraphCut(GraphProto graph) {
        this.graph = graph;
        for (NodeProto node : graph.getNodeList()) {
            node.getOutputList().forEach(output -> makers.put(output, node));
        }
        for (TensorProto initializer : graph.getInitializerList()) {
            initializers.put(initializer.getName(), initializer);
        }
    }

    /** The inputs, nodes and initializers that the values need, in their order, and no outputs. */
    GraphProto.Builder keep(Collection<String> values) {
        Set<String> needed = needed(values);
        GraphProto.Builder kept = GraphProto.newBuilder().setName(graph.getName());
        for (NodeProto node : graph.getNodeList()) {
            if (node.getOutputList().stream().anyMatch(output -> !output.isEmpty() && needed.contains(output))) {
                kept.addNode(node);
            }
        }
        for (TensorProto initializer : initializers.values()) {
            if (needed.contains(initializer.getName())) {
                kept.addInitializer(initializer);
            }
        }
        for (ValueInfoProto input : graph.getInputList()) {
            if (needed.contains(input.getName()) && !initializers.containsKey(input.getName())) {
                kept.addInput(input);
            }
        }
        return kept;
    }

    private Set<String> needed(Collection<String> values) {
        Set<String> needed = new HashSet<>(values);
        Deque<String> open = new ArrayDeque<>(values);
        while (!open.isEmpty()) {
            NodeProto maker = makers.get(open.pop());
            if (maker != null) {
                for (String input : maker.getInputList()) {
                    if (!input.isEmpty() && needed.add(input)) {
                        open.push(input);
                    }
                }
            }
        }
        return needed;
    }
}
