#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows what a weight mask of Midstage keeps.

    python tests/python/read_mask.py MASK.npz [CHECKPOINT.pt]

With a checkpoint it also checks that the weights that the mask drops are zero there. Needs numpy, and torch for a
checkpoint.
"""
import sys

import numpy as np


def read_mask(file):
    """Each layer's name with its mask, True where a weight is kept, and what else the file says."""
    with np.load(file) as arrays:
        layers = {}
        for name in bytes(arrays["layers"]).decode().split("\n"):
            shape = arrays[name + ".shape"]
            layers[name] = np.unpackbits(arrays[name + ".bits"], count=np.prod(shape)).astype(bool).reshape(shape)
        about = {"keep_fraction": float(arrays["keep_fraction"]), "seed": int(arrays["seed"]),
                 "ranking": bytes(arrays["ranking"]).decode(), "scores": bytes(arrays["scores"]).decode()}
    return layers, about


def main():
    layers, about = read_mask(sys.argv[1])
    print(", ".join(f"{key} {value}" for key, value in about.items()))
    print("layer shape kept sparsity")
    for name, kept in layers.items():
        print(name, "x".join(str(n) for n in kept.shape), int(kept.sum()), f"{1 - kept.mean():.6f}")
    if len(sys.argv) > 2:
        import torch
        state = torch.load(sys.argv[2], weights_only=True, map_location="cpu")
        alive = [name for name, kept in layers.items() if state[name].numpy()[~kept].any()]
        if alive:
            sys.exit("Dropped weights are not zero in: " + ", ".join(alive))
        print("All dropped weights are zero in the checkpoint.")


if __name__ == "__main__":
    main()
