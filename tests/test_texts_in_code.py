"""What a user reads goes through its translation: calls that Qt Linguist can read, and no Swedish text beside them."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.screen_texts import ENGLISH, called, calls, messages, screen_modules, swedish_words
from tests.source_code import Module, modules

SHOWN_LATER = ast.Name | ast.Attribute | ast.Subscript | ast.Call
"""What `tr` may be given instead of a literal: something that `later` has marked elsewhere."""

NO_TEXT = frozenset(
    {
        *("setObjectName", "objectName", "setProperty", "property", "findChild", "findChildren", "named", "button"),
        *("strftime", "startswith", "endswith", "removeprefix", "removesuffix", "partition", "replace", "split"),
        *("compile", "sub", "fullmatch", "match", "encode", "decode", "getattr", "cast", "TypeVar", "ParamSpec"),
        *("index", "setStyleSheet", "fromString", "QKeySequence", "AuditError", "Problem", "text", "glob"),
        *("tr", "later"),
    }
)
"""Calls whose literals nobody reads: names of objects, patterns, codes; and those that translate."""

NAMES = frozenset(
    {
        *("Aktgranskning", "Alt", "Ctrl", "Shift", "Fusion", "Excel", "Word", "Return", "Insert", "Up", "Down", "Del"),
        *(
            "Alt+",
            "Ctrl+,",
            "Alt+↑",
            "Alt+↓",
            "Esc",
            "Lock",
            "PrepareForSleep",
            "ActiveChanged",
            ".Session",
            ".Manager",
        ),
        *("Python", "Qt", "PySide6"),
    }
)
"""Capitalised words that are names: of the program, of keys as Qt writes them, of what a system sends."""

ALLOWED: dict[str, frozenset[str]] = {
    "ui.pages.engagement_cases": frozenset({"EX 2017-0412; Vuxen\nEX 2017-0437; Ungdom"}),
    "ui.pages.sample_thrown_away": frozenset({"Av", "Metod", "Frö"}),
    "ui.presenters.export": frozenset({"redovisning", "arbetspapper"}),
    "ui.presenters.folding": frozenset({"åäöÅÄÖ", "åäö"}),
    "ui.presenters.handbook": frozenset(
        {
            "kom-igång-på-tre-minuter",
            "akter",
            "sammanställning",
            "bedömning",
            "| Tangent | Vad den gör |",
            "Utan tangent: ",
        }
    ),
    "ui.presenters.log_lines": frozenset({"Tid", "Vem", "Vad"}),
    "ui.presenters.register": frozenset(
        {"ärendenummer", "ärendenr", "ärende", "diarienummer", "personnummer", "identitet"}
        | {"område", "enhet", "verksamhet"}
    ),
    "ui.presenters.response_forms": frozenset({"svar på rekommendationer"}),
    "ui.widgets.tally_header": frozenset(
        {
            "Uppfyllt",
            "uppfyllt",
            "Upp",
            "upp",
            "tillämpligt",
            "tillämp",
            "fyllt",
            "bedömas",
            "dömas",
            "Obesvarad",
            "Obe",
        }
    ),
}
"""Swedish literals by module that are no texts: data, names of files, headings that are looked up, the handbook."""


def by_name(module: Module) -> str:
    return module.name


@pytest.mark.parametrize("module", screen_modules(), ids=by_name)
def test_every_text_can_be_collected(module: Module) -> None:
    bad = [f"{node.lineno}: {ast.unparse(node)}" for node in calls(module, "tr", "later") if not is_readable(node)]
    assert bad == []


@pytest.mark.parametrize("module", screen_modules(), ids=by_name)
def test_every_text_is_collected(module: Module) -> None:
    given = [(node.lineno, node.args[0]) for node in calls(module, "tr", "later")]
    literals = [(line, str(text.value)) for line, text in given if isinstance(text, ast.Constant)]
    collected = {one.source for one in messages(ENGLISH)}
    assert [f"{line}: {text}" for line, text in literals if text not in collected] == [], "is it inside an f-string?"


def is_readable(call: ast.Call) -> bool:
    """Say whether Qt Linguist finds the text of a call, or that of what it is given where that was marked."""
    text, comment, number = [*call.args, None, None][:3] if call.args else (None, None, None)
    is_literal = isinstance(text, ast.Constant) and isinstance(text.value, str)
    if called(call) == "later" or number:  # a plural is known by its call alone
        return is_literal and (isinstance(comment, ast.Constant | None)) and not call.keywords
    return ((is_literal and "%n" not in str(text.value)) or isinstance(text, SHOWN_LATER)) and not call.keywords  # type: ignore[union-attr]


def test_a_text_that_cannot_be_collected_is_found() -> None:
    def reads(code: str) -> bool:
        (call,) = (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call) and called(node) == "tr")
        return is_readable(call)

    assert all(map(reads, ['tr("Akt")', "tr(_AKT)", "tr(WORDS[kind])", 'tr("%n akter", None, count)']))
    assert not any(map(reads, ['tr(f"Akt {case}")', 'tr("%n akter")', "tr(_CASES, None, count)", 'tr("Akt " + case)']))


@pytest.mark.parametrize("module", screen_modules(), ids=by_name)
def test_no_swedish_text_stands_beside_its_translation(module: Module) -> None:
    allowed = ALLOWED.get(module.name, frozenset())
    assert [f"{line}: {text}" for line, text in texts(module.tree) if is_swedish(text) and text not in allowed] == []


@pytest.mark.parametrize("name", ALLOWED)
def test_what_is_allowed_is_there(name: str) -> None:
    (module,) = (one for one in screen_modules() if one.name == name)
    assert ALLOWED[name] - {text for _, text in texts(module.tree)} == set()


def is_swedish(text: str) -> bool:
    """Say whether a literal may be a text: by its letters, as a capitalised word, by a space, or as a word of texts."""
    if re.search(r"[åäöÅÄÖ]", text) or text in swedish_words():
        return True
    if text.strip() in NAMES or re.search(r"::|[{}<>;=]|px|SELECT|\w\(", text):
        return False
    return bool(re.search(r"^\W*[A-Z][a-z]+\W*$|[a-z]{2,} [a-z]|[a-z] [a-z]{2,}", text))


def texts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the literals of a module that somebody might read, with their lines."""
    types = {getattr(tree, "annotation", None), getattr(tree, "returns", None)}
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in types:
            yield node.lineno, node.value
        elif node not in types and not is_never_read(node):
            yield from texts(node)


