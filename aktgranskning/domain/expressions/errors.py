"""The error of an expression."""

from aktgranskning.domain.errors import AuditError


class ExpressionError(AuditError):
    """An expression that cannot be used.

    `code` begins "expression."; `position`, also among the parameters, is the character of the source where
    the mistake stands, counted from 1.
    """

    def __init__(self, kind: str, index: int, **parameters: object) -> None:
        self.position = index + 1
        super().__init__(f"expression.{kind}", position=self.position, **parameters)
