package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;

/** The inputs and outputs of a tower that is being cut, with casts where its types are not the encoder's. */
final class TowerDoors {

    private static final String PREFIX = "precedent.";

    private final GraphProto.Builder graph;

    TowerDoors(GraphProto.Builder graph) {
        this.graph = graph;
    }

    GraphProto.Builder graph() {
        return graph;
    }

    /** Makes an input take a type, and tells its name. */
    String input(TensorValue value, DataType type) {
        if (value.type() == type) {
            return value.name();
        }
        String name = PREFIX + value.name();
        removeInput(value.name());
        graph.addInput(declare(name, type, value.sizes()));
        first(cast(name, value.name(), value.type()));
        return name;
    }

    /** Declares a value to be an output of 32-bit floats, and tells its name. */
    String output(TensorValue value) {
        String name = value.name();
        if (value.type() != DataType.FLOAT) {
            name = PREFIX + value.name();
            graph.addNode(cast(value.name(), name, DataType.FLOAT));
        }
        graph.addOutput(declare(name, DataType.FLOAT, value.sizes()));
        return name;
    }

    /**
     * Replaces the attention mask by ones, as many as there are ids: SigLIP attends to the padding, too, and was
     * trained so.
     */
    void fillWithOnes(TensorValue mask, TensorValue ids) {
        String shape = PREFIX + "shape";
        removeInput(mask.name());
        ByteString one = mask.type() == DataType.INT64
                ? ByteString.copyFrom(new byte[] {1, 0, 0, 0, 0, 0, 0, 0})
                : ByteString.copyFrom(new byte[] {1, 0, 0, 0});
        first(NodeProto.newBuilder()
                .setOpType("ConstantOfShape")
                .addInput(shape)
                .addOutput(mask.name())
                .addAttribute(AttributeProto.newBuilder()
                        .setName("value")
                        .setType(AttributeType.TENSOR)
                        .setT(TensorProto.newBuilder()
                                .setDataType(mask.type().getNumber())
                                .addDims(1)
                                .setRawData(one)))
                .build());
        first(NodeProto.newBuilder()
                .setOpType("Shape")
                .addInput(ids.name())
                .addOutput(shape)
                .build());
    }

    private void first(NodeProto node) {
        List<NodeProto> nodes = new ArrayList<>(graph.getNodeList());
        nodes.addFirst(node);
        graph.clearNode().addAllNode(nodes);
    }

    private void removeInput(String name) {
        List<ValueInfoProto> others = graph.getInputList().stream()
                .filter(input -> !input.getName().equals(name))
                .toList();
        graph.clearInput().addAllInput(others);
    }

    private static NodeProto cast(String from, String to, DataType type) {
        return NodeProto.newBuilder()
                .setOpType("Cast")
                .addInput(from)
                .addOutput(to)
                .addAttribute(AttributeProto.newBuilder()
                        .setName("to")
                        .setType(AttributeType.INT)
                        .setI(type.getNumber()))
                .build();
    }

    private static ValueInfoProto declare(String name, DataType type, List<Long> sizes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (int i = 0; i < sizes.size(); i++) {
            long size = sizes.get(i);
            Dimension.Builder dimension = Dimension.newBuilder();
            shape.addDim(size < 0 ? dimension.setDimParam(name + "_" + i) : dimension.setDimValue(size));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(shape)))
                .build();
    }
}
