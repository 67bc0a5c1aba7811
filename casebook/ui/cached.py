"""Every cache of the dashboard. Keys hold the fingerprint of the files, so none can go stale.

Frozen values and figures are shared between sessions as resources, never copied; all caches are bounded.
"""

import gc
import os
import time
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TypeVar, cast

import msgspec
import streamlit as st

from casebook.charts import Chart, FaultyCase, Scene, Style
from casebook.library import Library, files_stamp, find_root, open_library
from casebook.library.releases import PREFIX as RELEASE_PREFIX
from casebook.library.releases import release_folder
from casebook.library.version_search import version_with_data
from casebook.library.versions import Version, open_version
from casebook.model import Case
from casebook.pieces.evidence_index import EvidenceRow, evidence_rows
from casebook.scoring import compare
from casebook.ui.opened import Opened
from casebook.view.ranging import has_raters_ranges
from casebook.view.view import entry_key, entry_name

T = TypeVar("T")

_CHECKOUT = Path(__file__).resolve().parents[2]


def casebook_root() -> Path:
    """Where the casebook lies: ``CASEBOOK_ROOT``, else the nearest folder upwards that has a rubric."""
    named = os.environ.get("CASEBOOK_ROOT")
    return Path(named) if named else find_root(Path.cwd()) or _CHECKOUT


def open_current_library() -> Library:
    """The casebook as its files are now; read again only when one of them has changed."""
    _settle_garbage()
    root = casebook_root()
    return _open(str(root), files_stamp(root))


def version_library(root: Path, version_id: str) -> Library:
    """The casebook as it was in a version.

    Raises:
        NoSuchVersion: there is none, or it cannot be had.
    """
    stamps = [files_stamp(root)]
    if version_id.startswith(RELEASE_PREFIX):
        folder = release_folder(root, version_id.removeprefix(RELEASE_PREFIX))
        stamps.append(files_stamp(folder) if folder.is_dir() else "")
    key = ("version", str(root), version_id, *stamps)
    return kept(key, lambda: open_version(root, version_id))


def version_with(root: Path, data: str, tell: Callable[[float], None]) -> Version | None:
    """The version whose data have this fingerprint; looked for every minute: a commit may add it."""
    key = ("version with data", str(root), data, files_stamp(root), int(time.time() // 60))
    return kept(key, lambda: version_with_data(root, data, tell))


def current_scene(page: Opened, most: int | None = None) -> Scene:
    """The chosen cases compared under the settings of the view; with ``most``, only the first of them."""
    faulty = tuple(FaultyCase(id=entry_key(e), name=entry_name(e, page.lang)) for e in page.faulty)
    return scene_of(page, page.cases[:most], () if most else faulty)


def scene_of(page: Opened, cases: tuple[Case, ...], faulty: tuple[FaultyCase, ...] = ()) -> Scene:
    """These cases compared under the settings of the view."""
    view = page.view
    key = (
        page.library.fingerprint,
        tuple(c.id for c in cases),
        view.silence,
        view.aggregation,
        view.ranges,
        *_weighing(page),
    )
    scene = _scene(key, page, cases)
    return msgspec.structs.replace(scene, faulty=faulty) if faulty else scene


def chart(page: Opened, name: str, scene: Scene, draw: Callable[[Scene, Style], Chart]) -> Chart:
    """What ``draw`` makes of ``scene``; ``name`` tells apart the charts that can be made of one scene."""
    comparison = scene.comparison
    key = (
        name,
        page.library.fingerprint,
        tuple(c.id for c in scene.cases),
        tuple((f.id, f.name) for f in scene.faulty),
        comparison.silence,
        comparison.aggregation,
        comparison.weights.dimensions + comparison.weights.criteria,
        page.space.ranges,
        page.space.order,
        page.view.ranges,
        scene.odds is not None,
        msgspec.structs.astuple(page.style),
    )
    return _chart(key, scene, page.style, draw)


def kept(key: tuple[object, ...], compute: Callable[[], T]) -> T:
    """What ``compute`` gave for ``key`` before, or gives now; ``compute`` may draw its progress.

    Streamlit's own caches record what is drawn while they compute, and draw it again ever after.
    """
    return _results().get(key, compute)


def is_kept(key: tuple[object, ...]) -> bool:
    """Whether ``kept`` has the result for ``key`` at hand."""
    return _results().has(key)


class _Results:
    """The latest results of each kind, which a key begins with; sliders that move drop none of another kind.

    Each is computed once, however many readers ask for it together.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[tuple[object, ...], object] = OrderedDict()
        self._making: dict[tuple[object, ...], Lock] = {}
        self._lock = Lock()

    def has(self, key: tuple[object, ...]) -> bool:
        with self._lock:
            return key in self._values

    def get(self, key: tuple[object, ...], compute: Callable[[], T]) -> T:
        with self._lock:
            making = self._making.setdefault(key, Lock())
        try:
            with making:
                with self._lock:
                    if key in self._values:
                        self._values.move_to_end(key)
                        return cast(T, self._values[key])
                value = compute()
                with self._lock:
                    self._values[key] = value
                    alike = [known for known in self._values if known[0] == key[0]]
                    for oldest in alike[: -self._most]:
                        del self._values[oldest]
                return value
        finally:
            with self._lock:
                self._making.pop(key, None)


@st.cache_resource(max_entries=1, show_spinner=False)
def _results() -> _Results:
    return _Results(most=16)


def _weighing(page: Opened) -> tuple[object, ...]:
    """Weights and their limits as the caches can compare them."""
    weights, space = page.weights, page.space
    return weights.dimensions, weights.criteria, space.ranges, space.order


def all_evidence(page: Opened) -> tuple[EvidenceRow, ...]:
    """Every distinct quotation of the chosen cases."""
    return _evidence((page.library.fingerprint, tuple(c.id for c in page.cases), page.view.ranges), page)


@st.cache_resource(max_entries=2, show_spinner=False)
def _open(root: str, stamp: str) -> Library:
    del stamp  # tells the cache when the files have changed
    return open_library(Path(root))


@st.cache_resource(max_entries=64, show_spinner=False)
def _scene(key: tuple[object, ...], _page: Opened, _cases: tuple[Case, ...]) -> Scene:
    del key  # says for the cache all that the result depends on, here and below
    view, rubric = _page.view, _page.rubric
    comparison = compare(_cases, rubric, _page.weights, view.silence, view.aggregation)
    return Scene(
        rubric=rubric,
        cases=_cases,
        comparison=comparison,
        has_raters_ranges=has_raters_ranges(_page.library, _page.view, _cases),
    )


@st.cache_resource(max_entries=128, show_spinner=False)
def _chart(
    key: tuple[object, ...], _scene: Scene, _style: Style, _draw: Callable[[Scene, Style], Chart]
) -> Chart:
    del key
    return _draw(_scene, _style)


@st.cache_resource(max_entries=16, show_spinner=False)
def _evidence(key: tuple[object, ...], _page: Opened) -> tuple[EvidenceRow, ...]:
    del key
    return evidence_rows(_page.library, _page.cases, _page.rubric)


@st.cache_resource(max_entries=1, show_spinner=False)
def _settle_garbage() -> bool:
    """Take what start-up made out of every later collection: Streamlit collects after each rerun."""
    gc.collect()
    gc.freeze()
    return True
