"""Text that a chatbot wrote to the person at the keyboard, or that person to the chatbot.

“Sure! Here is the article you asked for:”, “I hope this helps”, “Word count: 412”, “As an AI language model, I …”, the
marks of roles (“Assistant:”, “<|im_end|>”) and of the window it was copied from (“Regenerate response”): copy of
machines that nobody read to its end. Quotations are left alone, since stories quote chatbots, and people who hope to
help; only where a machine speaks of itself and the story names no chatbot is a quotation looked at too. Slots to be
filled in (“[Insert quote here]”) are named here where they fill a line, and by placeholder-text elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Severity, Span, Stage, Tier, Wake
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint_rules._chat_marks import CHAT_MARKS, CHAT_WORDS, MACHINE, USER, chat_marks, roles
from wirelint_rules._residue import Residue, findings, sentences_around
from wirelint_rules._slots import INSERT, order_lines, slots

if TYPE_CHECKING:
    from wirelint.phrases import Match

_TABLE = "prompt-residue"
_NAMES = (
    "chatgpt chatbot chatbots openai anthropic deepseek copilot gemini claude grok llm llms gpt gpt-3 gpt-4 gpt-4o "
    "gpt-5 bot bots siri alexa"
)
_BOTS = frozenset(f"{name}{ending}" for name in _NAMES.split() for ending in ("", "'s"))
_FIRST_PERSON = frozenset({"i", "i'm", "i've", "i'd", "my", "me"})
_CATALOGUE = r"(?m)^(?:Author|Publisher|Pages|Director|Starring|Cast|Artist|Label|Genre|Running time|ISBN|Edition)\s*:"
_MOST_LOOKED = 80
"""Words before and behind a phrase among which a chatbot's name tells that the story reports what it said."""

_ASIDE = "is a machine’s aside, not copy: cut it"


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for phrases, marks, roles, and lines that are nothing but slots addressed to the writer."""
    matches = _unquoted(document)
    residues = _of_phrases(document, matches) if matches else []
    residues += [Residue(span, Tier.SURE, "is a chatbot’s mark: cut it") for span in chat_marks(document)]
    if held := slots(document):
        lines = order_lines(document, held)
        residues += [Residue(document.paragraphs[number], Tier.SURE, _ASIDE) for number in lines]
    if residues:
        yield from findings(document, residues)


def _of_phrases(document: Document, matches: list[Match]) -> list[Residue]:
    """What is to be cut around phrases, and with the marks of roles."""
    marks = [match for match in matches if match.row.note in {USER, MACHINE}]
    talks = {document.paragraph_at(match.span.start) for match in marks} if _BOTS & document.vocabulary else set()
    residues = [residue for match in matches if (residue := _residue(document, match, talks))]
    if not talks:
        residues += [Residue(span, tier, _ASIDE) for span, tier in roles(document, marks)]
    return residues


def _unquoted(document: Document) -> list[Match]:
    """The phrases outside quotations; without labels where the story lists books, films or records with theirs."""
    matches = [match for match in document.phrases.get(_TABLE, ()) if not _is_quoted(document, match)]
    if any(match.row.note == "label" for match in matches) and re.search(_CATALOGUE, document.text):
        return [match for match in matches if match.row.note != "label"]
    return matches


def _residue(document: Document, match: Match, talks: set[int]) -> Residue | None:
    """What is to be cut around a phrase; None where the story reports it. `talks` are paragraphs of talk with a bot."""
    note, tier = match.row.note, match.row.tier
    in_talk = document.paragraph_at(match.span.start) in talks
    if note in {USER, MACHINE} or in_talk or _is_reported(document, match):
        return None
    if note == "ending" and document.paragraph_at(match.span.start) < len(document.paragraphs) - 1:
        return None
    if note == "label":
        return Residue(match.span, tier, "is a field of a machine’s answer: cut it")
    quote = document.quotes.at(match.span.start)
    span = quote.span if quote else sentences_around(document, match)
    if note == "opening":
        span = _to_colon(document, span, match)
    return Residue(span, tier, _ASIDE)


def _to_colon(document: Document, span: Span, match: Match) -> Span:
    """The span as far as the colon behind the phrase: what follows it is the copy that was announced."""
    colon = document.text.find(":", match.span.end - 1, span.end)
    return Span(span.start, span.end if colon < 0 else colon + 1)


def _is_quoted(document: Document, match: Match) -> bool:
    """Does it stand in a quotation? A machine on itself is none of a speaker's, unless the story names a chatbot."""
    if not document.quotes.covers(match.span.start):
        return False
    own = document.words.folded[match.first : match.stop].count("ai")
    names_bot = bool(_BOTS & document.vocabulary) or len(document.index.get("ai", ())) > own
    return match.row.note != "self" or names_bot


