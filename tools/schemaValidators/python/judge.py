"""Judges messages by JSON Schemas: the first line of standard input has the schemas by name, each further one names
a schema and has an instance. Each line is answered by one."""

import json
import sys

from jsonschema import Draft202012Validator


def main() -> None:
    lines = sys.stdin.buffer
    schemas = json.loads(next(lines))
    validators = {name: Draft202012Validator(schema) for name, schema in schemas.items()}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    print(len(schemas))
    for line in lines:
        asked = json.loads(line)
        print("valid" if validators[asked["schema"]].is_valid(asked["instance"]) else "invalid")


main()
