# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/files/models/*.json: names, shapes and results of every architecture, computed by PyTorch.

Weights and images come from an integer hash that the C++ test computes alike, so that no weights need to be stored.

    python tests/python/make_model_references.py
"""
import json
import pathlib

import numpy as np
import torch
import torch.nn.functional as F

import models

FOLDER = pathlib.Path(__file__).parent.parent / "files" / "models"


def name_hash(name):
    """FNV-1a."""
    value = 2166136261
    for byte in name.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return value


def values(name, count):
    """float32 in [-1, 1) from the name and the position: the murmur3 finaliser's upper 24 bits."""
    h = (np.arange(count, dtype=np.uint64) * 2654435761 + name_hash(name)).astype(np.uint32)
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35)):
        h ^= h >> np.uint32(shift)
        h = (h.astype(np.uint64) * factor).astype(np.uint32)
    h ^= h >> np.uint32(16)
    return torch.from_numpy(((h >> np.uint32(8)).astype(np.float64) / 2**23 - 1).astype(np.float32))


@torch.no_grad()
def fill(model):
    for name, tensor in model.state_dict().items():
        if name.endswith("num_batches_tracked"):
            continue
        v = values(name, tensor.numel()).view(tensor.shape)
        if tensor.dim() > 1:
            v = v * np.float32(np.sqrt(2 / (tensor.numel() / tensor.shape[0])))
        elif name.endswith("running_var"):
            v = 1 + 0.5 * v
        elif name.endswith("weight"):
            v = 1 + 0.25 * v
        else:
            v = 0.1 * v
        tensor.copy_(v)


def rounded(tensor):
    return [float(f"{value:.9g}") for value in tensor.flatten().tolist()]


def case(name, channels, size, classes, affine):
    model = models.make(name, channels, classes, affine)
    fill(model)
    images = values("images", 2 * channels * size * size).view(2, channels, size, size)
    model.eval()
    with torch.no_grad():
        logits, features = model(images)
    # Training mode too: batch statistics, their running means, and the gradient of the first layer.
    model.train()
    train_logits, _ = model(images)
    F.cross_entropy(train_logits, torch.tensor([1, classes - 1])).backward()
    return {
        "channels": channels, "size": size, "classes": classes, "affine": affine,
        "parameters": sum(p.numel() for p in model.parameters()),
        "logits": rounded(logits), "features": rounded(features), "train_logits": rounded(train_logits),
        "first_gradient": rounded(model.conv1.weight.grad[0]), "running_mean": rounded(model.bn1.running_mean[:8]),
    }


def main():
    torch.set_num_threads(1)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in models.NAMES:
        reference = {
            "name": name,
            "keys": [[key, list(tensor.shape)] for key, tensor in models.make(name).state_dict().items()],
            "cases": [case(name, 3, 32, 10, True), case(name, 1, 28, 7, False)],
        }
        (FOLDER / f"{name}.json").write_text(json.dumps(reference, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
