"""The words with which languages write quantities: without its scale or unit a number is another.

What multiplies a number and what it is a share of are those that the Unicode Common Locale Data Repository writes with
numbers (its compact decimals and its unit of per cent), in all their forms, with their commonest relatives; the small
numerals are those of each language's own grammar (`languages`). A list ends where a numeral is seldom written out.
"""
