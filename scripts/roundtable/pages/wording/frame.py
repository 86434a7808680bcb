"""The words of the frame around every page: the engine renders it, so they reach its templates by the settings."""

from typing import Final

from roundtable.content import pagekinds
from roundtable.pages.wording import labels
from roundtable.pages.wording.language import Wording

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


def frame_words(wording: Wording) -> dict[str, object]:
    """Return what the settings of a build hand to the theme's templates as `config.extra.frame`."""
    say = wording.say
    return {
        "language": wording.language,
        "direction": "rtl" if wording.locale.character_order == "right-to-left" else "ltr",
        "parts": [[kind.address.strip("/"), say(labels.TITLES[kind.name])] for kind in IN_THE_HEAD],
        "parts_label": say("Parts of the site"),
        "skip": say("Skip to the page"),
        "colours": say("Colours: as the system has them"),
        "colours_light": say("Colours: light"),
        "colours_dark": say("Colours: dark"),
        "search": say("Search"),
        "search_open": say("Open the search"),
        "copied": say("Link copied"),
        "foot_label": say("About the site"),
        "method": say("Method and proof"),
        "glossary": say("Glossary"),
        "print": say("On one page"),
        "corrections": say("Corrections"),
        **_missing_page(wording),
        "theme": _theme_words(wording),
    }


def _missing_page(wording: Wording) -> dict[str, str]:
    """Return what the page for missing ones says."""
    say = wording.say
    return {
        "missing_title": say("Page not found"),
        "missing": say("There is no page here"),
        "missing_why": say(
            "The address may have been mistyped or cut short. Addresses that were published on this site lead on for "
            "ever, so a link from elsewhere should not end here."
        ),
        "missing_home": say("The question and the voices"),
        "missing_experts": say("The experts"),
        "missing_topics": say("The topics"),
        "missing_quotations": say("Every quotation"),
        "missing_report": say("How to report a fault"),
    }


def _theme_words(wording: Wording) -> dict[str, str]:
    """Return what the theme itself says, by its own keys (Material's `partials/languages`)."""
    say = wording.say
    return {
        "language": wording.language,
        "search": say("Search"),
        "search.placeholder": say("Search"),
        "search.reset": say("Clear"),
        "search.result.initializer": say("Initializing search"),
        "search.result.placeholder": say("Type to start searching"),
        "search.result.none": say("No matching documents"),
        "search.result.one": say("1 matching document"),
        "search.result.other": say("# matching documents"),
        "search.result.more.one": say("1 more on this page"),
        "search.result.more.other": say("# more on this page"),
        "search.result.term.missing": say("Missing"),
    }
