#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings the wheels that a lock file names into one folder, unpacked.

    fetch_wheels.py LOCK FOLDER GROUP...

The wheels come from the package index that pip is configured for (its own settings, environment, proxies and certificates).
Every wheel is checked against its hash before anything of it is unpacked. A download that broke off goes on where it stopped,
several set-ups at once wait for each other, and a wheel counts as there only once its stamp is written, which happens last.
Nothing is printed but progress and, on failure, one sentence.
"""
import base64
import csv
import errno
import fcntl
import hashlib
import os
import shutil
import sys
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

ATTEMPTS_WITHOUT_PROGRESS = 3
CHUNK = 1 << 20
# What is used of a wheel; torch's Python side never is.
KEPT = {"torch": ("torch/include/", "torch/lib/")}
LEFT_OUT = ("torch/lib/libtorch_python.so",)


class Failure(Exception):
    """One sentence for the user."""


@dataclass
class Wheel:
    """One line of the lock file: sizes in bytes; `record` is the sha256 of the wheel's own list of files."""

    group: str
    size: int
    unpacked: int
    sha256: str
    record: str
    file: str

    @property
    def project(self):
        return self.file.split("-")[0].replace("_", "-")

    @property
    def dist_info(self):
        return "-".join(self.file.split("-")[:2]) + ".dist-info"

    def keeps(self, name):
        """Whether a file of the wheel is unpacked."""
        prefixes = KEPT.get(self.project, ("nvidia/",)) + (self.dist_info + "/",)
        return name.startswith(prefixes) and name not in LEFT_OUT and not name.endswith(".py")


def read_lock(path, groups):
    wheels = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            group, size, unpacked, sha256, record, file = line.split()
            wheels.append(Wheel(group, int(size), int(unpacked), sha256, record, file))
    return [wheel for wheel in wheels if wheel.group in groups]


def megabytes(size):
    return f"{size / 1e6:.0f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"


def sha256_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(CHUNK):
            digest.update(block)
    return digest.hexdigest()


def progress(wheel, done):
    if sys.stderr.isatty():
        print(f"\r  {wheel.project}: {100 * done // wheel.size} % of {megabytes(wheel.size)}", end="", file=sys.stderr)


class Index:
    """The package index as pip sees it; pip's own classes serve, so that all of its settings hold."""

    PLATFORMS = ("manylinux2014_x86_64", "manylinux_2_17_x86_64", "manylinux_2_18_x86_64", "manylinux_2_25_x86_64", "manylinux_2_27_x86_64",
                 "manylinux_2_28_x86_64", "linux_x86_64")

    def __init__(self):
        try:
            import logging

            from pip._internal.cli.cmdoptions import make_target_python
            from pip._internal.commands import create_command
            from pip._vendor import requests
        except ImportError as error:
            raise Failure(f"pip is missing for {sys.executable}: install the package python3-pip.") from error
        logging.getLogger("pip").addHandler(logging.NullHandler())
        self.requests = requests
        command = create_command("download")
        arguments = ["--no-deps", "--only-binary=:all:", "--implementation", "cp", "--python-version", "3.12",
                     "--retries", "1", "--no-cache-dir"]
        for platform in self.PLATFORMS:
            arguments += ["--platform", platform]
        self.options, _ = command.parse_args(arguments)
        self.options.cert = self.options.cert or os.environ.get("SSL_CERT_FILE")
        self.session = command._build_session(self.options)
        self.finder = command._build_package_finder(self.options, self.session, make_target_python(self.options))

    def address(self, wheel):
        """Where the wheel's file lies."""
        for candidate in self.finder.find_all_candidates(wheel.project):
            if candidate.link.filename == wheel.file:
                return candidate.link.url_without_fragment
        # pip only logs why it found nothing.
        for index in self.finder.index_urls:
            self.get(f"{index.rstrip('/')}/{wheel.project}/", {}).close()
        raise Failure(f"The package index that pip is configured for does not hold {wheel.file}: "
                      "use another index (PIP_INDEX_URL), or set MIDSTAGE_LIBTORCH to a LibTorch of your own.")

    def get(self, url, headers):
        try:
            answer = self.session.get(url, headers={"Accept-Encoding": "identity", **headers}, stream=True)
        except self.requests.exceptions.SSLError as error:
            raise Failure(f"The certificate of {host_of(url)} is not trusted: name the file of your certificates in "
                          "PIP_CERT.") from error
        except self.requests.exceptions.RetryError as error:
            raise Failure(f"{host_of(url)} answers with errors: try again later, or use another package index (PIP_INDEX_URL).") from error
        except self.requests.exceptions.RequestException as error:
            raise NoConnection(url) from error
        if answer.status_code >= 400 and answer.status_code != 416:
            raise Failure(f"{host_of(url)} answered {answer.status_code} {answer.reason} for {url.rsplit('/', 1)[-1] or url}: "
                          "try again later, or use another package index (PIP_INDEX_URL).")
        return answer


def host_of(url):
    return url.split("//")[-1].split("/")[0].split("@")[-1]


class NoConnection(Exception):
    def __init__(self, url):
        super().__init__(f"{host_of(url)} cannot be reached")
        self.host = host_of(url)


def transfer(index, url, wheel, part):
    """Goes on with `part` until the connection ends; returns whether the file has its whole size."""
    have = part.stat().st_size if part.exists() else 0
    if have >= wheel.size:
        return True
    answer = index.get(url, {"Range": f"bytes={have}-"} if have else {})
    if have and answer.status_code != 206:
        have = 0
    with answer, open(part, "ab" if have else "wb") as file:
        try:
            while have <= wheel.size and (block := answer.raw.read(CHUNK)):
                file.write(block)
                have += len(block)
                progress(wheel, have)
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
                raise
        except Exception as error:  # urllib3's own errors: the connection broke off
            if "urllib3" not in type(error).__module__:
                raise
    return part.stat().st_size >= wheel.size


