"""Reads golden vectors and makes them whole, as `tallystick conform vectors expand` does."""

from __future__ import annotations

import copy
import json
import sys
from pathlib import Path
from typing import Any, Iterator

OTHERS = ("keys.json", "vectors.schema.json")


def text_resolved(value: Any) -> Any:
    """Puts texts in the place of their parts: {"$text": ["a", ["b", 3]]} is "abbb"."""
    if isinstance(value, list):
        return [text_resolved(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$text" in value:
        return "".join(part if isinstance(part, str) else part[0] * part[1] for part in value["$text"])
    return {name: text_resolved(member) for name, member in value.items()}


def parent_of(value: Any, pointer: str) -> tuple[Any, Any]:
    """The object or list that holds the member at a JSON Pointer (RFC 6901), and its name there."""
    *path, last = [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]
    for token in path:
        value = value[int(token) if isinstance(value, list) else token]
    return value, int(last) if isinstance(value, list) else last


def has(value: Any, pointer: str) -> bool:
    """Whether there is a member at a JSON Pointer."""
    try:
        parent, name = parent_of(value, pointer)
    except (KeyError, IndexError, TypeError):
        return False
    return name in parent if isinstance(parent, dict) else isinstance(parent, list) and name < len(parent)


def changed(value: Any, changes: dict[str, Any]) -> Any:
    """First members are removed, then members are set."""
    value = copy.deepcopy(value)
    for pointer in changes.get("remove", []):
        parent, name = parent_of(value, pointer)
        del parent[name]
    for pointer, member in changes.get("set", {}).items():
        parent, name = parent_of(value, pointer)
        parent[name] = member
    return value


def json_text(value: Any) -> dict[str, str]:
    return {"text": json.dumps(value, ensure_ascii=False, separators=(",", ":"))}


def whole(file: dict[str, Any], filed: dict[str, Any], operation: str) -> dict[str, Any]:
    """A vector with its whole input and output."""
    message = file.get("message")
    vector = {name: member for name, member in filed.items() if name not in ("base", "set", "remove", "request")}
    vector.pop("operations", None)
    vector["level"] = filed.get("level", "MUST")
    vector["references"] = [message + name if name[0] == "#" else name for name in filed["references"]]
    if "base" not in filed:
        return vector
    value = changed(file["bases"][filed["base"]], filed)
    output = vector.pop("output", {})
    if message is None:
        return {**vector, "input": {**value, **filed.get("input", {})}, **({"output": output} if output else {})}
    made: dict[str, Any] = {"message": message}
    if operation == "encode":
        made["value"] = value
    else:
        made.update({"json": json_text(value)}, **({"form": "plain"} if operation == "validate" else {}))
    vector["input"] = {**made, **filed.get("input", {})}
    if "request" in filed:
        vector["input"]["request"] = changed(file["bases"][filed["request"]["base"]], filed["request"])
    if filed["result"] == "valid" and operation == "encode":
        vector["output"] = {"json": json_text(changed(value, output))}
    if filed["result"] == "valid" and operation == "decode":
        vector["output"] = {"value": changed(value, output)}
        may_be_left_out = [pointer for pointer in file.get("mayBeLeftOut", []) if has(value, pointer)]
        if may_be_left_out:
            vector["mayBeLeftOut"] = may_be_left_out
    return vector


def named(file: dict[str, Any], name: str, operation: str) -> str:
    """The ids of encode and decode have the operation behind the message."""
    start = file["message"].lower().replace("/", ".").replace("_", "-") + "."
    return name if operation == "validate" else start + operation + "." + name[len(start) :]


def groups_of(file: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The group of a file; with several operations one for each."""
    file = text_resolved(file)
    head = {name: file[name] for name in ("$schema", "message", "since", "provenance", "now") if name in file}
    for operation in file.get("operations", [file.get("operation")]):
        vectors = [
            whole(file, vector, operation)
            for vector in file["vectors"]
            if operation in vector.get("operations", [operation])
        ]
        group = file["group"]
        if "operations" in file:
            group += "." + operation
            for vector in vectors:
                vector["id"] = named(file, vector["id"], operation)
        flags = {flag for vector in vectors for flag in vector.get("flags", [])}
        notes = {flag: note for flag, note in file["notes"].items() if flag in flags}
        yield {**head, "group": group, "operation": operation, "notes": notes, "vectors": vectors}


def main(directory: str) -> None:
    names = sorted(path for path in Path(directory).glob("*.json") if path.name not in OTHERS)
    files = [json.loads(path.read_text(encoding="utf-8")) for path in names]
    json.dump([group for file in files for group in groups_of(file)], sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
