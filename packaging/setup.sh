#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh and test.sh, or started by itself: packaging/setup.sh [--cuda] [--for-tests] [--no-packages]
# Brings what is missing on this machine: packages of the distribution, and LibTorch into the user's cache.
# What is there already is recognised without a network, in milliseconds.

midstage_source=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
midstage_libtorch_version=2.11.0
midstage_cache=${XDG_CACHE_HOME:-$HOME/.cache}/midstage
midstage_log=$midstage_cache/setup.log

fail() {
    printf 'midstage: %s\n' "$*" >&2
    exit 1
}

# The same names on Debian 12, Debian 13 and Ubuntu 24.04; their reasons are in README.md.
midstage_packages=(build-essential cmake ninja-build ccache pkg-config python3 python3-pip ca-certificates
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools qt6-translations-l10n libqcustomplot-dev fonts-dejavu-core
    libspdlog-dev nlohmann-json3-dev libcli11-dev libarchive-dev libmatio-dev libjpeg-dev libpng-dev zlib1g-dev libssl-dev)

# What the tests use besides; clang-format-14 only where the distribution has it.
midstage_test_packages() {
    case $(midstage_distribution) in
        debian-12 | ubuntu-24.04) printf "%s\n" clang-format-14 xvfb openbox xdotool ;;
        debian-13) printf "%s\n" xvfb openbox xdotool ;;
    esac
}

# Megabytes that are free where the folder is; it may not be there yet.
midstage_free() {
    local folder=$1
    while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
    df -Pm "$folder" 2>/dev/null | awk 'NR == 2 { print $4 }'
}

midstage_is_full() {
    local free
    free=$(midstage_free "$1")
    [ -n "$free" ] && [ "$free" -lt "$2" ]
}

midstage_distribution() {
    local ID='' VERSION_ID=''
    # shellcheck disable=SC1090
    [ -r "${MIDSTAGE_OS_RELEASE:-/etc/os-release}" ] && . "${MIDSTAGE_OS_RELEASE:-/etc/os-release}"
    echo "${ID:-unknown}-${VERSION_ID:-unknown}"
}

# Fills the array `missing`. One question for all packages; only where something is missing is it worth asking for each.
midstage_find_missing() {
    local package status
    missing=()
    status=$(dpkg-query -W -f='${db:Status-Status}\n' "${midstage_packages[@]}" 2>/dev/null) && ! grep -qv '^installed$' <<<"$status" && return
    for package in "${midstage_packages[@]}"; do
        status=$(dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | head -n 1)
        [ "$status" = installed ] || missing+=("$package")
    done
}

