// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: a strand of our own, for one property that Asio's has not. On a strand a dispatched function waits behind
// those that were posted, even while none of them runs. Here it waits only while one runs on another thread. So a
// cancellation that is raised on it reaches a coroutine before the event that would resume it, and the coroutine does
// not begin one more step first.

#include <boost/asio/any_io_executor.hpp>

namespace runtype::detail {

/** An executor that runs one function at a time, on the threads of the executor beneath.
 *
 *  Nothing of it waits anywhere but there, and behind a function that is running: it may outlive the io_context.
 */
[[nodiscard]] boost::asio::any_io_executor make_serial_executor(boost::asio::any_io_executor beneath);

} // namespace runtype::detail
