"""The words with which one language writes quantities."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberWords:
    """One language's words, written as in a `Language`: `stem*` for every word that begins so, `_` for a space."""

    numerals: str = ""
    """Numerals that a scale may follow."""
    amounts: str = ""
    """Articles and words of an uncertain number, which a scale may follow; after one they begin something else."""
    tens: str = ""
    """Numerals that a smaller one may follow, or with `link` between."""
    scales: str = ""
    """What multiplies a number."""
    shares: str = ""
    """What makes of a number a share or a ratio."""
    units: str = ""
    """What is measured or paid: a number that ends before it says nothing."""
    link: str = ""
    """What joins a smaller number to a greater one."""
    proclitics: str = ""
    """Pattern of what is written onto the next word."""
    spaced: bool = True
    """Whether spaces stand between words."""

    @property
    def followers(self) -> str:
        """All that can follow a number and belongs to it."""
        return f"{self.numerals} {self.amounts} {self.scales} {self.shares} {self.units} {self.link}"

    @property
    def leaders(self) -> str:
        """All before which a number is not yet over."""
        return f"{self.numerals} {self.amounts} {self.tens} {self.scales} {self.shares} {self.link}"
