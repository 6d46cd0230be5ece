package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.graph.SiglipGraph;

/** Writes the towers of a checkpoint as optimum and transformers.js export them, for tests. */
public final class ReadyExport {

    private static final String POOLED = "pooled";

    private final Path folder;
    private final GraphProto vision;
    private final GraphProto text;
    private final ModelProto model;

    private ReadyExport(Path folder, byte[] vision, byte[] text) throws IOException {
        this.folder = folder;
        this.model = ModelProto.parseFrom(vision);
        this.vision = renamed(model.getGraph(), "vision/");
        this.text = renamed(ModelProto.parseFrom(text).getGraph(), "text/");
    }

    /** The towers of a directory with safetensors. */
    public static ReadyExport of(Path directory, Path cache) throws IOException {
        SiglipGraph graph = SiglipGraph.plain(Checkpoint.open(directory, ModelCache.in(cache)));
        return new ReadyExport(directory, graph.vision().model(), graph.text().model());
    }

    /** {@code vision_model.onnx}, its weights inside. */
    public ModelProto vision() throws IOException {
        return model(door(vision, "vision/" + POOLED, "pooler_output"));
    }

    /** {@code text_model.onnx}, its weights inside. */
    public ModelProto text() throws IOException {
        return model(door(text, "text/" + POOLED, "pooler_output"));
    }

    /** {@code model.onnx}, its weights inside: vectors of unit length, and logits in both directions. */
    public ModelProto both(float logitScale, float logitBias) throws IOException {
        GraphProto.Builder graph = GraphProto.newBuilder().setName("main_graph");
        graph.addAllInput(text.getInputList()).addAllInput(vision.getInputList());
        graph.addAllInitializer(text.getInitializerList()).addAllInitializer(vision.getInitializerList());
        graph.addAllNode(text.getNodeList()).addAllNode(vision.getNodeList());
        unit(graph, "vision/" + POOLED, "image_embeds");
        unit(graph, "text/" + POOLED, "text_embeds");
        graph.addInitializer(scalar("logit_scale", logitScale)).addInitializer(scalar("logit_bias", logitBias));
        graph.addNode(node("Transpose", "images", "image_embeds"))
                .addNode(node("MatMul", "cosines", "text_embeds", "images"))
                .addNode(node("Exp", "scale", "logit_scale"))
                .addNode(node("Mul", "scaled", "cosines", "scale"))
                .addNode(node("Add", "logits_per_text", "scaled", "logit_bias"))
                .addNode(node("Transpose", "logits_per_image", "logits_per_text"));
        for (String name : List.of("logits_per_image", "logits_per_text", "text_embeds", "image_embeds")) {
            graph.addOutput(matrix(name, DataType.FLOAT));
        }
        return model(graph.build());
    }

    /** A model whose input, if it is named, and output are 16-bit floats, whatever it computes in. */
    public static ModelProto halfDoors(ModelProto model, String input, String output) {
        GraphProto.Builder graph = model.getGraph().toBuilder().clearNode();
        if (!input.isEmpty()) {
            graph.addNode(cast("float/" + input, input, DataType.FLOAT));
            graph.getInputBuilder(0).getTypeBuilder().getTensorTypeBuilder().setElemType(DataType.FLOAT16_VALUE);
        }
        for (NodeProto node : model.getGraph().getNodeList()) {
            graph.addNode(node.toBuilder()
                    .clearInput()
                    .addAllInput(renamed(node.getInputList(), input))
                    .clearOutput()
                    .addAllOutput(renamed(node.getOutputList(), output)));
        }
        graph.addNode(cast(output, "float/" + output, DataType.FLOAT16));
        graph.getOutputBuilder(0).getTypeBuilder().getTensorTypeBuilder().setElemType(DataType.FLOAT16_VALUE);
        return model.toBuilder().setGraph(graph).build();
    }

    private static List<String> renamed(List<String> names, String name) {
        return names.stream()
                .map(one -> one.equals(name) ? "float/" + one : one)
                .toList();
    }

    private static NodeProto cast(String output, String input, DataType type) {
        return node("Cast", output, input).toBuilder()
                .setName("/Cast/" + output)
                .addAttribute(AttributeProto.newBuilder()
                        .setName("to")
                        .setType(AttributeType.INT)
                        .setI(type.getNumber()))
                .build();
    }

    /** A text model that multiplies its ids by an attention mask: only a mask of ones changes nothing. */
    public static ModelProto withMask(ModelProto model) {
        GraphProto.Builder graph = model.getGraph().toBuilder().clearNode();
        graph.addInput(matrix("attention_mask", DataType.INT64));
        graph.addNode(node("Mul", "masked", "input_ids", "attention_mask"));
        for (NodeProto node : model.getGraph().getNodeList()) {
            graph.addNode(node.toBuilder()
                    .clearInput()
                    .addAllInput(node.getInputList().stream()
                            .map(one -> one.equals("input_ids") ? "masked" : one)
                            .toList()));
        }
        return model.toBuilder().setGraph(graph).build();
    }

