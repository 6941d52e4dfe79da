#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Tests of the code generator: each form of a schema, paths, answers, drift, and what it has to refuse."""
import contextlib
import copy
import io
import json
import re
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "codegen"))
sys.dont_write_bytecode = True

from runtype_codegen import driver, names, schemas  # noqa: E402
from runtype_codegen.build import Builder  # noqa: E402
from runtype_codegen.emit import (contract, docs, events, model_fields, models_cpp, models_hpp, operations,  # noqa: E402
                                  resources, simulator_table)
from runtype_codegen.loader import METHODS, CatalogueError, Document, load  # noqa: E402


def document(answer=None, path="/things/{id}", method="get", schemas=None, **operation):
    operation.setdefault("operationId", "things.get")
    operation.setdefault("tags", ["Things"])
    operation["responses"] = {"200": {"description": "", "content": {"application/json": {"schema": answer or {}}}}}
    return Document({"openapi": "3.1.0", "info": {}, "security": [{"bearer": []}],
                     "paths": {path: {method: operation}}, "components": {"schemas": schemas or {}}})


def build(*arguments, **keywords):
    return Builder(document(*arguments, **keywords)).build()


def only(api):
    return api.groups[0].operations[0]


def text(emitter, api, part=""):
    return "\n".join(body for path, body in emitter.emit(api) if part in path)


def field_of(schema, **keywords):
    """The field `x` of an answer."""
    api = build({"title": "Thing", "type": "object", "properties": {"x": schema}}, **keywords)
    return next(m for g in api.groups for m in g.models if m.name == "thing").fields[0]


def parameter_of(schema, required=False):
    body = {"type": "object", "properties": {"x": schema}, "required": ["x"] if required else []}
    api = build(path="/things", method="post", operationId="things.create",
                requestBody={"content": {"application/json": {"schema": body}}})
    return api, only(api).params.fields[0]


