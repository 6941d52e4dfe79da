// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// Text, reasoning, media, artifacts and citations. Every member may be missing: it is empty, 0 or false then.
#include <runtype/json.hpp>

#include <optional>
#include <string>

namespace runtype::events {

/// `text_start`: a text block opened.
struct text_start {
    text_start() {}

    std::string id;
    std::optional<std::string> parent_tool_call_id;
    std::optional<std::string> role; ///< open: user, assistant, system
    std::optional<std::string> step_id;
    std::optional<std::string> turn_id;

    friend bool operator==(const text_start&, const text_start&) = default;
};

/// `text_delta`: more text for a block.
struct text_delta {
    text_delta() {}

    std::string delta;
    std::string id;

    friend bool operator==(const text_delta&, const text_delta&) = default;
};

/// `text_complete`: a text block closed; text repeats what was streamed.
struct text_complete {
    text_complete() {}

    std::string id;
    std::optional<std::string> text;

    friend bool operator==(const text_complete&, const text_complete&) = default;
};

/// `reasoning_start`: a reasoning block opened.
struct reasoning_start {
    reasoning_start() {}

    std::string id;
    std::optional<std::string> parent_tool_call_id;
    std::optional<std::string> scope; ///< open: turn, loop

    friend bool operator==(const reasoning_start&, const reasoning_start&) = default;
};

/// `reasoning_delta`: more reasoning text.
struct reasoning_delta {
    reasoning_delta() {}

    std::string delta;
    std::string id;

    friend bool operator==(const reasoning_delta&, const reasoning_delta&) = default;
};

/// `reasoning_complete`: a reasoning block closed; a loop-scope reflection arrives only here.
struct reasoning_complete {
    reasoning_complete() {}

    std::string id;
    std::optional<std::string> scope; ///< open: turn, loop
    std::optional<std::string> text;

    friend bool operator==(const reasoning_complete&, const reasoning_complete&) = default;
};

/// `media_start`: a media block opened.
struct media_start {
    media_start() {}

    std::string id;
    std::string media_type;
    std::optional<std::string> role; ///< open: user, assistant, system
    std::optional<std::string> tool_call_id;

    friend bool operator==(const media_start&, const media_start&) = default;
};

/// `media_delta`: part of a media block.
struct media_delta {
    media_delta() {}

    std::string delta;
    std::string id;

    friend bool operator==(const media_delta&, const media_delta&) = default;
};

/// `media_complete`: a media block closed with base64 data or a url.
struct media_complete {
    media_complete() {}

    std::optional<std::string> data;
    std::string id;
    std::optional<std::string> media_type;
    std::optional<std::string> tool_call_id;
    std::optional<std::string> url;

    friend bool operator==(const media_complete&, const media_complete&) = default;
};

/// `artifact_start`: an artifact opened.
struct artifact_start {
    artifact_start() {}

    std::string artifact_type; ///< open: markdown, component
    std::optional<std::string> component;
    raw_json file; ///< {language?, mimeType, path}
    std::string id;
    std::optional<std::string> title;

    friend bool operator==(const artifact_start&, const artifact_start&) = default;
};

/// `artifact_delta`: more artifact text.
struct artifact_delta {
    artifact_delta() {}

    std::string delta;
    std::string id;

    friend bool operator==(const artifact_delta&, const artifact_delta&) = default;
};

/// `artifact_update`: new props for a component artifact.
struct artifact_update {
    artifact_update() {}

    std::string component;
    std::string id;
    raw_json props; ///< object

    friend bool operator==(const artifact_update&, const artifact_update&) = default;
};

/// `artifact_complete`: an artifact closed.
struct artifact_complete {
    artifact_complete() {}

    std::string id;

    friend bool operator==(const artifact_complete&, const artifact_complete&) = default;
};

/// `source`: a citation; extra keys allowed.
struct source {
    source() {}

    std::optional<std::string> id;
    std::optional<std::string> source_type;
    std::optional<std::string> title;
    std::optional<std::string> url;

    friend bool operator==(const source&, const source&) = default;
};

} // namespace runtype::events
