package org.precedent.encoder.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.precedent.encoder.checkpoint.StoredTensor;

/** An ONNX graph under construction. A value is known by its name; each method that adds a node returns its output. */
final class OnnxGraph {

    /** The first operator set with a tanh Gelu; LayerNormalization came with 17. */
    private static final int OPERATOR_SET = 20;

    private static final int IR_VERSION = 9;

    /** ONNX Runtime's own operators, beside those of the standard. */
    private static final String MICROSOFT = "com.microsoft";

    private final GraphProto.Builder graph;
    private final Set<String> external = new HashSet<>();
    private int values;

    /** An empty graph. */
    OnnxGraph(String name) {
        this.graph = GraphProto.newBuilder().setName(name);
    }

    /** Declares an input; a size of -1 is the free batch size. */
    String input(String name, TensorProto.DataType type, long... shape) {
        graph.addInput(value(name, type, shape));
        return name;
    }

    /** Declares a value to be the output. */
    void output(String name, String value, long... shape) {
        graph.addNode(
                NodeProto.newBuilder().setOpType("Identity").addInput(value).addOutput(name));
        graph.addOutput(value(name, TensorProto.DataType.FLOAT, shape));
    }

    /** Adds a node of one output. */
    String node(String operator, List<String> inputs, AttributeProto... attributes) {
        return node("", operator, inputs, attributes);
    }

    /** Adds a node of one output, of an operator that ONNX Runtime has beyond the standard. */
    String extended(String operator, List<String> inputs, AttributeProto... attributes) {
        return node(MICROSOFT, operator, inputs, attributes);
    }

    String reshape(String value, long... shape) {
        return node("Reshape", List.of(value, integers(shape)));
    }

    String transpose(String value, long... order) {
        return node("Transpose", List.of(value), attribute("perm", order));
    }

    /** A value as numbers of another type. */
    String cast(String value, TensorProto.DataType type) {
        return node("Cast", List.of(value), attribute("to", (long) type.getNumber()));
    }

    private String node(String domain, String operator, List<String> inputs, AttributeProto... attributes) {
        String output = nextName();
        graph.addNode(NodeProto.newBuilder()
                .setDomain(domain)
                .setOpType(operator)
                .setName(output)
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(Arrays.asList(attributes)));
        return output;
    }

    /** A tensor that stays in its file; the same one twice is one. */
    String external(StoredTensor tensor) {
        if (external.add(tensor.name())) {
            graph.addInitializer(TensorProto.newBuilder()
                    .setName(tensor.name())
                    .setDataType(type(tensor).getNumber())
                    .addAllDims(tensor.shape())
                    .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                    .addExternalData(entry("location", fileName(tensor)))
                    .addExternalData(entry("offset", Long.toString(tensor.offset())))
                    .addExternalData(entry("length", Long.toString(tensor.length()))));
        }
        return tensor.name();
    }

    private static TensorProto.DataType type(StoredTensor tensor) {
        return switch (tensor.dtype()) {
            case "F32" -> TensorProto.DataType.FLOAT;
            case "F16" -> TensorProto.DataType.FLOAT16;
            case "I8" -> TensorProto.DataType.INT8;
            default -> throw new IllegalArgumentException(tensor.name() + " is " + tensor.dtype());
        };
    }

    /** A small constant: a shape or an index list. */
    String integers(long... numbers) {
        String name = nextName();
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.INT64.getNumber())
                .addDims(numbers.length);
        Arrays.stream(numbers).forEach(tensor::addInt64Data);
        graph.addInitializer(tensor);
        return name;
    }

    /** A constant number. */
    String number(float number) {
        String name = nextName();
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addFloatData(number));
        return name;
    }

    /** A constant row of one number many times. */
    String row(float number, long count) {
        String name = nextName();
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addDims(count);
        for (long i = 0; i < count; i++) {
            tensor.addFloatData(number);
        }
        graph.addInitializer(tensor);
        return name;
    }

    /** The model as ONNX Runtime reads it. */
    byte[] toBytes() {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("precedent")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET))
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain(MICROSOFT).setVersion(1))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    static AttributeProto attribute(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto attribute(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    static AttributeProto attribute(String name, String value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    static AttributeProto attribute(String name, long... values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(Arrays.stream(values).boxed().toList())
                .build();
    }

    private static String fileName(StoredTensor tensor) {
        Path name = tensor.file().getFileName();
        if (name == null) {
            throw new IllegalArgumentException("the file of tensor " + tensor.name() + " has no name");
        }
        return name.toString();
    }

    private String nextName() {
        values++;
        return "v" + values;
    }

    private static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    private static ValueInfoProto value(String name, TensorProto.DataType type, long... shape) {
        TensorShapeProto.Builder sizes = TensorShapeProto.newBuilder();
        for (long size : shape) {
            TensorShapeProto.Dimension.Builder dimension = TensorShapeProto.Dimension.newBuilder();
            sizes.addDim(size < 0 ? dimension.setDimParam("batch") : dimension.setDimValue(size));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(sizes)))
                .build();
    }
}
