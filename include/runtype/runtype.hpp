// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

/// Everything a caller needs. Single groups: <runtype/client.hpp> and <runtype/resources/...>.
#include <runtype/async_generator.hpp>
#include <runtype/attempt.hpp>
#include <runtype/client.hpp>
#include <runtype/client_options.hpp>
#include <runtype/error.hpp>
#include <runtype/headers.hpp>
#include <runtype/json.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/request_options.hpp>
#include <runtype/resources.hpp>
#include <runtype/response.hpp>
#include <runtype/result.hpp>
#include <runtype/retry_policy.hpp>
#include <runtype/transport.hpp>
#include <runtype/version.hpp>
