#!/usr/bin/env bash
# Puts in place what pip cannot: `setup-system.sh python|qt|node|a11y`.
#   python  venv and ensurepip, which Debian keeps in a package of their own
#   qt      the shared libraries that Qt loads, and fonts for the languages we ship
#   node    Node.js and npm, for the interoperability test
#   a11y    a display without a screen and the bus of screen readers, for the test that hears the screens
# Looks first and calls apt only for what is missing. Never asks a question. Where it may not install, it says what to ask
# for and exits 0, so that whatever does not need it can go on; only `python` is needed by everything and exits 1.
set -euo pipefail
PATH="$PATH:/usr/sbin:/sbin"

# soname -> Debian package, read from what PySide6-Essentials' own libraries, xcb, wayland and offscreen plugins, and
# QtTextToSpeech of PySide6-Addons are linked to
qt_libraries="
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11.so.6 libx11-6
libX11-xcb.so.1 libx11-xcb1
libdbus-1.so.3 libdbus-1-3
libdrm.so.2 libdrm2
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libglib-2.0.so.0 libglib2.0-0
libpulse.so.0 libpulse0
libspeechd.so.2 libspeechd2
libgssapi_krb5.so.2 libgssapi-krb5-2
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-glx.so.0 libxcb-glx0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-render.so.0 libxcb-render0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxcb.so.1 libxcb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxkbcommon.so.0 libxkbcommon0
"
fonts="fonts-open-sans fonts-noto-cjk fonts-wqy-microhei"

say() { printf 'setup: %s\n' "$*" >&2; }

missing_libraries() {
  local known
  known="$(ldconfig -p 2>/dev/null || true)"
  while read -r soname package; do
    if [[ -n "$soname" && "$known" != *"$soname "* ]]; then echo "$package"; fi
  done <<<"$qt_libraries"
}

missing_packages() {
  for package in "$@"; do
    # shellcheck disable=SC2016  # the format is dpkg's
    if [[ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" != installed ]]; then echo "$package"; fi
  done
}

# install WHY PACKAGE...: 0 when they are there afterwards
install() {
  local why="$1" root=()
  shift
  if ! command -v apt-get >/dev/null; then
    say "no apt here. $why needs what Debian calls: $*"
    return 1
  fi
  if [[ "$(id -u)" != 0 ]]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      root=(sudo -n)
    else
      say "$why needs packages that only an administrator can install. Please ask for:"
      say "  apt-get install --no-install-recommends $*"
      return 1
    fi
  fi
  say "$why: installing $*"
  local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0)
  # The list may be absent (fresh machine) or old (packages gone): one retry after a refresh covers both.
  if "${apt[@]}" install -y --no-install-recommends "$@" </dev/null >/dev/null 2>&1; then return 0; fi
  if "${apt[@]}" update </dev/null >&2 && "${apt[@]}" install -y --no-install-recommends "$@" </dev/null >/dev/null; then
    return 0
  fi
  say "$why: apt could not install them; its own words are above"
  return 1
}

case "${1:-}" in
  python)
    python="${PYTHON:-python3}"
    if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
      say "prodiary needs Python 3.11 or later; $("$python" --version 2>&1) is what '$python' is. Set PYTHON=python3.x"
      exit 1
    fi
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
      # the versioned package, so that PYTHON=python3.12 is served as well
      version="$("$python" -c 'import sys; print(f"{sys.version_info[0]}.{sys.version_info[1]}")')"
      install "a virtual environment" "python$version-venv"
    fi
    ;;
  qt)
    if [[ "$(uname -s)" != Linux ]]; then exit 0; fi # Qt's wheels bring everything on Windows and macOS
    mapfile -t wanted < <(missing_libraries)
    if command -v dpkg-query >/dev/null; then
      # shellcheck disable=SC2086  # a list of words
      mapfile -t -O "${#wanted[@]}" wanted < <(missing_packages $fonts)
    fi
    if ((${#wanted[@]})); then
      install "the screens (Qt)" "${wanted[@]}" || say "going on; the screens may not start until they are there"
    fi
    ;;
  node)
    wanted=()
    command -v node >/dev/null || wanted+=(nodejs)
    command -v npm >/dev/null || wanted+=(npm)
    if ((${#wanted[@]})); then install "the interoperability test (Node.js)" "${wanted[@]}"; fi
    ;;
  a11y)
    if [[ "$(uname -s)" != Linux ]]; then exit 0; fi # the test is for Linux only, and says so
    wanted=()
    command -v Xvfb >/dev/null || wanted+=(xvfb)
    command -v dbus-daemon >/dev/null || wanted+=(dbus-daemon)
    # where Debian and others keep it
    if [[ ! -e /usr/libexec/at-spi-bus-launcher && ! -e /usr/lib/at-spi2-core/at-spi-bus-launcher ]]; then wanted+=(at-spi2-core); fi
    if ((${#wanted[@]})); then install "the test with a screen reader's bus" "${wanted[@]}"; fi
    ;;
  *)
    say "usage: $0 python|qt|node|a11y"
    exit 2
    ;;
esac
