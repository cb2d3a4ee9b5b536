"""What the program takes, described for a tool that makes requests from a description (OpenAPI 3.1)."""

from __future__ import annotations

import json

from support.host import ROOT

from .hands import Form, Hands


def door(council: str, others: list[str], reference: str) -> dict:
    """The door for other programs as it is documented, with councils that are there and one that is not.

    The case is asked for by its own reference: whoever guesses is made to wait longer each time, and that is all they learn.
    """
    description = json.loads((ROOT / "docs/openapi.json").read_text())
    for path, item in description["paths"].items():
        for parameter in item.get("parameters", []):
            if parameter["name"] == "council":
                parameter["schema"] = {"enum": [council] if path.endswith("{reference}") else [council, *others]}
            if parameter["name"] == "reference":
                parameter["schema"] = {"enum": [reference]}
        # A key that was used for another complaint is refused, which no description can foresee.
        if "post" in item:
            del item["post"]["parameters"]
    complaint = description["components"]["schemas"]["Complaint"]["properties"]
    child = complaint["child"]["anyOf"][0]["properties"]
    for day in [complaint["happened_on"], child["date_of_birth"]]:
        # A description cannot say today; these are past whenever it is.
        day["anyOf"][0]["pattern"] = "^(19[0-9][0-9]|20[01][0-9])-"
    return description


_NAMES = ["mine", "all", "when", "stage", "route", "waits", "by", "down", "after", "year", "for", "why", "done", "track", "entry",
          "as", "case", "to"]


def team(hands: Hands, council: str, reference: str, places: list[str]) -> dict:
    """Pages of a team with every name that an address may carry, and every form of a case as it is shown now."""
    paths: dict[str, dict] = {}
    for place in places:
        paths[f"/{council}/team/{place}"] = {"get": {
            "parameters": [{"name": name, "in": "query", "schema": {"type": "string", "maxLength": 60}} for name in _NAMES],
            "responses": {"default": {"description": "A page."}}}}
    _, case = hands.ask(f"/{council}/team/cases/{reference}")
    steps = {part.split('"')[0].split("?")[0] for part in case.split('href="')[1:] if "/steps/" in part.split('"')[0]}
    assert len(steps) > 50
    for path in [*sorted(steps), *(f"/{council}/team/{place}" for place in ["register", "bring-in", "search", "accounts", "accounts/2"])]:
        status, page = hands.ask(path)
        assert status == 200, path
        form = Form(page)
        assert form.fields["form"][0], path
        properties = {name: {"type": "string", "maxLength": 60} for name in form.fields} | {
            "form": {"const": form.fields["form"][0]}, "go": {"enum": ["do", "preview", "record-past", "try", "take"]}}
        if "version" in form.fields:
            properties["version"] = {"enum": [form.fields["version"][0], "0", "-1", "nonsense"]}
        paths.setdefault(path, {})["post"] = {
            "requestBody": {"required": True, "content": {"application/x-www-form-urlencoded": {
                "schema": {"type": "object", "properties": properties, "required": ["form"]}}}},
            "responses": {"default": {"description": "A page, or the way to one."}}}
    return {"openapi": "3.1.0", "info": {"title": "A team's pages", "version": "1"}, "paths": paths}
