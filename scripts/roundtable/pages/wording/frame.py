"""The words of the frame around every page: the engine renders it, so they reach its templates by the settings."""

from collections.abc import Collection
from typing import Final

from roundtable.content.addressing import pagekinds
from roundtable.content.addressing.pagekinds import PageKind
from roundtable.pages.wording import labels
from roundtable.pages.wording.language import Wording

FrameWords = dict[str, object]
"""The words by their names in the theme's templates."""
IN_THE_HEAD: Final = (
    pagekinds.EXPERTS,
    pagekinds.TOPICS,
    pagekinds.POSITIONS,
    pagekinds.COMPARE,
    pagekinds.QUOTATIONS,
    pagekinds.TIMELINE,
    pagekinds.ABOUT,
)
"""The parts of the site that the head of every page names, in this order."""


def frame_words(wording: Wording, overviews: Collection[PageKind] = pagekinds.KINDS) -> FrameWords:
    """Return what the settings of a build hand to the theme's templates as `config.extra.frame`.

    `overviews` are the kinds that have one page on the site: no other is named.
    """
    say = wording.say
    return {
        "language": wording.language,
        "direction": wording.direction,
        "parts": [
            [kind.address.strip("/"), say(labels.TITLES[kind.name])] for kind in IN_THE_HEAD if kind in overviews
        ],
        "parts_label": say("Parts of the site"),
        "skip": say("Skip to the page"),
        "colours": say("Colours: as the system has them"),
        "colours_light": say("Colours: light"),
        "colours_dark": say("Colours: dark"),
        "copied": say("Link copied"),
        "to_the_top": say("To the top"),
        "on_this_page": say("On this page"),
        **_search(wording),
        "foot_label": say("About the site"),
        "method": say("Method and proof"),
        "glossary": say("Glossary") if pagekinds.GLOSSARY in overviews else "",
        "data": say("Data"),
        "print": say("On one page"),
        "corrections": say("Corrections"),
        **_missing_page(wording, overviews),
        "theme": {"language": wording.language},
    }


def edition_words(wording: Wording, edition: str, date: str) -> str:
    """Return what the foot of each page says of its edition, by its name and its day; nothing where it has no name."""
    said = wording.say("Edition %(edition)s, %(date)s", edition=edition, date=wording.date(date))
    return said if edition else ""


def _search(wording: Wording) -> dict[str, object]:
    """Return what the search says."""
    say = wording.say
    return {
        "search": say("Search"),
        "search_open": say("Open the search"),
        "search_words": say("Words to look for"),
        "search_go": say("Go to the first"),
        "search_close": say("Close"),
        "search_found": dict(wording.forms("%(num)s result", "%(num)s results")),
        "search_first": say("The first %(num)s are shown."),
        "search_missing": say("Nowhere on this site: %(words)s."),
        "search_apart": say("Nothing holds all of these words."),
        "search_failed": say("The search could not be loaded."),
    }


def _missing_page(wording: Wording, overviews: Collection[PageKind]) -> dict[str, object]:
    """Return what the page for missing ones says, and to which parts of the site it leads."""
    say = wording.say
    ways = (
        (pagekinds.EXPERTS, say("The experts")),
        (pagekinds.TOPICS, say("The topics")),
        (pagekinds.QUOTATIONS, say("Every quotation")),
    )
    return {
        "missing_title": say("Page not found"),
        "missing": say("There is no page here"),
        "missing_why": say(
            "The address may have been mistyped or cut short. Addresses that were published on this site lead on for "
            "ever, so a link from elsewhere should not end here."
        ),
        "missing_home": say("The question and the voices"),
        "missing_ways": [[kind.address.strip("/"), label] for kind, label in ways if kind in overviews],
        "missing_report": say("How to report a fault"),
    }