    /** Writes a model whole. */
    public static void write(ModelProto model, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, model.toByteArray());
    }

    /** Writes a model with its weights in a file beside it. */
    public static void write(ModelProto model, Path file, String weights) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        GraphProto.Builder graph = model.getGraph().toBuilder().clearInitializer();
        long offset = 0;
        try (OutputStream out = Files.newOutputStream(file.resolveSibling(weights))) {
            for (TensorProto tensor : model.getGraph().getInitializerList()) {
                if (!tensor.hasRawData()) {
                    graph.addInitializer(tensor);
                    continue;
                }
                tensor.getRawData().writeTo(out);
                graph.addInitializer(tensor.toBuilder()
                        .clearRawData()
                        .setDataLocation(DataLocation.EXTERNAL)
                        .addExternalData(entry("location", weights))
                        .addExternalData(entry("offset", Long.toString(offset)))
                        .addExternalData(entry(
                                "length", Integer.toString(tensor.getRawData().size()))));
                offset += tensor.getRawData().size();
            }
        }
        Files.write(file, model.toBuilder().setGraph(graph).build().toByteArray());
    }

    private ModelProto model(GraphProto graph) throws IOException {
        GraphProto.Builder whole = graph.toBuilder().clearInitializer();
        for (TensorProto tensor : graph.getInitializerList()) {
            whole.addInitializer(inside(tensor));
        }
        return model.toBuilder().setProducerName("pytorch").setGraph(whole).build();
    }

    private TensorProto inside(TensorProto tensor) throws IOException {
        if (tensor.getDataLocation() != DataLocation.EXTERNAL) {
            return tensor;
        }
        Map<String, String> place = tensor.getExternalDataList().stream()
                .collect(Collectors.toMap(StringStringEntryProto::getKey, StringStringEntryProto::getValue));
        try (FileChannel channel = FileChannel.open(folder.resolve(place.get("location")))) {
            channel.position(Long.parseLong(place.get("offset")));
            byte[] numbers = Channels.newInputStream(channel).readNBytes(Integer.parseInt(place.get("length")));
            return tensor.toBuilder()
                    .clearExternalData()
                    .clearDataLocation()
                    .setRawData(ByteString.copyFrom(numbers))
                    .build();
        }
    }

    private static GraphProto door(GraphProto graph, String value, String name) {
        return graph.toBuilder()
                .clearOutput()
                .addNode(node("Identity", name, value))
                .addOutput(matrix(name, DataType.FLOAT))
                .build();
    }

    private static void unit(GraphProto.Builder graph, String value, String name) {
        graph.addNode(node("ReduceL2", name + "/norm", value).toBuilder()
                        .addAttribute(AttributeProto.newBuilder()
                                .setName("keepdims")
                                .setType(AttributeType.INT)
                                .setI(1)))
                .addInitializer(TensorProto.newBuilder()
                        .setName(name + "/axes")
                        .setDataType(DataType.INT64_VALUE)
                        .addDims(1)
                        .addInt64Data(-1))
                .addNode(node("Div", name, value, name + "/norm"));
        int last = graph.getNodeCount() - 2;
        graph.setNode(last, graph.getNode(last).toBuilder().addInput(name + "/axes"));
    }

    /** The graph with every value but its inputs under another name, so that it can stand beside another graph. */
    private static GraphProto renamed(GraphProto graph, String prefix) {
        List<String> inputs =
                graph.getInputList().stream().map(ValueInfoProto::getName).toList();
        GraphProto.Builder renamed = graph.toBuilder().clearNode().clearInitializer();
        for (NodeProto node : graph.getNodeList()) {
            renamed.addNode(node.toBuilder()
                    .clearInput()
                    .addAllInput(node.getInputList().stream()
                            .map(name -> inputs.contains(name) ? name : prefix + name)
                            .toList())
                    .clearOutput()
                    .addAllOutput(
                            node.getOutputList().stream().map(prefix::concat).toList()));
        }
        graph.getInitializerList()
                .forEach(tensor -> renamed.addInitializer(tensor.toBuilder().setName(prefix + tensor.getName())));
        return renamed.build();
    }

    static NodeProto node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .setName("/" + output)
                .addAllInput(List.of(inputs))
                .addOutput(output)
                .build();
    }

    static TensorProto scalar(String name, float number) {
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(DataType.FLOAT_VALUE)
                .addDims(1)
                .addFloatData(number)
                .build();
    }

    static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    static ValueInfoProto matrix(String name, DataType type) {
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(TensorShapeProto.newBuilder()
                                        .addDim(size(name + "_0"))
                                        .addDim(size(name + "_1")))))
                .build();
    }

    private static TensorShapeProto.Dimension size(String name) {
        return TensorShapeProto.Dimension.newBuilder().setDimParam(name).build();
    }
}
