"""How two experts stand to each other: the relations between their claims, and how many there are of which kind."""

from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable, Tie
from roundtable.pages.wording import Wording, labels


def ties_between(roundtable: Roundtable, expert: Expert, other: Expert) -> tuple[Tie, ...]:
    """Return the relations of one expert's claims to another's, in the order of the one's claims."""
    held = (tie for statement in roundtable.by_expert[expert.id] for tie in roundtable.ties.get(statement.ref, ()))
    return tuple(tie for tie in held if tie.there.expert is other)


def relation_summary(roundtable: Roundtable, expert: Expert, other: Expert, wording: Wording) -> str:
    """Return how many relations of which kind stand between two experts, in words."""
    hows = [tie.how for tie in ties_between(roundtable, expert, other)]
    counted = [wording.count(hows.count(how), *words) for how, words in labels.COMPANIONS.items() if how in hows]
    return wording.list(counted) if counted else wording.say("no relation recorded")
