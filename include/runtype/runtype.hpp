// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

/// Everything a caller needs. Single groups: <runtype/client.hpp> and <runtype/resources/...>.
#include <runtype/async_generator.hpp>
#include <runtype/attempt.hpp>
#include <runtype/body.hpp>
#include <runtype/bulk_options.hpp>
#include <runtype/checkpoint.hpp>
#include <runtype/client.hpp>
#include <runtype/client_options.hpp>
#include <runtype/download.hpp>
#include <runtype/error.hpp>
#include <runtype/for_each.hpp>
#include <runtype/generate.hpp>
#include <runtype/generator_stats.hpp>
#include <runtype/headers.hpp>
#include <runtype/json.hpp>
#include <runtype/merge.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/rate_limit.hpp>
#include <runtype/raw_list.hpp>
#include <runtype/records_bulk.hpp>
#include <runtype/request_options.hpp>
#include <runtype/resources.hpp>
#include <runtype/response.hpp>
#include <runtype/result.hpp>
#include <runtype/retry_policy.hpp>
#include <runtype/timestamp.hpp>
#include <runtype/transfer.hpp>
#include <runtype/transport.hpp>
#include <runtype/upload.hpp>
#include <runtype/version.hpp>
#include <runtype/wait.hpp>
