"""The paths to which a `_redirects` file answers, as Netlify and Cloudflare Pages read it."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

ANY_STEP: Final = ":"
ANY_REST: Final = "*"


class Redirects:
    """Rules by their steps: a rule ends where there is an empty dict under the empty name."""

    def __init__(self, paths: Iterable[str]) -> None:
        """Keep the rules: `*` stands for any rest of a path, `:name` for any one step."""
        self._rules: dict[str, Any] = {}
        for path in paths:
            if path.startswith("/"):
                here = self._rules
                for step in path.removesuffix("/").split("/")[1:]:
                    here = here.setdefault(ANY_STEP if step.startswith(":") else step, {})
                here[""] = {}

    def answers(self, path: Sequence[str]) -> bool:
        """Return whether a rule is for a path, given in its steps."""
        steps = [*path[:-1], *([path[-1]] if path[-1] else [])]
        reached = [self._rules]
        for step in steps:
            if any(ANY_REST in rules for rules in reached):
                return True
            reached = [rules[name] for rules in reached for name in (step, ANY_STEP) if name in rules]
        return any("" in rules or ANY_REST in rules for rules in reached)
