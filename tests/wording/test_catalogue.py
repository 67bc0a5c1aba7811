"""Every entry of every area: both languages complete, alike in what they show, and fit to be shown."""

import ast
import re
from collections import Counter
from pathlib import Path
from string import Formatter

from casebook.wording import ENTRIES, catalogue
from casebook.wording.particles import PARTICLES

FILES = sorted(Path(catalogue.__file__).parent.glob("*.py"))
KEYS = sorted(ENTRIES)
# Words of the program, not of policy staff. ``null`` is a word of the case files, so it may be explained.
MACHINE_WORDS = re.compile(
    r"\b(None|NaN|True|False|dict|tuple|str|int|float|bool|exception|traceback|TODO|FIXME|lorem)\b"
)


def _fields(text):
    """Name and format spec of each placeholder."""
    return [(name, spec or "") for _, name, spec, _ in Formatter().parse(text) if name is not None]


def _keys_written(path):
    """Every key of every dict display in a file: at run time a second one silently replaces the first."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    displays = [node for node in ast.walk(tree) if isinstance(node, ast.Dict)]
    return [k.value for d in displays for k in d.keys if isinstance(k, ast.Constant)]


def test_catalogue_no_key_is_written_twice():
    """Neither in one file nor in two, and no file is left out of the product."""
    written = Counter(key for path in FILES for key in _keys_written(path))
    assert [key for key, count in written.items() if count > 1] == []
    assert written.keys() == ENTRIES.keys()


def _keys_where(is_wrong, keys=KEYS):
    return [key for key in keys if is_wrong(*ENTRIES[key])]


def test_catalogue_entries_are_complete_in_both_languages():
    """Neither empty nor padded."""
    assert _keys_where(lambda *texts: any(not t or t != t.strip() for t in texts)) == []


def test_catalogue_entries_have_equal_placeholders():
    """What one language shows, the other shows."""

    def differs(korean, english):
        return {name for name, _ in _fields(korean)} != {name for name, _ in _fields(english)}

    assert _keys_where(differs) == []


def test_catalogue_placeholders_have_names():
    """``{}`` and ``{0}`` cannot be filled by name."""
    assert _keys_where(lambda *texts: any(not n.isidentifier() for t in texts for n, _ in _fields(t))) == []


def test_catalogue_particles_are_known_and_only_in_korean():
    """``{name:은/는}`` has no meaning in English, and a misspelt pair would be a format error."""

    def is_wrong(korean, english):
        foreign = any(re.search(r"[가-힣/]", spec) for _, spec in _fields(english))
        unknown = any(re.search(r"[가-힣/]", s) and s not in PARTICLES for _, s in _fields(korean))
        return foreign or unknown

    assert _keys_where(is_wrong) == []


def test_catalogue_korean_never_leaves_the_particle_to_chance_or_to_the_reader():
    """A bare particle after a placeholder, and 은(는) or 을(를), are what ``{name:은/는}`` is for."""
    bare = re.compile(r"\}(은|는|이|가|을|를|과|와|으로|로)(?=[\s,.(])")
    both = re.compile(r"은\(는\)|이\(가\)|을\(를\)|[와과]\([와과]\)|\(으\)로")
    assert _keys_where(lambda korean, _: bare.search(korean) or both.search(korean)) == []


def test_catalogue_entries_speak_to_people():
    """No words of the program in either language."""
    assert _keys_where(lambda *texts: any(MACHINE_WORDS.search(t) for t in texts)) == []


def test_catalogue_claims_are_korean_in_korean_and_english_in_english():
    """No Hangul in the English text of a claim, and some in a Korean one that has words of its own."""

    def is_wrong(korean, english):
        own_words = re.search(r"[A-Za-z]", re.sub(r"\{[^}]*\}", "", english))
        is_korean = re.search(r"[가-힣]", re.sub(r"\{[^}]*\}", "", korean))
        return re.search(r"[가-힣]", english) or (own_words and not is_korean)

    assert _keys_where(is_wrong, [k for k in KEYS if k.startswith("claims.")]) == []
