"""LanguageTool's HTTP API: what it asks and answers, and clients that were written for LanguageTool."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newsroom import Newsroom
from programs import program
from served import lacking

TEXT = "A 😀 smile. Talks on the the bridge resumed in Lismore.\n"
CLIENTS = Path(__file__).parent / "clients"


def check(desk: Newsroom, **form: str) -> Any:
    """The answer to a form."""
    with desk.client() as client:
        answer = client.post("/v2/check", data={"language": "en-US", **form})
    assert answer.status_code == 200, answer.text
    return answer.json()


def ids(desk: Newsroom, **form: str) -> list[str]:
    """The rules of the matches."""
    return [match["rule"]["id"] for match in check(desk, **form)["matches"]]


def refusal(desk: Newsroom, **form: str) -> tuple[int, str]:
    """How a form is refused."""
    with desk.client() as client:
        answer = client.post("/v2/check", data=form)
    return answer.status_code, answer.text


def test_a_match_is_one_of_languagetool(desk: Newsroom) -> None:
    answer = check(desk, text=TEXT)
    (match,) = answer["matches"]
    start = TEXT.index("the the") + 1
    assert (match["offset"], match["length"]) == (start, 7)
    assert match["replacements"] == [{"value": "the"}]
    context = match["context"]
    units = context["text"].encode("utf-16-le")[2 * context["offset"] :][: 2 * context["length"]]
    assert units.decode("utf-16-le") == "the the"
    assert match["sentence"] == "Talks on the the bridge resumed in Lismore."
    assert match["rule"]["category"] == {"id": "DAMAGE", "name": "Damage"}
    assert match["rule"]["issueType"] == "typographical"
    assert answer["language"]["code"] == "en-US"
    assert answer["software"]["apiVersion"] == 1
    assert answer["sentenceRanges"] == [[0, 11], [12, 55]]


def test_a_form_may_come_in_the_address(desk: Newsroom) -> None:
    answer = desk.get("/v2/check", params={"language": "auto", "text": TEXT}).json()
    assert len(answer["matches"]) == 1
    assert answer["language"]["code"] == "en-US"


def test_markup_is_left_out_and_places_are_those_of_what_was_sent(desk: Newsroom) -> None:
    annotation = [{"markup": "<p>"}, {"text": "Talks on the the "}, {"markup": "<b>"}, {"text": "bridge"}]
    annotation += [{"markup": "</b>"}, {"text": " resumed in Lismore."}, {"markup": "</p>", "interpretAs": "\n\n"}]
    annotation += [
        {"text": "Work on "},
        {"markup": "<i>"},
        {"text": "the"},
        {"markup": "</i>"},
        {"text": " the quay ended."},
    ]
    first, second = check(desk, data=json.dumps({"annotation": annotation}))["matches"]
    sent = "".join(part.get("text", part.get("markup", "")) for part in annotation)
    assert sent[first["offset"] :][: first["length"]] == "the the"
    assert first["replacements"] == [{"value": "the"}]
    assert sent[second["offset"] :][: second["length"]] == "the</i> the"
    assert second["replacements"] == []


def test_rules_and_categories_are_chosen_as_there(desk: Newsroom) -> None:
    text = TEXT + "He spoke for 5  minutes.\n"
    everything = ids(desk, text=text)
    assert "doubled-words" in everything
    assert "doubled-words" not in ids(desk, text=text, disabledRules="doubled-words,x")
    assert "doubled-words" not in ids(desk, text=text, disabledCategories="DAMAGE")
    assert ids(desk, text=text, enabledRules="doubled-words", enabledOnly="true") == ["doubled-words"]
    assert set(ids(desk, text=text, level="picky")) >= set(everything)


def test_what_languagetool_refuses_is_refused(desk: Newsroom) -> None:
    assert refusal(desk, text="a") == (400, "Error: Missing 'language' parameter")
    assert refusal(desk, language="en") == (400, "Error: Missing 'text' or 'data' parameter")
    assert refusal(desk, language="en", text="a", data="{}")[0] == 400
    assert refusal(desk, language="en", data="{")[0] == 400
    assert refusal(desk, language="en", text="a", enabledOnly="true")[0] == 400


def test_the_other_addresses_answer(desk: Newsroom) -> None:
    assert {"name", "code", "longCode"} <= desk.get("/v2/languages").json()[0].keys()
    assert desk.get("/v2/info").json()["software"]["name"] == "LanguageTool"
    assert desk.get("/v2/healthcheck").text == "OK"
    assert desk.get("/v2/words").json() == {"words": []}
    assert desk.post("/v2/words/add", {}).json() == {"added": False}
    assert desk.post("/v2/words/delete", {}).json() == {"deleted": False}


# ----- clients that nobody here wrote


def test_language_tool_python(desk: Newsroom) -> None:
    import language_tool_python

    with language_tool_python.LanguageTool("en-US", remote_server=desk.address) as tool:
        (match,) = tool.check(TEXT)
        assert (match.rule_id, match.replacements) == ("doubled-words", ["the"])
        assert tool.correct("Talks on the the bridge resumed.") == "Talks on the bridge resumed."
        assert tool.disabled_rules == set()
        tool.disabled_rules.add("doubled-words")
        assert tool.check(TEXT) == []


def test_pylanguagetool(desk: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    # Its command line, imported with it, asks pkg_resources for its own version; setuptools has that no more.
    known = SimpleNamespace(get_distribution=lambda name: SimpleNamespace(version="0"))
    monkeypatch.setitem(sys.modules, "pkg_resources", known)
    from pylanguagetool import api

    (match,) = api.check(TEXT, f"{desk.address}/v2/", "en-US")["matches"]
    assert match["rule"]["id"] == "doubled-words"
    assert api.check(TEXT, f"{desk.address}/v2/", "en-US", disabled_categories="DAMAGE")["matches"] == []
    assert any(one["longCode"] == "en-GB" for one in api.get_languages(f"{desk.address}/v2/"))


def test_a_client_from_npm(desk: Newsroom) -> None:
    node = program("node")
    if not (CLIENTS / "node_modules" / "languagetool-api").is_dir():
        lacking("languagetool-api is not there: run `npm ci` in tests/linter/serve/clients/")
    told = subprocess.run(
        [node, "check.js", desk.address, "Talks on the the bridge resumed in Lismore."],
        cwd=CLIENTS, check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    answer = json.loads(told.stdout)
    assert answer["languages"] == 7
    assert answer["mistakes"] == ["the the"]
    assert answer["best"] == [{"mistake": "the the", "bestSuggestion": "the"}]
    assert answer["annotated"] == "the the"
