// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace runtype::testing::detail {

/** Something to be run once. Move-only; what is small is kept inside, so that a turn of the scheduler costs no
 *  allocation of its own.
 */
class sim_task {
public:
    sim_task() noexcept = default;

    template <typename F>
        requires(!std::is_same_v<std::decay_t<F>, sim_task>)
    sim_task(F&& f) // NOLINT: wraps any function, as std::function does
    {
        using function = std::decay_t<F>;
        if constexpr (fits<function>) {
            ::new (static_cast<void*>(storage_)) function(std::forward<F>(f));
            table_ = &inside<function>;
        } else {
            using owner = std::unique_ptr<function>;
            ::new (static_cast<void*>(storage_)) owner(std::make_unique<function>(std::forward<F>(f)));
            table_ = &outside<function>;
        }
    }
    sim_task(sim_task&& other) noexcept { take(other); }
    sim_task& operator=(sim_task&& other) noexcept
    {
        if (this != &other) {
            reset();
            take(other);
        }
        return *this;
    }
    sim_task(const sim_task&) = delete;
    sim_task& operator=(const sim_task&) = delete;
    ~sim_task() { reset(); }

    explicit operator bool() const noexcept { return table_ != nullptr; }
    void operator()() { table_->run(storage_); }

private:
    struct table {
        void (*run)(void*);
        void (*move)(void* to, void* from) noexcept; ///< and ends what is at `from`
        void (*end)(void*) noexcept;
    };

    static constexpr std::size_t room = 48;
    template <typename F>
    static constexpr bool fits =
        sizeof(F) <= room && alignof(F) <= alignof(std::max_align_t) && std::is_nothrow_move_constructible_v<F>;

    template <typename T>
    static void move_to(void* to, void* from) noexcept
    {
        ::new (to) T(std::move(*static_cast<T*>(from)));
        static_cast<T*>(from)->~T();
    }
    template <typename T>
    static void end(void* at) noexcept
    {
        static_cast<T*>(at)->~T();
    }
    template <typename F>
    static void run_inside(void* at)
    {
        (*static_cast<F*>(at))();
    }
    template <typename F>
    static void run_outside(void* at)
    {
        (**static_cast<std::unique_ptr<F>*>(at))();
    }
    template <typename F>
    static constexpr table inside{&run_inside<F>, &move_to<F>, &end<F>};
    template <typename F>
    static constexpr table outside{&run_outside<F>, &move_to<std::unique_ptr<F>>, &end<std::unique_ptr<F>>};

    void take(sim_task& other) noexcept
    {
        table_ = std::exchange(other.table_, nullptr);
        if (table_) table_->move(storage_, other.storage_);
    }
    void reset() noexcept
    {
        if (const table* t = std::exchange(table_, nullptr)) t->end(storage_);
    }

    alignas(std::max_align_t) std::byte storage_[room];
    const table* table_ = nullptr;
};

} // namespace runtype::testing::detail
