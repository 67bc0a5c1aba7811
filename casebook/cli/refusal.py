"""A command that cannot be run."""


class Refusal(Exception):  # noqa: N818 (an answer to the reader, not a fault of the program)
    """Why a command cannot be run: a key of the catalogue, and its values."""

    def __init__(self, key: str, **params: str) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params
