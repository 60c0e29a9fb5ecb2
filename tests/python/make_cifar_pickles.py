# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/files/data/cifar_python: small files in the layout of the CIFAR sets' Python version.

python tests/python/make_cifar_pickles.py

The official files, which torchvision unpacks, were written by Python 2: protocol 2, str as SHORT_BINSTRING and BINSTRING,
a NumPy array by _reconstruct and a state. Python 3 cannot write such texts, so the instructions are put together here;
every good file is then read as torchvision reads it. Needs NumPy.
"""
import pathlib
import pickle
import struct
import warnings

import numpy

ROOT = pathlib.Path(__file__).resolve().parents[1] / "files/data/cifar_python"


def picture(index):
    """As pattern() in tests/core/data/patterns.h."""
    c, y, x = numpy.meshgrid(numpy.arange(3), numpy.arange(32), numpy.arange(32), indexing="ij")
    return ((37 * index + 101 * c + 31 * x * x + 17 * y * y + 7 * x * y) % 256).astype(numpy.uint8).tobytes()


class Writer:
    """Instructions as Python 2's cPickle writes them, with a BINPUT after everything that can be shared."""

    def __init__(self):
        self.code = b"\x80\x02"
        self.stored = 0

    def put(self):
        self.code += b"q" + struct.pack("B", self.stored)
        self.stored += 1

    def text(self, value):
        short = len(value) < 256
        self.code += (b"U" + struct.pack("B", len(value)) if short else b"T" + struct.pack("<i", len(value))) + value
        self.put()

    def number(self, value):
        self.code += b"K" + struct.pack("B", value) if 0 <= value < 256 else b"J" + struct.pack("<i", value)

    def numbers(self, values):
        self.code += b"]"
        self.put()
        self.code += b"("
        for value in values:
            self.number(value)
        self.code += b"e"

    def texts(self, values):
        self.code += b"]"
        self.put()
        self.code += b"("
        for value in values:
            self.text(value)
        self.code += b"e"

    def name(self, module, name):
        self.code += b"c" + module + b"\n" + name + b"\n"
        self.put()

    def array(self, rows, pixels, dtype=b"u1", fortran=b"\x89", columns=3072):
        self.name(b"numpy.core.multiarray", b"_reconstruct")
        self.name(b"numpy", b"ndarray")
        self.code += b"K\x00\x85"
        self.put()
        self.text(b"b")
        self.code += b"\x87"
        self.put()
        self.code += b"R"
        self.put()
        self.code += b"(K\x01"
        self.number(rows)
        self.number(columns)
        self.code += b"\x86"
        self.put()
        self.name(b"numpy", b"dtype")
        self.text(dtype)
        self.code += b"K\x00K\x01\x87"
        self.put()
        self.code += b"R"
        self.put()
        self.code += b"(K\x03"
        self.text(b"|")
        self.code += b"NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00t"
        self.put()
        self.code += b"b" + fortran
        self.text(pixels)
        self.code += b"t"
        self.put()
        self.code += b"b"

    def dict(self, entries):
        """`entries`: key and a function that writes the value."""
        self.code += b"}"
        self.put()
        self.code += b"("
        for key, write in entries:
            self.text(key)
            write()
        self.code += b"u."
        return self.code


def batch(indices, labels, label, pixels=None, data=None):
    w = Writer()
    pixels = b"".join(picture(i) for i in indices) if pixels is None else pixels
    entries = [
        (b"batch_label", lambda: w.text(b"training batch")),
        (label, lambda: w.numbers(labels)),
        (b"data", (lambda: data(w)) if data else lambda: w.array(len(indices), pixels)),
        (b"filenames", lambda: w.texts([b"picture_%d.png" % i for i in indices])),
    ]
    if label == b"fine_labels":
        entries.insert(2, (b"coarse_labels", lambda: w.numbers([0] * len(labels))))
    return w.dict(entries)


def meta(key, names):
    w = Writer()
    return w.dict([(b"num_vis", lambda: w.number(3072)), (key, lambda: w.texts(names))])


def write(name, content):
    file = ROOT / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


def check(file, indices, labels, key):
    with open(file, "rb") as stream, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # NumPy 2 calls its own module differently
        entry = pickle.load(stream, encoding="bytes")
    assert entry[b"data"].shape == (len(indices), 3072) and entry[b"data"].dtype == numpy.uint8
    assert entry[b"data"].tobytes() == b"".join(picture(i) for i in indices)
    assert entry[key] == labels


def good():
    for number in range(1, 6):
        indices = [10 * number, 10 * number + 1][: 2 if number == 1 else 1]
        labels = [(i // 5) % 10 for i in indices]
        file = write(f"cifar-10-batches-py/data_batch_{number}", batch(indices, labels, b"labels"))
        check(file, indices, labels, b"labels")
    file = write("cifar-10-batches-py/test_batch", batch([70, 71], [9, 0], b"labels"))
    check(file, [70, 71], [9, 0], b"labels")
    write("cifar-10-batches-py/batches.meta", meta(b"label_names", [b"class %d" % i for i in range(10)]))
    for name, indices, labels in (("train", [1, 2], [99, 0]), ("test", [3], [42])):
        check(write(f"cifar-100-python/{name}", batch(indices, labels, b"fine_labels")), indices, labels, b"fine_labels")


def bad():
    label = b"labels"
    write("bad/system", batch([1], [1], label, data=lambda w: w.name(b"posix", b"system")))
    write("bad/label", batch([1], [10], label))
    write("bad/few_labels", batch([1, 2], [1], label))
    write("bad/no_labels", batch([1], [1], b"fine_labels"))
    write("bad/short_data", batch([1], [1], label, pixels=picture(1)[:-1]))
    write("bad/rows", batch([1], [1], label, data=lambda w: w.array(2, picture(1))))
    write("bad/columns", batch([1], [1], label, data=lambda w: w.array(1, picture(1), columns=1024)))
    write("bad/floats", batch([1], [1], label, data=lambda w: w.array(1, picture(1), dtype=b"f4")))
    write("bad/fortran", batch([1], [1], label, data=lambda w: w.array(1, picture(1), fortran=b"\x88")))
    write("bad/no_array", batch([1], [1], label, data=lambda w: w.numbers([1, 2])))
    write("bad/list", b"\x80\x02]q\x00.")
    write("bad/cut_off", batch([1], [1], label)[:1000])
    write("bad/text", b"no pickle at all\n")


if __name__ == "__main__":
    good()
    bad()
