"""A model directory in Hugging Face layout: config.json and model.safetensors, F32, under SigLIP's tensor names."""

import json
import struct
from pathlib import Path

import numpy
import torch
from torch import Tensor

from model import EPSILON, Shape, SigLip

PLAIN_NAMES = {
    "vision_positions": "vision_model.embeddings.position_embedding.weight",
    "post_layernorm": "vision_model.post_layernorm",
    "pooling": "vision_model.head",
    "token_embedding": "text_model.embeddings.token_embedding",
    "text_positions": "text_model.embeddings.position_embedding.weight",
    "final_layer_norm": "text_model.final_layer_norm",
    "text_head": "text_model.head",
    "patch_embedding": "vision_model.embeddings.patch_embedding",
    "vision_layers": "vision_model.encoder.layers",
    "text_layers": "text_model.encoder.layers",
    "logit_scale": "logit_scale",
    "logit_bias": "logit_bias",
}


def published_names(model: SigLip) -> dict[str, Tensor]:
    """The model's tensors under SigLIP's names: query, key and value apart, the patch embedding as a convolution."""
    result: dict[str, Tensor] = {}
    for name, tensor in model.state_dict().items():
        first, _, rest = name.partition(".")
        published = PLAIN_NAMES[first] + ("." + rest if rest else "")
        if ".qkv." in published:
            for letter, part in zip("qkv", tensor.chunk(3)):
                result[published.replace(".qkv.", f".self_attn.{letter}_proj.")] = part
        elif published.endswith("patch_embedding.weight"):
            patch = model.shape.patch
            result[published] = tensor.view(-1, 3, patch, patch)
        else:
            if ".layers." in published:
                published = published.replace(".out_proj.", ".self_attn.out_proj.")
            result[published] = tensor
    return result


def config(shape: Shape) -> dict:
    """The config.json of a model of this shape."""
    tower = {
        "hidden_size": shape.width,
        "intermediate_size": shape.mlp,
        "num_attention_heads": shape.heads,
        "hidden_act": "gelu_pytorch_tanh",
        "layer_norm_eps": EPSILON,
        "attention_dropout": 0.0,
    }
    text = {
        "model_type": "siglip_text_model",
        "vocab_size": shape.vocabulary,
        "max_position_embeddings": shape.positions,
        "num_hidden_layers": shape.text_layers,
        "projection_size": shape.width,
        "pad_token_id": 1,
        "bos_token_id": None,
        "eos_token_id": 1,
    }
    vision = {
        "model_type": "siglip_vision_model",
        "image_size": shape.image,
        "patch_size": shape.patch,
        "num_channels": 3,
        "num_hidden_layers": shape.vision_layers,
    }
    return {
        "architectures": ["SiglipModel"],
        "model_type": "siglip",
        "torch_dtype": "float32",
        "text_config": {**text, **tower},
        "vision_config": {**vision, **tower},
    }


def write(model: SigLip, directory: Path) -> None:
    """Writes config.json and model.safetensors into the directory, which is made if it is missing."""
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "config.json").write_text(json.dumps(config(model.shape), indent=2) + "\n")
    published = sorted(published_names(model).items())
    tensors = {name: tensor.contiguous().numpy().astype("<f4") for name, tensor in published}
    header: dict = {"__metadata__": {"format": "pt"}}
    offset = 0
    for name, values in tensors.items():
        header[name] = {"dtype": "F32", "shape": list(values.shape), "data_offsets": [offset, offset + values.nbytes]}
        offset += values.nbytes
    encoded = json.dumps(header, separators=(",", ":")).encode()
    encoded += b" " * (-len(encoded) % 8)
    with open(directory / "model.safetensors", "wb") as file:
        file.write(struct.pack("<Q", len(encoded)) + encoded)
        for values in tensors.values():
            file.write(values.tobytes())


def read(directory: Path) -> SigLip:
    """The model that a directory holds, ready to embed."""
    both = json.loads((directory / "config.json").read_text())
    text, vision = both["text_config"], both["vision_config"]
    shape = Shape(
        vocabulary=text["vocab_size"],
        width=text["hidden_size"],
        heads=text["num_attention_heads"],
        mlp=text["intermediate_size"],
        vision_layers=vision["num_hidden_layers"],
        text_layers=text["num_hidden_layers"],
        image=vision["image_size"],
        patch=vision["patch_size"],
        positions=text["max_position_embeddings"],
    )
    model = SigLip(shape)
    stored = _tensors(directory / "model.safetensors")
    with torch.no_grad():
        for name, place in published_names(model).items():
            place.copy_(stored[name])
    return model.eval()


def _tensors(file: Path) -> dict[str, Tensor]:
    data = file.read_bytes()
    (length,) = struct.unpack_from("<Q", data)
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    result = {}
    for name, entry in header.items():
        start, end = (8 + length + position for position in entry["data_offsets"])
        values = numpy.frombuffer(data[start:end], dtype="<f4").reshape(entry["shape"])
        result[name] = torch.from_numpy(values.copy())
    return result