midstage_install_packages() {
    local distribution missing=() as_root=() log_end
    distribution=$(midstage_distribution)
    case $distribution in
        debian-12 | debian-13 | ubuntu-24.04) ;;
        *)
            fail "This is $distribution, but packages are installed by themselves on Debian 12 and 13 and Ubuntu 24.04 only:" \
                "install by hand what they call ${midstage_packages[*]}, then start again with --no-packages."
            ;;
    esac
    midstage_find_missing
    [ ${#missing[@]} = 0 ] && return
    exec 9>"$midstage_cache/packages.lock" && flock 9 # apt-get update does not wait for another one by itself
    midstage_find_missing
    [ ${#missing[@]} = 0 ] && return
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "Packages are missing and there is no sudo here: let root run" \
            "\"apt-get install --no-install-recommends ${missing[*]}\", then start again."
        as_root=(sudo)
        # It asks for the password here, before anything is begun.
        sudo true || fail "Packages are missing and sudo was refused: let root run" \
            "\"apt-get install --no-install-recommends ${missing[*]}\", then start again."
    fi
    echo "midstage: installing ${#missing[@]} packages: ${missing[*]}" >&2
    local apt=("${as_root[@]}" env LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -o Acquire::Retries=1)
    # shellcheck disable=SC2094 # the log is read between two programs that write it
    {
        "${as_root[@]}" dpkg --configure -a
        "${apt[@]}" update
        # Without any server, asking for each package would only take minutes.
        if grep -aq '^\(Get\|Hit\):' "$midstage_log" || ! grep -aq '^Err:' "$midstage_log"; then
            "${apt[@]}" install --yes --no-install-recommends "${missing[@]}"
        fi
    } >"$midstage_log" 2>&1 </dev/null 9>&-
    exec 9>&-
    midstage_find_missing
    [ ${#missing[@]} = 0 ] && return
    log_end=$(grep -a '^E: ' "$midstage_log" | tail -n 1)
    if grep -aq 'No space left on device\|have enough free space' "$midstage_log" || midstage_is_full /var/cache/apt 50 ||
        midstage_is_full /usr 50 || midstage_is_full "$midstage_cache" 10; then
        fail "The disk is full, so that packages could not be installed: make room and start again."
    elif grep -aq 'Could not resolve\|Temporary failure resolving\|Could not connect\|Network is unreachable\|Unable to connect' "$midstage_log"; then
        fail "Packages cannot be fetched, the distribution's server cannot be reached: connect to the network and start again."
    fi
    fail "The packages ${missing[*]} could not be installed (${log_end:-no error was given}): see $midstage_log," \
        "or install them by hand and start again."
}

# A LibTorch of the user's own must be the right one; ours is fetched.
midstage_libtorch() {
    local cuda=$1 root group header version stamp_missing=
    if [ -n "${MIDSTAGE_LIBTORCH:-}" ]; then
        for root in "$MIDSTAGE_LIBTORCH" "$MIDSTAGE_LIBTORCH/torch"; do
            header=$root/include/torch/headeronly/version.h
            [ -r "$header" ] && break
        done
        [ -r "$header" ] || fail "MIDSTAGE_LIBTORCH is $MIDSTAGE_LIBTORCH, but there is no LibTorch $midstage_libtorch_version there:" \
            "correct it, or unset it and LibTorch will be fetched."
        version=$(sed -n 's/^#define TORCH_VERSION_\(MAJOR\|MINOR\|PATCH\) //p' "$header" | paste -sd .)
        [ "$version" = $midstage_libtorch_version ] || fail "MIDSTAGE_LIBTORCH is $MIDSTAGE_LIBTORCH, which holds LibTorch $version," \
            "but Midstage needs $midstage_libtorch_version: name that version, or unset it and LibTorch will be fetched."
        return
    fi
    [ "$(uname -m)" = x86_64 ] || fail "LibTorch can be fetched for x86_64 processors only, and this is $(uname -m):" \
        "set MIDSTAGE_LIBTORCH to a LibTorch $midstage_libtorch_version of your own."
    local folder=$midstage_cache/libtorch-$midstage_libtorch_version groups=(cpu) lock=$midstage_source/packaging/libtorch.lock
    if [ "$cuda" = yes ] || [ -e /proc/driver/nvidia/version ]; then
        groups+=(cuda)
    fi
    while read -r group _ _ stamp _; do
        case " ${groups[*]} " in
            *" $group "*) [ -e "$folder/.midstage/$stamp" ] || stamp_missing=yes ;;
        esac
    done < <(grep -v '^#' "$lock")
    [ -z "$stamp_missing" ] && return
    echo "midstage: setting up LibTorch $midstage_libtorch_version (${groups[*]}) in $folder" >&2
    # The distribution's own Python: another one may lack pip.
    /usr/bin/python3 "$midstage_source/packaging/fetch_wheels.py" "$lock" "$folder" "${groups[@]}" || exit 1
}

midstage_setup() {
    local cuda=no packages=yes argument
    for argument in "$@"; do
        case $argument in
            --cuda) cuda=yes ;;
            --for-tests) mapfile -t -O ${#midstage_packages[@]} midstage_packages < <(midstage_test_packages) ;;
            --no-packages) packages=no ;;
            *) fail "setup does not know $argument: it takes --cuda, --for-tests and --no-packages." ;;
        esac
    done
    mkdir -p "$midstage_cache" 2>/dev/null || fail "$midstage_cache cannot be made: free the disk, or let XDG_CACHE_HOME name another folder."
    [ $packages = no ] || midstage_install_packages
    midstage_libtorch $cuda
}

# Compiles; CMake's own step runs again by itself where one of its files changed.
midstage_build() {
    local folder=$midstage_source/build/release memory jobs wanted configured
    wanted=$(realpath -m "${MIDSTAGE_LIBTORCH:-$midstage_cache/libtorch-$midstage_libtorch_version}")
    configured=$(sed -n 's/^MIDSTAGE_LIBTORCH:[A-Z]*=//p' "$folder/CMakeCache.txt" 2>/dev/null)
    if [ ! -e "$folder/build.ninja" ] || [ "$configured" != "$wanted" ]; then
        (cd "$midstage_source" && cmake --preset release "-UFIND_PACKAGE_*" "-ULibTorch_*" "-DMIDSTAGE_LIBTORCH=$wanted") ||
            fail "The build could not be configured: see the message above."
    fi
    # What is compiled already fits; the whole takes about 1 GB.
    if [ ! -e "$folder/bin/midstage" ] && midstage_is_full "$folder" 1000; then
        fail "The build needs 1 GB of disk space, and $(midstage_free "$folder") MB are left for $folder: make room and start again."
    fi
    # A translation unit that includes LibTorch takes up to 1.5 GB of memory.
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo)
    jobs=$(nproc)
    [ "$memory" -lt "$jobs" ] && jobs=$((memory > 0 ? memory : 1))
    (cd "$midstage_source" && cmake --build --preset release --parallel "$jobs" "$@") && return
    midstage_is_full "$folder" 50 && fail "The disk is full, so that the build could not be finished: make room and start again."
    fail "The build failed: see the message above."
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
    midstage_setup "$@"
fi
