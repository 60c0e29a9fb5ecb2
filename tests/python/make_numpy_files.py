# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the small NumPy files under tests/files/numpy that test_npy and test_npz read.

    python tests/python/make_numpy_files.py
"""
import pathlib

import numpy as np

OUT = pathlib.Path(__file__).resolve().parent.parent / "files" / "numpy"
TYPES = ("f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "b1")


def values(kind, shape):
    """0, 1, 2 ...; every third negated where the type has a sign; for bool every third is true."""
    count = np.arange(int(np.prod(shape)))
    if kind == "b1":
        return (count % 3 == 1).reshape(shape)
    numbers = np.where((count % 3 == 2) & (kind[0] != "u"), -count, count) / (4 if kind[0] == "f" else 1)
    return numbers.astype(kind).reshape(shape)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for kind in TYPES:
        np.save(OUT / f"{kind}.npy", values(kind, (2, 3)))
    np.save(OUT / "scalar.npy", np.float64(2.5))
    np.save(OUT / "empty.npy", np.zeros((0, 7), np.float32))
    np.save(OUT / "vector.npy", values("i8", (5,)))
    np.save(OUT / "cube.npy", values("f4", (2, 3, 4)))
    np.save(OUT / "fortran.npy", np.asfortranarray(values("f4", (2, 3, 4))))
    np.save(OUT / "big_endian.npy", values("f4", (2, 3)).astype(">f4"))
    np.save(OUT / "records.npy", np.zeros(2, dtype=[("a", "<f4"), ("b", "<i4")]))
    np.save(OUT / "text.npy", np.array(["a", "bc"]))
    with open(OUT / "version2.npy", "wb") as file:
        np.lib.format.write_array(file, values("f4", (2, 3)), version=(2, 0))
    arrays = {"id_test/logits": values("f4", (4, 3)), "id_test/labels": values("i8", (4,)), "käfer/x": values("f2", (2, 2))}
    np.savez(OUT / "stored.npz", **arrays)
    np.savez_compressed(OUT / "deflated.npz", **arrays)


if __name__ == "__main__":
    main()
