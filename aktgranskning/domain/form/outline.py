"""The form that a checklist describes: its items in their groups and repeats, as a tree of definitions."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from aktgranskning.domain.checklist import Checklist, Item, Section


@dataclass(eq=False, slots=True)
class Definition:
    """One node of a form as its author defined it; in a case it stands once in each row around it.

    `item` is None of the form itself and of a group that cannot repeat. `repeats` are the names of the repeats around
    it, the outermost first; of a repeat, those around itself.
    """

    name: str
    parent: "Definition | None" = None
    item: Item | None = None
    repeats: tuple[str, ...] = ()
    is_repeat: bool = False
    children: list["Definition"] = field(default_factory=list)

    def walk(self) -> Iterator["Definition"]:
        """Yield this definition and every one below it, in the order of the form."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator["Definition"]:
        """Yield the definitions around this one, the innermost first."""
        definition = self.parent
        while definition:
            yield definition
            definition = definition.parent


class Outline:
    """The definitions of one checklist: `top` is the node above the outermost one, `named` finds any other by name."""

    def __init__(self, checklist: Checklist) -> None:
        self.top = Definition("")
        self.form = self._add(Definition(checklist.root), self.top)
        self.named: dict[str, Definition] = {}
        self._sections = {section.name: section for section in checklist.sections}
        for item in checklist.items:
            if item.name not in self.named:
                around = self._group(item.section)
                self.named[item.name] = self._add(Definition(item.name, item=item), around)
            if item.name in self._sections:
                self.named[item.name].is_repeat = True
        for name in self._sections:  # those without an item in them
            self._group(name)

    def _group(self, name: str) -> Definition:
        """Return the definition of a section, made where it is the first time; the form's own for ''."""
        if not name:
            return self.form
        if name not in self.named:
            section = self._sections[name]
            group = Definition(name, is_repeat=section.is_repeat)
            self.named[name] = self._add(group, self._group(section.parent))
        return self.named[name]

    @staticmethod
    def _add(definition: Definition, parent: Definition) -> Definition:
        definition.parent = parent
        definition.repeats = parent.repeats + ((parent.name,) if parent.is_repeat else ())
        parent.children.append(definition)
        return definition

    def sections_around(self, name: str) -> tuple[Section, ...]:
        """Return the sections around an item or a section, the innermost first."""
        names = (definition.name for definition in self.named[name].ancestors())
        return tuple(self._sections[found] for found in names if found in self._sections)
