"""wirelint's own API, asked over HTTP of a real server."""

from __future__ import annotations

import json
from pathlib import Path

from commands import done
from newsroom import Newsroom

DOUBLED = "Talks on the the bridge resumed in Lismore.\n"
NITF = (
    '<?xml version="1.0" encoding="iso-8859-1"?>\n<nitf><body><body.head><hedline><hl1>Quay opens</hl1></hedline>'
    "</body.head><body.content><p>The café on the the quay in Lismore opened.</p></body.content></body></nitf>\n"
)


def test_check_answers_with_the_objects_of_format_json(desk: Newsroom, tmp_path: Path) -> None:
    text = "A 😀 smile, the the minister said.\r\n\r\nIt cost 5  dollars.\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    told = json.loads(done("check", "--no-config", "--format", "json", "a.txt", cwd=tmp_path).out)
    story = desk.post("/api/v1/check", {"text": text, "name": "a.txt"}).json()["stories"][0]
    assert story["diagnostics"] == told[0]["diagnostics"] != []
    assert story["stats"]["words"] == 10
    assert set(story["stats"]["scores"]) == {"ari", "coleman-liau", "lix", "rix"}


def test_a_file_is_sent_as_it_is(desk: Newsroom) -> None:
    with desk.client() as client:
        answer = client.post("/api/v1/check", params={"name": "a.nitf"}, content=NITF.encode("iso-8859-1")).json()
    (story,) = answer["stories"]
    (one,) = [one for one in story["diagnostics"] if one["code"] == "doubled-words"]
    start = NITF.index("the the")
    assert one["data"]["offset"] == [start, start + 7]
    assert story["text"].startswith("Quay opens")


def test_a_request_chooses_preset_rules_and_kind(desk: Newsroom) -> None:
    def codes(**asked: object) -> set[str]:
        answer = desk.post("/api/v1/check", {"text": DOUBLED.replace("Talks", "Air strikes"), **asked}).json()
        return {one["code"] for one in answer["stories"][0]["diagnostics"]}

    assert codes() == {"doubled-words"}
    assert codes(ignore=["doubled-words"]) == set()
    assert codes(select=["final-newline"]) == set()
    assert any(code.startswith("ap/") for code in codes(preset="ap"))


def test_halves_of_a_surrogate_pair_and_byte_order_marks_move_nothing(desk: Newsroom) -> None:
    body = b'{"text": "\\ufeffA \\ud83d smile on the the quay in Lismore.\\n", "select": ["doubled-words"]}'
    with desk.client() as client:
        answer = client.post("/api/v1/check", content=body, headers={"content-type": "application/json"}).json()
    (one,) = answer["stories"][0]["diagnostics"]
    assert one["range"]["start"]["character"] == 14


def test_fix_makes_safe_fixes_or_those_asked_for(desk: Newsroom) -> None:
    text = "Talks on the the bridge resumed in Lismore.  \n"
    assert desk.post("/api/v1/fix", {"text": text}).json()["text"] == "Talks on the bridge resumed in Lismore.\n"
    found = desk.post("/api/v1/check", {"text": text}).json()["stories"][0]["diagnostics"]
    (space,) = [one["data"]["fingerprint"] for one in found if one["code"] == "trailing-space"]
    answer = desk.post("/api/v1/fix", {"text": text, "fingerprints": [space]}).json()
    assert answer["text"] == DOUBLED
    assert answer["made"] == {"trailing-space": 1}
    assert [one["code"] for one in answer["stories"][0]["diagnostics"]] == ["doubled-words"]


def test_a_file_that_declares_its_encoding_is_fixed_as_text(desk: Newsroom) -> None:
    with desk.client() as client:
        answer = client.post("/api/v1/fix", params={"name": "a.nitf"}, content=NITF.encode("iso-8859-1")).json()
    assert answer["text"] == NITF.replace("the the", "the")


