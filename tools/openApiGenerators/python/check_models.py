"""Imports the models that were generated, and has each judge the examples of its schema in the document."""

import json
import sys

from pydantic import BaseModel

import models

with open("openapi.json", encoding="utf-8") as file:
    document = json.load(file)

names = list(document["components"]["schemas"])
missing = [name for name in names if not issubclass(getattr(models, name, object), BaseModel)]
if missing:
    sys.exit(f"no model of {', '.join(missing)}")

judged = 0
for item in [*document["paths"].values(), *document["webhooks"].values()]:
    operation = item["post"]
    for part in [operation["requestBody"], operation["responses"]["200"]]:
        for content in part.get("content", {}).values():
            name = content.get("schema", {}).get("$ref", "").rpartition("/")[2]
            for example in content.get("examples", {}).values() if name else []:
                getattr(models, name).model_validate(example["value"])
                judged += 1
print(f"{len(names)} models, {judged} examples")