def download(index, wheel, folder):
    """The checked wheel in `folder`."""
    done, part = folder / wheel.file, folder / (wheel.file + ".part")
    if done.exists() and sha256_of(done) == wheel.sha256:
        return done
    resumed = part.exists()
    url = index.address(wheel)
    print(f"  {wheel.project}: {'going on with ' if resumed else ''}{megabytes(wheel.size)}", file=sys.stderr, flush=True)
    failures, have = 0, -1
    while True:
        try:
            if transfer(index, url, wheel, part):
                if sha256_of(part) == wheel.sha256:
                    break
                part.unlink()
                if not resumed:
                    raise Failure(f"{wheel.file} from {host_of(url)} does not have the expected hash, so it was thrown away: "
                                  "try again, or use another package index (PIP_INDEX_URL).")
                resumed = False  # perhaps only what was left of an earlier download is wrong: once from the start
            problem = "the connection broke off"
        except NoConnection as error:
            if not part.exists():
                raise
            problem = str(error)
        now = part.stat().st_size if part.exists() else 0
        failures = 0 if now > have else failures + 1
        have = now
        if failures >= ATTEMPTS_WITHOUT_PROGRESS:
            raise Failure(f"The download of {wheel.file} stopped at {megabytes(have)} of {megabytes(wheel.size)} "
                          f"({problem}): start again, it will go on from there.")
        time.sleep(failures / 2)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    part.rename(done)
    return done


def unpack(wheel, archive, folder):
    """Unpacks beside its place, then moves whole folders, so that a torch/ that exists is complete."""
    temporary = folder / f".unpack-{wheel.project}"
    shutil.rmtree(temporary, ignore_errors=True)
    try:
        with zipfile.ZipFile(archive) as file:
            for member in file.infolist():
                if not wheel.keeps(member.filename) or member.is_dir():
                    continue
                target = Path(file.extract(member, temporary))
                # The wheel's own times: every unpacking gives the same tree, so that nothing compiled with it looks out of date.
                moment = time.mktime(member.date_time + (0, 0, -1))
                os.utime(target, (moment, moment))
        merge(temporary, folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def merge(source, target):
    for entry in sorted(source.iterdir()):
        place = target / entry.name
        if entry.is_dir() and place.is_dir():
            merge(entry, place)
        else:
            os.replace(entry, place)


def stamp(wheel, folder):
    return folder / ".midstage" / wheel.sha256


def write_stamp(wheel, folder):
    path = stamp(wheel, folder)
    path.parent.mkdir(exist_ok=True)
    temporary = path.with_suffix(".new")
    temporary.write_text(wheel.file + "\n", encoding="utf-8")
    os.replace(temporary, path)


def is_unpacked(wheel, folder):
    """Whether somebody unpacked exactly this wheel here by hand: every file has the hash that the wheel's list states."""
    record = folder / wheel.dist_info / "RECORD"
    if not record.exists() or sha256_of(record) != wheel.record:
        return False
    with open(record, newline="", encoding="utf-8") as file:
        for name, digest, _ in csv.reader(file):
            if digest and wheel.keeps(name):
                path = folder / name
                want = base64.urlsafe_b64decode(digest.split("=")[1] + "=").hex()
                if not path.is_file() or sha256_of(path) != want:
                    return False
    return True


def check_space(wheels, folder, downloads):
    """Before the first byte: the largest wheel lies beside everything unpacked."""
    need = sum(wheel.unpacked for wheel in wheels) + max(wheel.size for wheel in wheels)
    need -= sum(path.stat().st_size for path in downloads.iterdir())
    free = shutil.disk_usage(folder).free
    if free < need:
        raise Failure(f"LibTorch needs {megabytes(need)} in {folder}, but only {megabytes(free)} are free: make room there, "
                      "or let XDG_CACHE_HOME name a larger disk.")


def bring(wheels, folder):
    downloads = folder.parent / "downloads"
    downloads.mkdir(parents=True, exist_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder.parent / "setup.lock", "w", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("  waiting for another set-up that is under way", file=sys.stderr, flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        missing = []
        for wheel in wheels:
            if not stamp(wheel, folder).exists():
                if not is_unpacked(wheel, folder):
                    missing.append(wheel)
                    continue
                write_stamp(wheel, folder)
            # Who was killed between unpacking and this would leave hundreds of megabytes for ever.
            (downloads / wheel.file).unlink(missing_ok=True)
        if not missing:
            return
        check_space(missing, folder, downloads)
        index = Index()
        for wheel in missing:
            archive = download(index, wheel, downloads)
            unpack(wheel, archive, folder)
            write_stamp(wheel, folder)
            archive.unlink()


def main(arguments):
    if len(arguments) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    lock, folder, groups = arguments[0], Path(arguments[1]).absolute(), arguments[2:]
    try:
        bring(read_lock(lock, groups), folder)
        return 0
    except Failure as failure:
        message = str(failure)
    except NoConnection as failure:
        message = (f"LibTorch cannot be fetched, {failure.host} cannot be reached: connect to the network and start again, "
                   "or set MIDSTAGE_LIBTORCH to a LibTorch of your own.")
    except KeyboardInterrupt:
        message = "Stopped: start again, it will go on from here."
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            message = (f"The disk of {folder} is full: make room there and start again, it will go on from here, or let "
                       "XDG_CACHE_HOME name a larger disk.")
        else:
            message = f"LibTorch cannot be set up in {folder}: {error}."
    print(f"{os.linesep if sys.stderr.isatty() else ''}midstage: {message}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