def _is_reported(document: Document, match: Match) -> bool:
    """Does the story tell, without quotation marks, what a chatbot said, or what one is?"""
    folded, number = document.words.folded, document.paragraph_at(match.span.start)
    paragraph = document.words_in(document.paragraphs[number])
    sentence = document.words_in(sentences_around(document, match))
    told = {*folded[match.stop : min(sentence.stop, match.stop + _MOST_LOOKED)]}
    if _BOTS & told and not _FIRST_PERSON & {*folded[match.first : match.stop], *told}:
        return True
    start = paragraph.start
    if number and document.text[document.paragraphs[number - 1].end - 1] == ":":
        start = document.words_in(document.paragraphs[number - 1]).start
    before = folded[max(start, match.first - _MOST_LOOKED) : match.first]
    return not (_BOTS | {"ai"}).isdisjoint(before)


RULE = Rule(
    id="prompt-residue",
    family="damage",
    summary="Text from a chatbot to its user, or from the user to it",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING, Tier.WEAK: Severity.HINT},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    stage=Stage.DAMAGE,
    wake=Wake(CHAT_WORDS | {INSERT}, CHAT_MARKS, frozenset({"slot_gaps"}), frozenset({_TABLE})),
    zones=EVERYWHERE,
    languages=None,
    safety="Never safe: whole lines and sentences go, and what they held may have to be found out.",
    precision="446,000 words of published copy: no finding.",
    examples=(
        Bad(
            "⟦Sure! Here is the story you asked for:⟧\n\nPARIS (AP) — Talks resumed.",
            fixed="PARIS (AP) — Talks resumed.",
        ),
        Bad(
            "Talks resumed.\n\n⟦As an AI language model, I have no news after 2021, but here is the rest:⟧\n\n"
            "The envoy left.",
            fixed="Talks resumed.\n\nThe envoy left.",
        ),
        Bad("⟦Here is the rewritten article:⟧ Talks resumed.", fixed="Talks resumed."),
        Bad("Talks resumed.\n\n⟦Word count: 412⟧\n", fixed="Talks resumed.\n"),
        Bad("⟦Headline:⟧ Talks resume in Accra\n\nThe envoys met.", fixed="Talks resume in Accra\n\nThe envoys met."),
        Bad(
            "⟦User: Write a report on the talks.⟧\n\n⟦Assistant:⟧ Talks resumed.⟦<|im_end|>⟧",
            fixed="Talks resumed.",
        ),
        Bad("Talks resumed.\n\n⟦[Insert quote from envoy here]⟧", fixed="Talks resumed."),
        Bad("The envoys met.⟦【4†source】⟧ They left.", fixed="The envoys met. They left."),
        Bad(
            "Talks resumed. ⟦I hope this helps! Let me know if you want anything else.⟧",
            fixed="Talks resumed.",
            severity=Severity.WARNING,
        ),
        Bad("The mayor said: ⟦“As an AI language model, I cannot speak for the mayor.”⟧", fixed="The mayor said:"),
        Good("The brief began, “As an AI language model, I cannot give legal advice,” and the judge blamed a chatbot."),
        Good("ChatGPT replied: As an AI language model, I cannot give legal advice."),
        Good("“Sure! Here is the story you asked for,” the editor told him. “I hope this helps.”"),
        Good("“I cannot wait to start,” she said. I cannot wait, he wrote."),
        Good("Here is the full text of the statement:\n\nWe will meet again."),
        Good("Director: Ann Roe\nAssistant: Ben Rao\nLights: Cy Poe"),
        Good("Title: The Long Night\nAuthor: Ann Roe\nPublisher: Bell"),
        Good("Users of ChatGPT saw this:\n\nUser: Is it safe?\n\nAssistant: As an AI, I cannot say."),
        Good("Gold <GLD> rose # 1 in the list [sic]; see [1]."),
        Good("The word count of the treaty is 9,000, and time will tell."),
    ),
)