def is_never_read(node: ast.AST) -> bool:
    """Say whether what stands in a node is for developers, a pattern of data, or translated."""
    is_doc = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    is_of_developers = isinstance(node, ast.Raise | ast.Assert | ast.Compare)
    return is_doc or is_of_developers or (isinstance(node, ast.Call) and called(node) in NO_TEXT and not node.keywords)


def marked(module: Module) -> set[str]:
    """Return the names of a module that each are one marked text."""
    values = ((node.targets[0], node.value) for node in module.tree.body if isinstance(node, ast.Assign))
    return {
        name.id
        for name, value in values
        if isinstance(name, ast.Name) and isinstance(value, ast.Call) and called(value) == "later"
    }


def imported_texts(module: Module) -> set[str]:
    """Return the names of marked texts that a module has from others."""
    imports = (node for node in ast.walk(module.tree) if isinstance(node, ast.ImportFrom) and node.module in modules())
    return {
        alias.name
        for node in imports
        for alias in node.names
        if node.module and alias.name in marked(modules()[node.module])
    }


@pytest.mark.parametrize("module", screen_modules(), ids=by_name)
def test_a_marked_text_is_translated_where_it_is_shown(module: Module) -> None:
    names = marked(module) | imported_texts(module)
    used = [(line, name) for line, name in shown_as_they_stand(module.tree) if name in names]
    assert [f"{line}: {name}" for line, name in used] == []


def shown_as_they_stand(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the names that are given to something else than `tr`; what is returned or looked up is shown elsewhere."""
    for child in ast.iter_child_nodes(node):
        is_given = isinstance(node, ast.Call | ast.keyword | ast.FormattedValue | ast.BinOp)
        is_translated = isinstance(node, ast.Call) and re.fullmatch(r"tr|choose_.*", called(node))  # of file dialogs
        if isinstance(child, ast.Name) and is_given and not is_translated:
            yield child.lineno, child.id
        yield from shown_as_they_stand(child)
