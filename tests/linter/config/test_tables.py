"""Every kind of mistake has a place, plain words, and the name that was meant; all of a file are told at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Mistakes = Callable[..., list[str]]

ONE_EACH = """\
rule: {}
extends: [wyre, 3]
rules:
  final-newlin: error
  fused-words: eror
  doubled-words: {alow: [a], allow: a, severity: loud}
  final-newline: {size: 3}
  cliche: [1]
  no-subject: off
  unnamed-subject: off
  long-sentence:
    max-words: ten
    share: true
    quotes: yes
    note: 3
    form: figures
    allow: [a, 3, null]
    order: {}
    severty: off
paths:
  - mach: [a]
  - match: ["../x", "a{b,c}", 3]
    rules: {x: off}
    kind: sports
    language: english
  - match: []
  - x
vocabulary: names.txt
plugins: [""]
language: EN
manual-url: "javascript:x\\e[31m"
required-version: ">=9"
include:
exclude: [/archive]
timeout: 0
fail-on: of
timeout: 1
3: x
<<: {a: b}
x: &a !foo 1
"""

EXPECTED = """\
1:1: unknown key “rule”; did you mean “rules”?
2:11: expected a preset, a file or a pack, found “wyre”; did you mean “wire”?
2:17: expected a preset, a file or a pack (pipeline, wire, ap, reuters, guardian, strict), found the number 3
4:3: unknown rule “final-newlin”; did you mean “final-newline”?
5:16: expected a severity, found “eror”; did you mean “error”?
6:19: “doubled-words” has no option “alow”; did you mean “allow”?
6:37: expected a list, found “a”: write [a]
6:50: expected a severity (error, warning, info, hint, off), found “loud”
7:19: “final-newline” has no options, so no “size”
8:11: expected a severity (error, warning, info, hint, off) or a mapping of options, found a list
10:3: the rule “unnamed-subject” is set under two of its names
12:16: expected a whole number, found “ten”
13:12: expected a number, found true
14:13: expected true or false, found “yes”; did you mean true?
15:11: expected text, found the number 3: put it in quotes
16:11: expected a known word, found “figures”; did you mean “figure”?
17:16: expected text, found the number 3: put it in quotes
17:19: expected text, found nothing
18:12: expected a list, found a mapping
19:5: “long-sentence” has no option “severty”; did you mean “severity”?
21:5: the key “match” is missing
21:5: unknown key “mach”; did you mean “match”?
22:13: “../x” has . or .. in it: start at the folder of the configuration
22:21: “a{b,c}” has braces in it: list both globs instead
22:31: expected a glob, found the number 3: put it in quotes
23:13: unknown rule “x”
24:11: expected a kind of story, found “sports”; did you mean “sport”?
25:15: expected a language by its two letters (en), found “english”
26:12: the list is empty
27:5: expected a mapping, found “x”
28:13: expected a list, found “names.txt”: write [names.txt]
29:11: expected the name of a plug-in, found “”
30:11: expected a language by its two letters (en), found “EN”
31:13: expected an address that begins with https:// or http://, found “javascript:x\\x1b[31m”
32:1: the configuration is for wirelint >=9, and this is VERSION
33:9: expected a list, found nothing
34:11: “/archive” is an absolute path: start at the folder of the configuration
35:10: expected a number above 0, found the number 0
36:10: expected a severity (error, warning, info, hint), found “of”
37:1: “timeout” stands twice; the first is in line 35
38:1: a key must be text, not “3”
39:1: merge keys (<<) are not read in a configuration: write the keys out
40:1: unknown key “x”
40:4: the tag “!foo” is not read in a configuration: leave it out
"""


def test_all_mistakes_of_a_file_are_told_at_once(mistakes: Mistakes) -> None:
    from wirelint import __version__

    expected = [f".wirelint.yaml:{line}" for line in EXPECTED.replace("VERSION", __version__).splitlines()]
    assert mistakes(ONE_EACH) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- wire", "1:1: expected a mapping, found a list"),
        ("wire", "1:1: expected a mapping, found “wire”"),
        ("rules: [final-newline]", "1:8: expected a mapping of rules, found a list"),
        ("rules: {final-newline: }", "1:24: expected a severity (error, warning, info, hint, off) or a mapping"),
        ("rules: {final-newline: true}", "1:24: expected a severity (error, warning, info, hint, off), found true"),
        ("rules: {final-newline: Error}", "1:24: expected a severity, found “Error”; did you mean “error”?"),
        ("rules: {final-newline: {severity: 1}}", "1:35: expected a severity (error, warning, info, hint, off), found"),
        ("rules: {long-sentence: {max-words: 1.5}}", "1:36: expected a whole number, found the number 1.5"),
        ("rules: {long-sentence: {max_words: 1}}", "1:25: “long-sentence” has no option “max_words”; did you mean"),
        ("rules: {damage/fused-words: off}", "1:9: unknown rule “damage/fused-words”; did you mean “fused-words”?"),
        ("fail-on: off", "1:10: expected a severity (error, warning, info, hint), found “off”"),
        ("timeout: -1.5", "1:10: expected a number above 0, found the number -1.5"),
        ("timeout: .inf", "1:10: expected a number above 0, found “.inf”"),
        ("required-version: 0.1", "1:19: expected versions such as >=0.1 or >=0.1, <1, found the number 0.1: put"),
        ("required-version: '0.1, <0.1'", "1:1: the configuration is for wirelint 0.1, <0.1, and this is"),
        ('vocabulary: ["a\\0b"]', "1:14: expected the name of a file, found “a\\x00b”"),
        ("extends: wire", "1:10: expected a list, found “wire”: write [wire]"),
        ("paths: [{match: [a], kind: [sport]}]", "1:28: expected a kind of story (news, sport, markets, obituary,"),
        ("a: [", "2:1: broken YAML: while parsing a flow node"),
    ],
)
def test_mistakes(mistakes: Mistakes, text: str, message: str) -> None:
    (found,) = mistakes(f"{text}\n")
    assert found.startswith(f".wirelint.yaml:{message}")
