// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// What the proofs have in common: a client in a simulation, the operations that a client has, and what must be true
// whatever happened.

#include "run_coro.hpp"
#include "temp_dir.hpp"

#include <runtype/runtype.hpp>
#include <runtype/testing/simulation.hpp>

#include <boost/asio/cancellation_state.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::test {

/// True where the long versions of the proofs were asked for: `ctest -L long`, or RUNTYPE_LONG_TESTS=1.
inline bool long_version()
{
    const char* const asked = std::getenv("RUNTYPE_LONG_TESTS");
    return asked != nullptr && std::string(asked) == "1";
}

/// How often: `usual`, or `in_full` in the long version.
inline std::uint64_t times(std::uint64_t usual, std::uint64_t in_full) { return long_version() ? in_full : usual; }

/// How an operation ended, whatever its result type.
struct op_end {
    op_end() {}
    bool good = false;
    error failure;
    unsigned depth = 0; ///< of the turn in which it ended

    [[nodiscard]] bool is(errc code) const { return !good && failure.code() == make_error_code(code); }
    friend std::ostream& operator<<(std::ostream& os, const op_end& e)
    {
        return os << (e.good ? std::string("success") : e.failure.to_string()) << ", depth " << e.depth;
    }
};

struct sim_world;

/// What an operation leaves for its oracle: kept outside of its coroutine, which may be dropped.
struct operation_notes {
    operation_notes() {}
    std::vector<std::string> seen;        ///< what it was given, item by item
    std::string checkpoint;               ///< of its list, when it ended
    std::string execution;                ///< of its run
    std::optional<std::int64_t> last_seq; ///< of its run
    int running = 0;                      ///< functions of the caller that it has begun and that have not ended
    std::optional<temp_dir> files;
};

/// One kind of public operation.
struct operation_kind {
    operation_kind(std::string n, std::function<boost::asio::awaitable<op_end>(sim_world&)> f)
        : name(std::move(n)), run(std::move(f))
    {
    }
    std::string name;
    std::function<boost::asio::awaitable<op_end>(sim_world&)> run;
    bool warm = false;            ///< a connection is there already
    bool taken = false;           ///< the only connection there may be is in use
    std::string faults;           ///< of the service
    bool ends_the_client = false; ///< close()
    /// Whether it goes over TLS in the short version too: what is made of several calls is not about the handshakes.
    bool tls = true;
    /// More about the service.
    std::function<void(testing::simulator_options&)> service;
    /// What there has to be before it begins.
    std::function<void(sim_world&)> prepare;
    /// However it ended, nothing is lost and nothing is half done.
    std::function<void(sim_world&, const op_end&)> oracle;

    operation_kind with(std::string more, bool operation_kind::* flag) const
    {
        operation_kind k = *this;
        k.name += more;
        k.*flag = true;
        return k;
    }
    operation_kind failing(std::string more, std::string plan) const
    {
        operation_kind k = *this;
        k.name += more;
        k.faults = std::move(plan);
        return k;
    }
    operation_kind prepared(std::function<void(sim_world&)> f) const
    {
        operation_kind k = *this;
        k.prepare = std::move(f);
        return k;
    }
    operation_kind checked(std::function<void(sim_world&, const op_end&)> f) const
    {
        operation_kind k = *this;
        k.oracle = std::move(f);
        return k;
    }
    operation_kind on(std::function<void(testing::simulator_options&)> f) const
    {
        operation_kind k = *this;
        k.service = std::move(f);
        return k;
    }
    operation_kind without_tls() const
    {
        operation_kind k = *this;
        k.tls = false;
        return k;
    }
};

/// A simulation and a client in it.
struct sim_world {
    explicit sim_world(
        std::uint64_t seed,
        testing::simulation_options options = testing::simulation_options(),
        const std::function<void(client_options&)>& change = nullptr)
        : sim(seed, options.print_seed(false)), executor(sim.get_executor())
    {
        client_options o = sim.client_options();
        if (change) change(o);
        c = std::make_unique<client>(executor, std::move(o));
    }

    template <typename T>
    op_end end_of(const result<T>& r)
    {
        op_end e;
        e.good = r.has_value();
        if (!r) e.failure = r.error();
        e.depth = sim.depth();
        return e;
    }
    op_end good() const
    {
        op_end e;
        e.good = true;
        e.depth = sim.depth();
        return e;
    }
    /// Cancelled when what it waited for had come already: the test's own coroutine stops by itself, as Asio's would at
    /// the next co_await.
    op_end stopped() const
    {
        op_end e;
        e.failure = error(errc::cancelled, "the test was cancelled");
        e.depth = sim.depth();
        return e;
    }
    /// Requests of an operation that the service carried out.
    std::size_t executed(std::string_view operation) const
    {
        const auto all = sim.requests();
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const testing::logged_request& r) {
            return r.operation == operation && r.executed;
        }));
    }

    /// Everything is at rest: no call runs, every call is accounted for, nothing is half used.
    void check_at_rest(const client_stats& s) const
    {
        BOOST_TEST(s.in_flight == 0u);
        BOOST_TEST(s.waiting == 0u);
        BOOST_TEST(s.connections_active == 0u);
        BOOST_TEST(s.calls == s.succeeded + s.failed);
    }

    /// Closes the client. Nothing of it is left then: no handler, no alarm, no connection.
    void check_nothing_left()
    {
        sim.run(c->close());
        sim.run();
        check_at_rest(c->stats());
        BOOST_TEST(c->stats().connections_idle == 0u);
        BOOST_TEST(sim.outstanding() == 0u);
        BOOST_TEST(sim.clock()->alarms() == 0u);
        for (const testing::simulated_connection& each : sim.connections()) BOOST_TEST(!each.open, each.number);
        c.reset();
        BOOST_TEST(sim.outstanding() == 0u);
    }

    /// A request that never got its whole answer was the last one on its connection.
    void check_no_poisoned_connection() const
    {
        const auto all = sim.requests();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].answered) continue;
            for (std::size_t later = i + 1; later < all.size(); ++later)
                BOOST_TEST(all[later].connection != all[i].connection, "connection " << all[i].connection);
        }
    }

    operation_notes notes;
    testing::simulation sim;
    boost::asio::any_io_executor executor;
    std::unique_ptr<client> c;
};

inline bool is_cancelled(const boost::asio::cancellation_state& state)
{
    return state.cancelled() != boost::asio::cancellation_type::none;
}

/// Counts a function of the caller as running for the length of a scope.
class counted_as_running {
public:
    explicit counted_as_running(sim_world& w) : w_(w) { ++w_.notes.running; }
    ~counted_as_running() { --w_.notes.running; }
    counted_as_running(const counted_as_running&) = delete;
    counted_as_running& operator=(const counted_as_running&) = delete;

private:
    sim_world& w_;
};

/// An oracle: what the service carried out of this operation is at most so much.
std::function<void(sim_world&, const op_end&)> at_most_once(std::string operation);

std::vector<operation_kind> call_kinds();
std::vector<operation_kind> list_kinds();
std::vector<operation_kind> run_kinds();
std::vector<operation_kind> bulk_kinds();
std::vector<operation_kind> transfer_kinds();

/// Every kind of operation that the client has, and the states in which it can meet the client.
std::vector<operation_kind> all_operations();

/// The settings with which all_operations() makes sense.
testing::simulation_options world_of(const operation_kind& kind);
void adapt(client_options& o, const operation_kind& kind);

} // namespace runtype::test
