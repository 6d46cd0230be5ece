"""Linear layers whose products, while they train, may be of bfloat16: a CPU with AMX has them four times sooner."""

import torch
import torch.nn.functional as functional
from torch import Tensor, nn


class Linear(nn.Linear):
    """A linear layer; weights, sums and gradients stay float32. Evaluation and export never see bfloat16."""

    half = False  # set for the whole run by train.py

    def forward(self, x: Tensor, keep: bool = False) -> Tensor:
        """The product; `keep` leaves it in bfloat16 for a reader that would convert it again."""
        if not (self.half and self.training):
            return functional.linear(x, self.weight, self.bias)
        return HalfProduct.apply(x, self.weight, self.bias, keep)


class HalfProduct(torch.autograd.Function):
    """x W' + b and its gradients, where the factors of every product are rounded to bfloat16."""

    @staticmethod
    def forward(context, x: Tensor, weight: Tensor, bias: Tensor, keep: bool) -> Tensor:
        rows, half = x.reshape(-1, x.shape[-1]).bfloat16(), weight.bfloat16()
        context.save_for_backward(rows, half)
        context.kind = x.dtype
        product = torch.addmm(bias.bfloat16(), rows, half.T) if keep else (rows @ half.T).float().add_(bias)
        return product.view(*x.shape[:-1], -1)

    @staticmethod
    def backward(context, gradient: Tensor) -> tuple[Tensor | None, Tensor, Tensor, None]:
        rows, weight = context.saved_tensors
        flat = gradient.reshape(-1, gradient.shape[-1]).bfloat16()
        back = None
        if context.needs_input_grad[0]:
            back = (flat @ weight).to(context.kind).view(*gradient.shape[:-1], -1)
        ones = torch.ones(1, len(flat), dtype=torch.bfloat16)
        return back, (flat.T @ rows).float(), (ones @ flat)[0].float(), None