class Schemas(unittest.TestCase):
    def test_scalars(self):
        for kind, cpp in (("string", "std::string"), ("integer", "std::int64_t"), ("number", "double"),
                          ("boolean", "bool")):
            field = field_of({"type": kind})
            self.assertEqual((field.type.cpp(), field.optional), (cpp, False))

    def test_each_way_to_say_null(self):
        for schema in ({"type": ["string", "null"]}, {"type": "string", "nullable": True},
                       {"oneOf": [{"type": "string"}, {"type": "null"}]},
                       {"anyOf": [{"type": "null"}, {"type": "string"}]},
                       {"enum": ["a", None]}, {"allOf": [{"type": "string"}], "nullable": True}):
            field = field_of(schema)
            self.assertEqual((field.type.kind, field.nullable, field.optional), ("string", True, True), schema)

    def test_null_in_a_referred_schema(self):
        field = field_of({"$ref": "#/components/schemas/Name"}, schemas={"Name": {"type": ["string", "null"]}})
        self.assertEqual((field.type.kind, field.optional), ("string", True))

    def test_reference_to_an_object(self):
        schemas = {"Owner": {"type": "object", "properties": {"id": {"type": "string"}}}}
        self.assertEqual(field_of({"$ref": "#/components/schemas/Owner"}, schemas=schemas).type.cpp(), "owner")
        self.assertTrue(field_of({"anyOf": [{"$ref": "#/components/schemas/Owner"}, {"type": "null"}]},
                                 schemas=schemas).optional)
        self.assertEqual(field_of({"allOf": [{"$ref": "#/components/schemas/Owner"}], "description": "who"},
                                  schemas=schemas).doc, "who")

    def test_all_of_merges_objects(self):
        schemas = {"Base": {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}}
        api = build({"title": "Thing", "allOf": [{"$ref": "#/components/schemas/Base"},
                                                 {"type": "object", "properties": {"n": {"type": "integer"}}}]},
                    schemas=schemas)
        fields = api.groups[0].models[0].fields
        self.assertEqual([(f.cpp, f.optional) for f in fields], [("id", False), ("n", True)])

    def test_several_alternatives_stay_text(self):
        self.assertEqual(field_of({"oneOf": [{"type": "string"}, {"type": "integer"}]}).type.cpp(), "raw_json")

    def test_free_form(self):
        self.assertEqual(field_of({}).type.cpp(), "raw_json")
        self.assertEqual(field_of({"type": "object"}).type.shape, "object")
        self.assertEqual(field_of({"type": "object", "additionalProperties": {"type": "string"}}).type.cpp(), "raw_json")
        self.assertEqual(field_of({"type": "array", "items": {"type": "object"}}).type.shape, "array")

    def test_arrays(self):
        self.assertEqual(field_of({"type": "array", "items": {"type": "string"}}).type.cpp(),
                         "std::vector<std::string>")
        self.assertEqual(field_of({"type": "array", "items": {"type": ["string", "null"]}}).type.cpp(), "raw_json")

    def test_inline_object_gets_a_name(self):
        inner = {"type": "object", "properties": {"a": {"type": "string"}}}
        self.assertEqual(field_of(inner).type.cpp(), "thing_x")
        self.assertEqual(field_of({**inner, "title": "Named"}).type.cpp(), "named")
        self.assertEqual(field_of({"type": "array", "items": inner}).type.cpp(), "std::vector<thing_x>")

    def test_a_schema_that_contains_itself(self):
        schemas = {"Node": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Node"}}}}
        api = build({"$ref": "#/components/schemas/Node"}, schemas=schemas)
        self.assertEqual(api.groups[0].models[0].fields[0].type.cpp(), "raw_json")

    def test_required_list_makes_the_others_optional(self):
        api = build({"title": "Thing", "type": "object", "required": ["a"],
                     "properties": {"a": {"type": "string"}, "b": {"type": "string"}}})
        self.assertEqual([f.optional for f in api.groups[0].models[0].fields], [False, True])

    def test_times(self):
        time = {"type": "string", "format": "date-time"}
        for schema, cpp, optional in ((time, "timestamp", False), ({**time, "type": ["string", "null"]}, "timestamp", True),
                                      ({"anyOf": [time, {"type": "null"}]}, "timestamp", True),
                                      ({"type": "array", "items": time}, "std::vector<timestamp>", False),
                                      ({"type": "string", "format": "date"}, "std::string", False)):
            field = field_of(schema)
            self.assertEqual((field.type.cpp(), field.optional, field.doc), (cpp, optional, ""), schema)
        self.assertEqual(field_of({"$ref": "#/components/schemas/When"}, schemas={"When": time}).type.cpp(), "timestamp")
        api = build({"title": "Thing", "type": "object", "properties": {"at": time, "n": {"type": "integer"}}})
        self.assertIn("#include <runtype/timestamp.hpp>", text(models_hpp, api, "models/things.hpp"))
        self.assertIn('{"thing", "at", field_kind::text, field_kind::text, "", false}', text(model_fields, api))
        self.assertNotIn("timestamp", text(models_hpp, build({"title": "Thing", "type": "object",
                                                              "properties": {"n": {"type": "integer"}}})))

    def test_a_time_that_is_called_as_its_type_is(self):
        time = {"type": "string", "format": "date-time"}
        api = build({"title": "Thing", "type": "object", "properties": {"timestamp": time, "at": time}})
        header = text(models_hpp, api, "models/things.hpp")
        self.assertIn("    runtype::timestamp timestamp;", header)
        self.assertIn("    runtype::timestamp at;", header)
        struct = events.struct("tick", {"description": "a tick", "properties": {"timestamp": time, "lastAt": time},
                                        "required": ["timestamp"]})
        self.assertIn("    runtype::timestamp timestamp;", struct)
        self.assertIn("    std::optional<runtype::timestamp> last_at;", struct)

    def test_a_model_may_not_be_called_as_the_type_of_times_is(self):
        api = build({"title": "Timestamp", "type": "object", "properties": {"a": {"type": "string"}}})
        self.assertEqual(api.groups[0].models[0].name, "timestamp_object")

    def test_formats_and_enums_are_documented(self):
        self.assertIn("one of a, b", field_of({"enum": ["a", "b"]}).doc)
        self.assertIn("one of a", field_of({"const": "a"}).doc)
        self.assertIn("open: a", field_of({"type": "string", "x-known-values": ["a"]}).doc)

    def test_recursion_by_reference_alone_is_refused(self):
        with self.assertRaises(CatalogueError):
            build({"$ref": "#/components/schemas/Gone"})


class Parameters(unittest.TestCase):
    def test_required_optional_and_null(self):
        for schema, required, expected in (({"type": "string"}, True, "std::string"),
                                           ({"type": "string"}, False, "std::optional<std::string>"),
                                           ({"type": ["string", "null"]}, False, "nullable<std::string>"),
                                           ({"type": "string", "format": "date-time"}, True, "timestamp"),
                                           ({"type": "string", "format": "date-time"}, False, "std::optional<timestamp>"),
                                           ({"type": ["string", "null"], "format": "date-time"}, False,
                                            "nullable<timestamp>"),
                                           ({"type": "object"}, False, "raw_json"),
                                           ({"type": ["array", "null"], "items": {}}, False, "nullable<raw_json>")):
            _, field = parameter_of(schema, required)
            self.assertEqual(models_hpp.member_type(field), expected)

    def test_checks(self):
        for schema, expected in (({"type": "string", "minLength": 1, "maxLength": 9}, 'length("x", params.x(), 1, 9)'),
                                 ({"type": "integer", "minimum": 1, "maximum": 9}, 'range("x", params.x(), 1, 9)'),
                                 ({"type": "integer", "maximum": 9}, "request_check::lowest, 9"),
                                 ({"type": "string", "format": "date-time"}, 'time("x", params.x())'),
                                 ({"enum": ["a", "b"]}, 'one_of("x", params.x(), {"a", "b"})'),
                                 ({"type": "object"}, 'object("x"'), ({"type": "array", "items": {}}, 'array("x"')):
            api, _ = parameter_of(schema)
            self.assertIn(expected, text(models_cpp, api, "things.cpp"))

    def test_open_enum_is_not_checked(self):
        api, _ = parameter_of({"type": "string", "x-known-values": ["a"]})
        self.assertNotIn("one_of", text(models_cpp, api))

    def test_query_header_and_start(self):
        api = build({"type": "object", "properties": {"data": {"type": "array", "items": {"type": "object"}}}},
                    path="/things", operationId="things.list", **{"x-pagination": {"style": "offset", "items": "data"}},
                    parameters=[{"name": "offset", "in": "query", "schema": {"type": "integer"}},
                                {"name": "limit", "in": "query", "schema": {"type": "integer"}},
                                {"name": "from", "in": "query", "schema": {"type": "string", "format": "date-time"}},
                                {"name": "X-Token", "in": "header", "required": True, "schema": {"type": "string"}}])
        source = text(models_cpp, api, "things.cpp")
        self.assertIn('write_parameter(out, "limit", params.limit())', source)
        self.assertIn('write_parameter(out, "from", params.from())', source)
        self.assertIn('problems.time("from", params.from())', source)
        self.assertIn("from(timestamp value) &", text(models_hpp, api))
        self.assertIn('write_header(out, "X-Token", params.token())', source)
        self.assertNotIn('"offset", params', source)
        self.assertIn("start_of(params.offset())", text(resources, api, "src/"))

    def test_stream_flag_is_sent_and_is_no_setting(self):
        body = {"type": "object", "properties": {"streamResponse": {"type": "boolean"}, "a": {"type": "string"}}}
        api = build(path="/things", method="post", operationId="things.run", **{"x-stream-flag": "streamResponse"},
                    requestBody={"content": {"application/json": {"schema": body}}})
        self.assertEqual([f.json for f in only(api).params.fields], ["a"])
        self.assertIn('"streamResponse", mode == streaming::on', text(models_cpp, api, "things.cpp"))
        self.assertIn("detail::streaming::off", text(resources, api, "src/"))


class Answers(unittest.TestCase):
    def test_envelopes(self):
        items = {"type": "array", "items": {"type": "object"}}
        for key in ("data", "conversations", "clientTokens", "apiKeys", "providerKeys", "tools"):
            op = only(build({"type": "object", "properties": {key: items, "total": {"type": "integer"}}}))
            self.assertEqual((op.answer, op.unwrap), ("items", key))
        self.assertEqual(only(build(items)).unwrap, "")

    def test_wrapped_object(self):
        op = only(build({"type": "object", "properties": {"data": {"type": "object"}}}))
        self.assertEqual((op.answer, op.unwrap, op.type.cpp()), ("value", "data", "raw_json"))

    def test_what_stands_beside_a_wrapped_object_is_not_lost(self):
        op = only(build({"type": "object", "properties": {"data": {"type": "object"}, "key": {"type": "string"}}}))
        self.assertEqual((op.unwrap, op.type.kind), ("", "model"))

    def test_paging_in_a_nested_object(self):
        answer = {"type": "object", "properties": {"data": {"type": "object", "properties": {
            "entries": {"type": "array", "items": {"type": "object"}}}}}}
        api = build(answer, **{"x-pagination": {"style": "cursor", "items": "data.entries", "facts": "data.pagination",
                                                "cursor": "cursor"}})
        self.assertIn('{page_style::cursor, "data.entries", "data.pagination", "cursor"}', text(operations, api))

    def test_unknown_style_is_refused(self):
        with self.assertRaises(CatalogueError):
            build({"type": "array"}, **{"x-pagination": {"style": "unknown", "items": ""}})

    def test_no_key_where_nobody_authenticates(self):
        self.assertIn("authentication::none", text(operations, build(security=[])))
        self.assertNotIn("authentication::none", text(operations, build()))


class Paths(unittest.TestCase):
    def test_both_prefixes(self):
        self.assertEqual(only(build(path="/v1/things/{id}")).path, "/things/{id}")
        self.assertEqual(only(build(path="/things/{id}")).path, "/things/{id}")

    def test_names(self):
        self.assertEqual(names.snake("totalCostUSD"), "total_cost_usd")
        self.assertEqual(names.identifier("delete"), "delete_")
        self.assertEqual(names.singular("batches"), "batch")


class Requests(unittest.TestCase):
    def compact(self, schema, **components):
        return schemas.compact(document(schemas=components), schema)

    def test_what_the_simulator_checks_remains_and_the_rest_goes(self):
        self.assertEqual(self.compact({"type": "string", "description": "x", "maxLength": 5, "x-notes": "y"}),
                         {"type": ["string"], "maxLength": 5})
        self.assertEqual(self.compact({"type": ["integer", "null"], "exclusiveMinimum": 0}),
                         {"type": ["integer", "null"], "minimum": 1})
        self.assertEqual(self.compact({"type": "object", "additionalProperties": True}), {"type": ["object"]})
        self.assertEqual(self.compact({"type": "object", "properties": {"a": {}}, "additionalProperties": True}),
                         {"type": ["object"], "properties": {"a": {}}, "open": True})

    def test_references_are_resolved_but_not_for_ever(self):
        node = {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Node"}}, "required": ["next"]}
        self.assertEqual(self.compact({"$ref": "#/components/schemas/Node"}, Node=node),
                         {"type": ["object"], "properties": {"next": {}}, "required": ["next"]})

    def test_null_beside_a_reference(self):
        schema = {"oneOf": [{"$ref": "#/components/schemas/Name"}, {"type": "null"}]}
        self.assertEqual(self.compact(schema, Name={"type": "string"}), {"type": ["string", "null"]})

    def test_patterns_of_one_class(self):
        self.assertEqual(schemas.characters("^[0-9a-f]{64}$"), {"chars": "0-9a-f", "minLength": 64, "maxLength": 64})
        self.assertEqual(schemas.characters("^[a-z0-9-]+$"), {"chars": "a-z0-9-", "minLength": 1})
        self.assertEqual(schemas.characters("^a|b$"), {})

    def test_a_sample_keeps_to_its_schema(self):
        for schema, value in (({"type": ["string"], "maxLength": 3}, "nam"), ({"type": ["string"], "minLength": 6}, "nameaa"),
                              ({"type": ["string"], "enum": ["b", "a"]}, "b"), ({"type": ["integer"], "minimum": 9}, 9),
                              ({"type": ["integer"], "maximum": 1}, 1), ({"any": [{"type": ["boolean"]}]}, True),
                              ({"type": ["array"], "items": {"type": ["string"]}}, ["name"]),
                              ({"type": ["null", "object"], "properties": {"x": {"type": ["string"]}}}, {"x": "x"})):
            self.assertEqual(schemas.sample(schema, "name"), value)
        self.assertEqual(schemas.sample({"type": ["string"], "chars": "a-f", "minLength": 3}, "name"), "aaa")

    def test_a_call_with_all_that_it_takes(self):
        body = {"type": "object", "required": ["name"], "properties": {
            "name": {"type": "string"}, "tags": {"type": "array", "items": {"type": "string"}},
            "size": {"type": "integer"}, "meta": {"type": "object", "additionalProperties": True}}}
        api = build(path="/things", method="post", operationId="things.create",
                    requestBody={"content": {"application/json": {"schema": body}}})
        source = text(contract, api, "operations_1.cpp")
        self.assertIn('create_thing("name").tags(std::vector<std::string>{"tags"}).size(3)'
                      '.meta(raw_json(R"json({"a":1,"b":[null,"x"]})json"))', source)
        self.assertIn('"things.create", call_things_create, R"json({"name":"name","tags":["tags"],"size":3,',
                      text(contract, api, "operations.cpp"))

    def test_the_simulator_knows_what_a_request_takes(self):
        api = build({"type": "object"}, path="/things", operationId="things.list", security=[],
                    parameters=[{"name": "q", "in": "query", "required": True, "schema": {"type": "string"}}])
        table = text(simulator_table, api)
        self.assertIn('"things.list", "GET", "/v1/things", R"json({"query":{"q":{"type":["string"]}},"required":["q"]})json"',
                      table)
        self.assertIn(", false},", table)

    def test_the_fields_of_a_model(self):
        api = build({"title": "Thing", "type": "object", "properties": {
            "x": {"type": ["integer", "null"]}, "ys": {"type": "array", "items": {"type": "string"}}}})
        rows = text(model_fields, api)
        self.assertIn('{"thing", "x", field_kind::whole, field_kind::whole, "", true}', rows)
        self.assertIn('{"thing", "ys", field_kind::list, field_kind::text, "", false}', rows)


class Streams(unittest.TestCase):
    def post(self, content, **keywords):
        operation = {"operationId": "things.run", "tags": ["Things"], "x-streaming": "sse", **keywords,
                     "responses": {"200": {"description": "", "content": content}},
                     "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {
                         "a": {"type": "string"}, "streamResponse": {"type": "boolean"}}}}}}}
        return Builder(Document({"openapi": "3.1.0", "info": {}, "paths": {"/things": {"post": operation}}})).build()

    def test_an_operation_with_two_forms_has_two_calls(self):
        api = self.post({"text/event-stream": {}, "application/json": {"schema": {"type": "object"}}},
                        **{"x-stream-flag": "streamResponse"})
        source = text(resources, api, ".cpp")
        self.assertIn("detail::add_body(request, params, detail::streaming::off);", source)
        self.assertIn("event_stream things::run_stream(", source)
        self.assertIn("detail::add_body(request, params, detail::streaming::on);", source)
        self.assertIn("class event_stream;", text(resources, api, ".hpp"))
        self.assertEqual(len(api.all_operations()), 1)

    def test_an_operation_that_only_streams_has_one(self):
        source = text(resources, self.post({"text/event-stream": {}}), ".cpp")
        self.assertIn("event_stream things::run(", source)
        self.assertNotIn("run_stream", source)