def test_read_gives_what_a_person_reads(desk: Newsroom) -> None:
    (story,) = desk.post("/api/v1/read", {"text": NITF, "name": "a.nitf"}).json()["stories"]
    assert "<p>" not in story["text"]
    assert "café on the the quay" in story["text"]


def test_diff_tells_facts_left_behind_and_findings(desk: Newsroom) -> None:
    story = "Quay fire kills 12\n\nLISMORE (Wire) - A fire killed {} people on Monday, police said.\n\n{}\n"
    old = story.format(12, "The the fire began in a kitchen, police said.")
    new = story.format(15, "Firefighters of of Lismore put it out, police said.")
    told = desk.post("/api/v1/diff", {"old": old, "new": new}).json()
    (fact,) = told["facts"]
    assert (fact["code"], fact["old"], fact["new"]) == ("stale-figure", "12", "15 people")
    assert fact["left"]["range"]["start"] == {"line": 0, "character": 16}
    assert [one["code"] for one in told["gone"]].count("doubled-words") == 1
    assert [one["code"] for one in told["new"]].count("doubled-words") == 1
    assert len(told["versions"]) == 2


def test_several_stories_are_not_compared(desk: Newsroom) -> None:
    feed = "<rss version='2.0'><channel>{0}{0}</channel></rss>".format(
        "<item><title>Quay opens</title><description>The quay opened.</description></item>"
    )
    answer = desk.post("/api/v1/diff", {"old": feed, "new": feed, "format": "feed"})
    assert answer.status_code == 422


def test_comments_in_the_copy_hold(desk: Newsroom) -> None:
    text = f"<!-- wirelint off: doubled-words -- the name of the band -->\n\n{DOUBLED}"
    (story,) = desk.post("/api/v1/check", {"text": text, "name": "a.md"}).json()["stories"]
    assert story["diagnostics"] == []
    assert [one["code"] for one in story["suppressed"]] == ["doubled-words"]


def test_rules_and_their_pages(desk: Newsroom) -> None:
    ids = {one["id"] for one in desk.get("/api/v1/rules").json()["rules"]}
    assert {"doubled-words", "day-conflict"} <= ids
    assert desk.get("/api/v1/rules/doubled-words").json()["page"].startswith("# doubled-words")
    assert "airstrike" in desk.get("/api/v1/rules/ap/airstrike").json()["page"]
    assert desk.get("/api/v1/rules/no-such").status_code == 404
    assert "wire" in desk.get("/api/v1/presets").json()["presets"]
    assert "nitf" in desk.get("/api/v1/formats").json()["formats"]


def test_what_cannot_be_answered_says_why(desk: Newsroom) -> None:
    def said(body: object) -> tuple[int, str]:
        answer = desk.post("/api/v1/check", body)
        return answer.status_code, answer.json()["error"]

    assert said([]) == (400, "the body is not a JSON object")
    assert said({}) == (400, "“text” is missing, or is not a string")
    assert said({"text": "", "nmae": "x"}) == (400, "unknown key “nmae”")
    assert said({"text": "", "preset": "/etc/passwd"})[0] == 400
    assert said({"text": "", "format": "word"}) == (400, "no format is called “word”")
    assert said({"text": "", "select": ["no-such-rule"]})[0] == 400
    assert desk.get("/nowhere").json() == {"error": "not found"}
    assert desk.get("/api/v1/check").json() == {"error": "method not allowed"}


def test_metrics_count_requests_and_findings(desk: Newsroom) -> None:
    desk.post("/api/v1/check", {"text": DOUBLED})
    text = desk.get("/metrics").text
    assert 'wirelint_requests_total{path="/api/v1/check",status="200"}' in text
    assert 'wirelint_findings_total{rule="doubled-words",severity="error"}' in text
    assert 'wirelint_request_seconds_bucket{le="+Inf"}' in text
    assert desk.get("/healthz").json()["status"] == "ok"
