"""The words of a text: the same in its folded form as in the text as it stands, whatever it is set in."""

import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from roundtable.text.folding import fold
from roundtable.text.segmentation.words import WORD, word_spans

SIGNS = "aZ1５٣½一亿ا.,،，٬·:;!?…-–—−﹣/×%£$()[]\"'’“”«»ـ־״か  \u00a0\u202f\u00ad\u200f\n"
"""Letters, digits, marks and spaces that folding or the cut into words treat in a way of their own."""


@settings(derandomize=True, max_examples=1000)
@given(st.text(st.sampled_from(SIGNS), max_size=12))
def test_the_words_are_the_same_folded_and_as_they_stand(text: str) -> None:
    """A place in the folded text is a place in the source: neither has a word that the other has not."""
    folded = [regex.sub(r"\W", "", word) for word in WORD.findall(fold(text))]
    standing = [regex.sub(r"\W", "", fold(text[start:end])) for start, end in word_spans(text)]

    assert folded == standing
