# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the small .npy and .npz image sets under tests/files/data/numpy that test_numpy_images reads.

    python tests/python/make_numpy_images.py
"""
import pathlib

import numpy as np

OUT = pathlib.Path(__file__).resolve().parent.parent / "files" / "data" / "numpy"


def pattern(index, channels, height, width):
    """The pixels (C, H, W) that the tests compute in the same way."""
    c, y, x = np.meshgrid(np.arange(channels), np.arange(height), np.arange(width), indexing="ij")
    return ((37 * index + 101 * c + 31 * x * x + 17 * y * y + 7 * x * y) % 256).astype(np.uint8)


def patterns(first, count, channels, height=8, width=6):
    return np.stack([pattern(i, channels, height, width) for i in range(first, first + count)])


def last(images):
    return np.ascontiguousarray(images.transpose(0, 2, 3, 1))


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    grey, colour = patterns(0, 4, 1), patterns(0, 4, 3)
    np.save(OUT / "grey.npy", grey[:, 0])
    np.save(OUT / "grey_last.npy", last(grey))
    np.save(OUT / "grey_first.npy", grey)
    np.save(OUT / "colour_last.npy", last(colour))
    np.save(OUT / "colour_first.npy", colour)
    np.save(OUT / "colour_fortran.npy", np.asfortranarray(last(colour)))
    np.save(OUT / "colour_int64.npy", colour.astype(np.int64))
    np.save(OUT / "colour_whole.npy", colour.astype(np.float32))
    for kind in ("f2", "f4", "f8"):
        np.save(OUT / f"colour_{kind}.npy", (colour / 255).astype(kind))
    np.save(OUT / "colour_multiplied.npy", colour.astype(np.float32) * np.float32(1 / 255))
    np.save(OUT / "both.npy", last(patterns(0, 4, 3, 3, 6)))  # (4, 3, 6, 3): the last axis is the colour
    np.save(OUT / "objects.npy", np.array([colour[0], None], dtype=object), allow_pickle=True)

    labels = np.array([2, 0, 1, 0])
    np.savez_compressed(OUT / "labelled.npz", images=last(colour), labels=labels.reshape(-1, 1).astype(np.uint8),
                        names=np.array(["cat", "dog"], dtype=object))
    np.savez(OUT / "positional.npz", grey[:, 0], labels)
    np.savez(OUT / "unlabelled.npz", X=colour)
    # As Keras' mnist.npz, with a class that only the test part has.
    np.savez_compressed(OUT / "keras.npz", x_test=patterns(4, 2, 1)[:, 0], y_test=np.array([3, 0], np.uint8),
                        x_train=grey[:, 0], y_train=labels.astype(np.uint8))
    # As KMNIST's files: images and labels side by side.
    np.savez_compressed(OUT / "small-train-imgs.npz", grey[:, 0])
    np.savez_compressed(OUT / "small-train-labels.npz", labels.astype(np.uint8))


if __name__ == "__main__":
    main()