class Catalogue(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.document = load(ROOT / "api/openapi.json")
        cls.api = Builder(cls.document).build()

    def test_every_operation_has_a_row(self):
        rows = re.findall(r"^\| [a-z0-9_]+\.", text(docs, self.api), re.MULTILINE)
        self.assertEqual(len(rows), 257)
        self.assertEqual(len(list(self.document.operations())), 257)
        table = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
        for _, op in self.api.all_operations():
            self.assertIn(f"| {op.id} | `{op.http} /v1{op.path}` |", table)

    def test_the_browser_plane_sends_no_key(self):
        for _, op in self.api.all_operations():
            if op.path.startswith("/client/"):
                self.assertFalse(op.authenticated, op.id)


def without(node, unwanted):
    """A copy of a document without the keywords that `unwanted` says."""
    if isinstance(node, dict):
        return {k: without(v, unwanted) for k, v in node.items() if not unwanted(k)}
    return [without(v, unwanted) for v in node] if isinstance(node, list) else node


class OtherDocuments(unittest.TestCase):
    """The service's own document, as far as one can know it: other ids or none, no tags, nothing of our keywords."""

    def setUp(self):
        self.catalogue = load(ROOT / "api/openapi.json")

    def operations_of(self, data):
        for item in data["paths"].values():
            yield from (op for method, op in item.items() if method in METHODS)

    def test_names_and_keywords_of_known_operations_come_from_the_catalogue(self):
        data = copy.deepcopy(self.catalogue.data)
        for op in self.operations_of(data):
            for name in [n for n in op if n.startswith("x-") or n in ("tags", "operationId")]:
                del op[name]
        data["paths"] = {"/v1" + path: item for path, item in data["paths"].items()}
        del data["tags"], data["x-stream-events"]
        other = Document(data)
        other.adopt(self.catalogue)
        expected, found = driver.generate(self.catalogue), driver.generate(other)
        self.assertEqual(set(expected), set(found))
        self.assertEqual(expected["docs/operations.md"], found["docs/operations.md"])
        for name, text_expected in expected.items():
            if name.startswith("include/runtype/models/") and "events" not in name:
                self.assertEqual(text_expected, found[name], name)

    def test_an_operation_that_is_new_is_generated_too(self):
        data = copy.deepcopy(self.catalogue.data)
        data["paths"]["/v1/agents/{id}/clone"] = {"post": {"responses": {}, "operationId": "cloneAgent"}}
        other = Document(data)
        other.adopt(self.catalogue)
        api = Builder(other).build()
        self.assertEqual(len(api.all_operations()), 258)
        self.assertIn("agents.clone", [op.id for _, op in api.all_operations()])

    def test_documents_that_share_nothing_with_the_catalogue(self):
        camel = copy.deepcopy(self.catalogue.data)
        for op in self.operations_of(camel):
            op["operationId"] = re.sub(r"[._]([a-z])", lambda m: m[1].upper(), op["operationId"])
        variants = {
            "no operationId": without(self.catalogue.data, lambda k: k == "operationId"),
            "no tags": without(self.catalogue.data, lambda k: k == "tags"),
            "neither": without(self.catalogue.data, lambda k: k in ("tags", "operationId")),
            "no keywords of ours": without(self.catalogue.data, lambda k: k.startswith("x-")),
            "ids like listAgents": camel,
        }
        for name, data in variants.items():
            with self.subTest(name):
                self.assertEqual(len(Builder(Document(data)).build().all_operations()), 257)


class Drift(unittest.TestCase):
    def test_a_change_is_named(self):
        files = {"docs/a.md": "one\n", "docs/b.md": "two\n"}
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            driver.write(root, files)
            self.assertEqual(driver.drift(root, files, exact=True), [])
            (root / "docs/a.md").write_text("other\n", encoding="utf-8")
            (root / "docs/b.md").unlink()
            self.assertEqual(driver.drift(root, files, exact=False), ["docs/a.md", "docs/b.md"])

    def test_layout_alone_is_no_drift_without_the_formatter(self):
        self.assertEqual(driver.without_layout("/// a\n/// b"), driver.without_layout("///   a b"))
        self.assertNotEqual(driver.without_layout("a"), driver.without_layout("b"))

    def test_the_project_has_no_drift_without_the_formatter(self):
        files = driver.generate(load(driver.CATALOGUE))
        self.assertEqual(driver.drift(ROOT, files, exact=False), [])
        path = "src/models/records.cpp"
        files[path] = files[path].replace("createdAt", "madeAt")
        self.assertEqual(driver.drift(ROOT, files, exact=False), [path])

    def test_bad_input_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "x.json"
            for content in ("{", json.dumps({"openapi": "3.1.0"})):
                path.write_text(content, encoding="utf-8")
                with contextlib.redirect_stderr(io.StringIO()):
                    self.assertEqual(driver.main(["--input", str(path), "--output", folder]), 2)


if __name__ == "__main__":
    unittest.main()
