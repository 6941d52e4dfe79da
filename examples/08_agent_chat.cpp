// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// A chat with an agent: its text as it comes, a tool that runs here, and a question before something is done.
//
// With RUNTYPE_API_KEY set, `08_agent_chat AGENT_ID` talks to the service; without, a simulator plays the agent.
#include <runtype/event_stream.hpp>
#include <runtype/runtype.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/json/object.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

/// What the agent does when nobody else is there to play it.
runtype::testing::run_script script()
{
    runtype::testing::run_script agent;
    agent.every(60ms).durable(true);
    agent.text("Let me look at the shelf.").call("stock_level", R"({"sku":"Q-4"})");
    agent.text("Only 3 of Q-4 are left. I can order 20 more for 240 EUR.");
    agent.approval("order", R"({"sku":"Q-4","count":20})", "Order 20 of Q-4 for 240 EUR");
    agent.text("Done: 20 more are on their way.").finish("Done: 20 more are on their way.");
    return agent;
}

/// What a person sees: the agent's words as they come, and what happens in between on lines of its own.
class screen {
public:
    void say(std::string_view words) { std::cout << (std::exchange(speaking_, true) ? "" : "Agent: ") << words; }
    /// Where something else begins.
    std::ostream& line()
    {
        if (std::exchange(speaking_, false)) std::cout << '\n';
        return std::cout;
    }

private:
    bool speaking_ = false;
};

/// What a person types, without holding up anything else.
class keyboard {
public:
    explicit keyboard(asio::any_io_executor executor) : input_(std::move(executor), open()) {}

    /// The next line, or nothing where the input ends.
    asio::awaitable<std::optional<std::string>> line()
    {
        boost::system::error_code ec;
        auto buffer = asio::dynamic_buffer(typed_);
        const std::size_t n =
            co_await asio::async_read_until(input_, buffer, '\n', asio::redirect_error(asio::use_awaitable, ec));
        if (ec == asio::error::eof && typed_.empty()) co_return std::nullopt;
        if (ec == asio::error::eof) co_return std::exchange(typed_, std::string()); // the last line, without its end
        if (ec) throw boost::system::system_error(ec);
        std::string whole = typed_.substr(0, n - 1);
        typed_.erase(0, n);
        co_return whole;
    }

private:
    // The terminal is opened once more: Asio makes its descriptors non-blocking, and standard output is the same one.
    static int open()
    {
        const int terminal = isatty(STDIN_FILENO) != 0 ? ::open("/dev/tty", O_RDONLY | O_CLOEXEC) : -1;
        return terminal >= 0 ? terminal : dup(STDIN_FILENO);
    }

    asio::posix::stream_descriptor input_;
    std::string typed_;
};

/// Returns whether the run was read to its end.
asio::awaitable<bool> chat(runtype::client& client, std::string agent_id)
{
    screen out;
    keyboard keys(co_await asio::this_coro::executor);
    auto stock_level = [&](runtype::tool_call call) -> asio::awaitable<runtype::result<runtype::raw_json>> {
        out.line() << "  [stock_level " << call.parameters << " -> 3]\n";
        boost::json::object output;
        output["left"] = 3;
        co_return runtype::raw_json(output);
    };
    auto ask = [&](runtype::events::approval_start asked) -> asio::awaitable<runtype::approval_decision> {
        for (;;) {
            out.line() << "  [" << asked.description.value_or(asked.tool_name) << "? y/n] ";
            const std::optional<std::string> answer = co_await keys.line();
            if (!answer) std::cout << "n\n"; // nobody is there to agree
            if (!answer || answer->starts_with('n')) co_return runtype::approval_decision(false);
            if (answer->starts_with('y')) co_return runtype::approval_decision(true);
        }
    };

    const std::string question = "Do we have enough of Q-4?";
    std::cout << "You:   " << question << '\n';
    runtype::tool_handlers tools;
    tools.on("stock_level", stock_level).on_approval(ask);
    auto params = runtype::execute_agent().message("user", question).conversation_id("conv_shelf");
    auto run = client.agents().execute_stream(agent_id, std::move(params)).run_tools(tools);
    while (auto event = co_await run.next()) {
        if (!*event && event->error().code() == runtype::errc::cancelled) {
            out.line() << "\nStopped here; the service keeps the run " << run.status().execution_id << ".\n";
            co_return false;
        }
        if (const auto* text = event->value().get_if<runtype::events::text_delta>())
            out.say(text->delta);
        else if (event->value().is<runtype::events::text_complete>())
            out.line();
    }
    out.line() << "\nThe run is " << run.status().state << ": " << run.stats().items << " events came, "
               << run.status().rounds << " answers went back.\n";
    co_return true;
}

} // namespace

int main(int argc, char** argv)
try {
    // Without a standard input nobody is at the keyboard; its number must not go to a connection.
    if (fcntl(STDIN_FILENO, F_GETFD) < 0) ::open("/dev/null", O_RDONLY);
    std::cout << std::unitbuf; // each word is shown as it comes
    std::optional<runtype::testing::simulator> simulator;
    runtype::client_options options = runtype::client_options::from_environment();
    if (std::getenv("RUNTYPE_API_KEY") == nullptr) {
        simulator.emplace(
            runtype::testing::simulator::run_on_own_thread(runtype::testing::simulator_options().run(script())));
        options =
            runtype::client_options(simulator->api_key()).base_url(simulator->base_url()).ca_pem(simulator->ca_pem());
    }
    asio::io_context ioc;
    runtype::client client(ioc, options);
    asio::cancellation_signal stop;
    asio::signal_set interrupts(ioc, SIGINT);
    interrupts.async_wait([&](boost::system::error_code ec, int) {
        if (!ec) stop.emit(asio::cancellation_type::terminal);
    });
    bool whole = false;
    auto done = [&](std::exception_ptr problem, bool to_the_end) {
        interrupts.cancel();
        if (problem) std::rethrow_exception(problem);
        whole = to_the_end;
    };
    auto talk = chat(client, argc > 1 ? argv[1] : "agent_shelf");
    asio::co_spawn(ioc, std::move(talk), asio::bind_cancellation_slot(stop.slot(), done));
    ioc.run();
    return whole ? 0 : 130; // as shells have it for what Ctrl-C ended
} catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
}
