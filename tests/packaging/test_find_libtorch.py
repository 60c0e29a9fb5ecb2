#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""cmake/FindLibTorch.cmake on made-up folders of LibTorch: a path with a space, another version, a folder chosen later."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROJECT = """cmake_minimum_required(VERSION 3.25)
project(probe LANGUAGES CXX)
list(APPEND CMAKE_MODULE_PATH "{root}/cmake")
find_package(LibTorch REQUIRED)
add_executable(probe probe.cpp)
target_link_libraries(probe PRIVATE LibTorch::LibTorch)
message(STATUS "found ${{LibTorch_CPU_LIBRARY}}")
"""


class FindLibTorch(unittest.TestCase):
    def setUp(self):
        self.place = Path(tempfile.mkdtemp(prefix="midstage-test-"))
        self.addCleanup(shutil.rmtree, self.place, ignore_errors=True)
        (self.place / "CMakeLists.txt").write_text(PROJECT.format(root=ROOT), encoding="utf-8")
        (self.place / "probe.cpp").write_text("#include <torch/headeronly/version.h>\n#include <torch/torch.h>\n"
                                              "int torch_cpu();\nint main() { return TORCH_VERSION_MAJOR - 2 + torch_cpu(); }\n", encoding="utf-8")

    def libtorch(self, name, version="2.11.0"):
        folder = self.place / name
        include = folder / "include/torch"
        (include / "csrc/api/include/torch").mkdir(parents=True)
        (include / "csrc/api/include/torch/torch.h").touch()
        (folder / "lib").mkdir()
        for library in ("torch_cpu", "c10"):
            source = self.place / f"{library}.cpp"
            source.write_text(f"int {library}() {{ return 0; }}\n", encoding="utf-8")
            subprocess.run(["c++", "-shared", "-fPIC", source, "-o", folder / f"lib/lib{library}.so"], check=True)
        if version:
            (include / "headeronly").mkdir()
            numbers = zip(("MAJOR", "MINOR", "PATCH"), version.split("."))
            (include / "headeronly/version.h").write_text("".join(f"#define TORCH_VERSION_{name} {number}\n" for name, number in numbers),
                                                          encoding="utf-8")
        return folder

    def cmake(self, *arguments):
        environment = {key: value for key, value in os.environ.items() if key != "MIDSTAGE_LIBTORCH"}
        done = subprocess.run(["cmake", *arguments], cwd=self.place, env=environment, capture_output=True, text=True, timeout=100, check=False)
        return done.returncode, done.stdout + done.stderr

    def configure(self, folder):
        return self.cmake("-S", ".", "-B", "build", f"-DMIDSTAGE_LIBTORCH={folder}")

    def test_a_path_with_a_space(self):
        status, said = self.configure(self.libtorch("my libtorch"))
        self.assertEqual(status, 0, said)
        status, said = self.cmake("--build", "build")
        self.assertEqual(status, 0, said)
        self.assertEqual(subprocess.run([self.place / "build/probe"], check=False).returncode, 0)

    def test_another_version(self):
        for version in ("2.10.0", None):
            status, said = self.configure(self.libtorch(f"old-{version}", version))
            self.assertNotEqual(status, 0, said)
            self.assertIn("Midstage needs 2.11.0", " ".join(said.split()))
            self.assertNotIn("file STRINGS", said)

    def test_a_folder_that_is_chosen_later(self):
        first, second = self.libtorch("first"), self.libtorch("second")
        self.assertIn(f"found {first}/lib", self.configure(first)[1])
        self.assertIn(f"found {second}/lib", self.configure(second)[1])


if __name__ == "__main__":
    sys.exit(unittest.main())
