"""The demo model: SigLIP's two towers, at a size that two CPU cores can train."""

import math
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from products import Linear

EPSILON = 1e-6


@dataclass(frozen=True)
class Shape:
    """The sizes of both towers, which share width, heads and MLP."""

    vocabulary: int
    width: int = 192
    heads: int = 3
    mlp: int = 384
    vision_layers: int = 5
    text_layers: int = 2
    image: int = 112
    patch: int = 14
    positions: int = 32

    @property
    def patches(self) -> int:
        return (self.image // self.patch) ** 2

    def as_dict(self) -> dict[str, int]:
        return asdict(self)


def grid_positions(shape: Shape) -> Tensor:
    """Sines and cosines of each patch's row and column, [patches, width], as where learned positions start.

    The usual small random start drowns in the patches' values: sides stay unlearned for a thousand steps.
    """
    grid, quarter = shape.image // shape.patch, shape.width // 4
    frequencies = math.pi * 8.0 ** -(torch.arange(quarter) / quarter)
    place = torch.arange(shape.patches)
    angles = [axis[:, None] * frequencies for axis in (place // grid, place % grid)]
    return torch.cat([wave(angle) for angle in angles for wave in (torch.sin, torch.cos)], dim=1)


class Mlp(nn.Module):
    """Two linear layers with the tanh form of GELU between them."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.fc1 = Linear(shape.width, shape.mlp)
        self.fc2 = Linear(shape.mlp, shape.width)

    def forward(self, x: Tensor) -> Tensor:
        return self.fc2(functional.gelu(self.fc1(x), approximate="tanh"))


class Layer(nn.Module):
    """A pre-norm transformer layer: attention without mask, then the MLP. Query, key and value are one product."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.layer_norm1 = nn.LayerNorm(shape.width, EPSILON)
        self.qkv = Linear(shape.width, 3 * shape.width)
        self.out_proj = Linear(shape.width, shape.width)
        self.layer_norm2 = nn.LayerNorm(shape.width, EPSILON)
        self.mlp = Mlp(shape)

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.out_proj(self._attend(self.qkv(self.layer_norm1(x), keep=True)))
        return x + self.mlp(self.layer_norm2(x))

    def _attend(self, qkv: Tensor) -> Tensor:
        batch, length, triple = qkv.shape
        width = triple // 3
        parts = qkv.view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        query, key, value = parts.contiguous().unbind(0)
        scores = query * (width // self.heads) ** -0.5 @ key.transpose(-1, -2)
        weights = scores.float().softmax(-1).to(qkv.dtype)
        return (weights @ value).transpose(1, 2).reshape(batch, length, width)


class PoolingHead(nn.Module):
    """Attention pooling (MAP): one learned probe reads all patches, then a residual MLP."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.probe = nn.Parameter(torch.randn(1, 1, shape.width) * 0.02)
        self.attention = nn.MultiheadAttention(shape.width, shape.heads, batch_first=True)
        self.layernorm = nn.LayerNorm(shape.width, EPSILON)
        self.mlp = Mlp(shape)

    def forward(self, x: Tensor) -> Tensor:
        probe = self.probe.expand(x.shape[0], -1, -1)
        pooled = self.attention(probe, x, x, need_weights=False)[0]
        return (pooled + self.mlp(self.layernorm(pooled)))[:, 0]


class SigLip(nn.Module):
    """Images and token ids in, pooled vectors of equal width out; a logit is a scaled and shifted cosine."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.patch_embedding = Linear(3 * shape.patch**2, shape.width)
        self.vision_positions = nn.Parameter(grid_positions(shape))
        self.vision_layers = nn.ModuleList(Layer(shape) for _ in range(shape.vision_layers))
        self.post_layernorm = nn.LayerNorm(shape.width, EPSILON)
        self.pooling = PoolingHead(shape)
        self.token_embedding = nn.Embedding(shape.vocabulary, shape.width)
        nn.init.normal_(self.token_embedding.weight, std=0.05)
        self.text_positions = nn.Parameter(torch.randn(shape.positions, shape.width) * 0.02)
        self.text_layers = nn.ModuleList(Layer(shape) for _ in range(shape.text_layers))
        self.final_layer_norm = nn.LayerNorm(shape.width, EPSILON)
        self.text_head = nn.Linear(shape.width, shape.width)
        self.logit_scale = nn.Parameter(torch.tensor([math.log(10.0)]))
        self.logit_bias = nn.Parameter(torch.tensor([-5.0]))

    def image(self, pixels: Tensor) -> Tensor:
        """Pools images, float [batch, 3, image, image] in -1..1, to [batch, width] of any length."""
        grid, patch = self.shape.image // self.shape.patch, self.shape.patch
        tiles = pixels.view(-1, 3, grid, patch, grid, patch).permute(0, 2, 4, 1, 3, 5)
        x = self.patch_embedding(tiles.reshape(-1, grid * grid, 3 * patch * patch)) + self.vision_positions
        for layer in self.vision_layers:
            x = layer(x)
        return self.pooling(self.post_layernorm(x))

    def text(self, ids: Tensor) -> Tensor:
        """Pools token ids, long [batch, positions], at the last position to [batch, width] of any length."""
        x = self.token_embedding(ids) + self.text_positions
        for layer in self.text_layers:
            x = layer(x)
        return self.text_head(self.final_layer_norm(x)[:, -1])

    def logits(self, images: Tensor, texts: Tensor) -> Tensor:
        """The pairs' logits, [images, texts], from pooled vectors."""
        cosine = functional.normalize(images, dim=-1) @ functional.normalize(texts, dim=-1).T
        return cosine * self.logit_scale.exp() + self.logit_bias
