"""One language: its messages, its dates, its lists, its numbers."""

import re
from collections.abc import Mapping
from functools import lru_cache
from gettext import NullTranslations
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from babel.support import Translations

from roundtable.content.model import Role
from roundtable.content.partialdate import first_day
from roundtable.disk.toolfolders import TEMPLATES

CATALOGUES: Final = TEMPLATES / "locales"
"""Where a language's catalogue of messages stands, as gettext has it: `LOCALE/LC_MESSAGES/messages.mo`."""

SKELETONS: Final = {4: "y", 7: "yMMM", 10: "yMMMd"}
"""The CLDR skeleton of a date (UTS 35, part 4, 2.6.2.1), by the length of the date as content gives it."""


class Wording:
    """The words of one language, by its BCP 47 tag; English ones where there is no catalogue of that language."""

    def __init__(self, language: str, translations: NullTranslations | None = None) -> None:
        self.language: Final = language
        self.locale: Final = _locale(language)
        self.translations: Final = translations or Translations.load(CATALOGUES, [str(self.locale)])

    @property
    def direction(self) -> str:
        """The direction in which it is read, as HTML's `dir` has it."""
        return "rtl" if self.locale.character_order == "right-to-left" else "ltr"

    def language_name(self, tag: str, english: str) -> str:
        """Return what a language is called in this one, by its BCP 47 tag; its English name where CLDR has none.

        >>> Wording("fr").language_name("de", "German"), Wording("en").language_name("de", "German")
        ('allemand', 'German')
        """
        return str(self.locale.languages.get(tag, english))

    def say(self, message: str, **values: object) -> str:
        """Return a message in this language, its named places filled."""
        said = self.translations.gettext(message)
        return said % values if values else said

    def count(self, number: int, singular: str, plural: str) -> str:
        """Return a message that depends on a number, which it names as `%(num)s`."""
        return self.translations.ngettext(singular, plural, number) % {"num": self.number(number)}

    def forms(self, singular: str, plural: str) -> Mapping[str, str]:
        """Return a counted message's forms by CLDR's names for them (`one`, `other` …), for a script to choose from."""
        rule = self.locale.plural_form
        found: dict[str, str] = {}
        for number in range(200):  # every category of every language has a member among these
            found.setdefault(rule(number), self.translations.ngettext(singular, plural, number))
        return found

    def number(self, number: int) -> str:
        """Return a whole number as it is read."""
        return format_decimal(number, locale=self.locale)

    def percent(self, share: float) -> str:
        """Return a part of 1 as it is read, in whole hundredths."""
        return format_percent(share, locale=self.locale)

    def after(self, index: int, length: int) -> str:
        """Return what stands after an item of a list; items are counted from 1.

        >>> [Wording("en").after(index, 3) for index in (1, 2, 3)]
        [', ', ' and ', '']
        """
        return _separators(self.locale, length)[index]

    def list(self, items: "list[str] | tuple[str, ...]") -> str:
        """Return a list in a line.

        >>> Wording("en").list(["gas", "trade", "arms"])
        'gas, trade and arms'
        """
        return format_list(items, locale=self.locale)

    def date(self, partial: str) -> str:
        """Return a date as it is read, as exact as it was given.

        >>> [Wording("en").date(partial) for partial in ("2013-09-07", "2013-09", "2013")]
        ['7 September 2013', 'September 2013', '2013']
        >>> Wording("fr").date("2014-05-20"), Wording("zh").date("2014-05")
        ('20 mai 2014', '2014年5月')
        """
        pattern = self.locale.datetime_skeletons[SKELETONS[len(partial)]].pattern
        return format_date(first_day(partial), _widened(pattern), locale=self.locale)

    def dates(self, first: str, last: str | None) -> str:
        r"""Return a span of time as it is read: what its two ends share is said once.

        >>> say = Wording("en").dates
        >>> say("2014-02-06", "2014-02-08"), say("1950", "1953"), say("2014-05-20", None)
        ('6–8 February 2014', '1950–1953', '20 May 2014')
        >>> say("2014-02-28", "2014-03-02"), say("2013", "2014-01")
        ('28 February\u2009–\u20092 March 2014', '2013 – January 2014')
        """
        if last is None or last == first:
            return self.date(first)
        if len(first) == len(last) and (patterns := self._interval(first, last)):
            ends = zip((first, last), patterns, strict=True)
            return "".join(format_date(first_day(end), pattern, locale=self.locale) for end, pattern in ends)
        return self.say("%(first)s – %(last)s", first=self.date(first), last=self.date(last))

    def _interval(self, first: str, last: str) -> tuple[str, ...]:
        """Return the locale's two patterns for a span, by the coarsest field in which its ends differ."""
        differing = next(field for field, end in (("y", 4), ("M", 7), ("d", 10)) if first[:end] != last[:end])
        patterns = self.locale.interval_formats.get(SKELETONS[len(first)], {}).get(differing, ())
        return tuple(map(_widened, patterns))

    def paragraphs(self, numbers: tuple[int, ...]) -> str:
        """Return where in a contribution a quotation stands.

        >>> Wording("en").paragraphs((2,)), Wording("en").paragraphs((2, 3))
        ('paragraph 2', 'paragraphs 2–3')
        """
        if len(numbers) == 1:
            return self.say("paragraph %(number)s", number=numbers[0])
        return self.say("paragraphs %(first)s–%(last)s", first=numbers[0], last=numbers[-1])

    def paragraphs_first(self, numbers: tuple[int, ...]) -> str:
        """Return the same as it begins a sentence."""
        if len(numbers) == 1:
            return self.say("Paragraph %(number)s", number=numbers[0])
        return self.say("Paragraphs %(first)s–%(last)s", first=numbers[0], last=numbers[-1])

    def role(self, held: Role) -> str:
        """Return an office in one line.

        >>> Wording("en").role(Role(title="Director", organisation="Example Academy", former=True))
        'Director, Example Academy (formerly)'
        """
        where = f"{held.title}, {held.organisation}" if held.organisation else held.title
        return self.say("%(office)s (formerly)", office=where) if held.former else where


def _locale(language: str) -> Locale:
    """Return the locale of a language; of one for which CLDR has no data, that of English."""
    world = Locale("en", "001")  # it writes 20 May 2014; English without a region would be that of the United States
    if language == world.language:
        return world
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return world


def _widened(pattern: str) -> str:
    """Return a date's pattern with the month's name in full: CLDR gives it abbreviated (UTS 35, part 4, 2.6.2.2).

    >>> _widened("d MMM y"), _widened("y年M月d日")
    ('d MMMM y', 'y年M月d日')
    """
    return re.sub("(?<!M)MMM(?!M)", "MMMM", pattern)


@lru_cache(maxsize=256)
def _separators(locale: Locale, length: int) -> tuple[str, ...]:
    """Return what a list of so many items has before, between and after them."""
    return tuple(format_list(["\0"] * length, locale=locale).split("\0"))
