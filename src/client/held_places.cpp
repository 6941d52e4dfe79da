// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/held_places.hpp"

namespace runtype::detail {

class held_places::item final : public unfinished_item {
public:
    item(std::shared_ptr<held_places> places, std::uint64_t number) noexcept
        : places_(std::move(places)), number_(number)
    {
    }
    ~item() override
    {
        if (places_) places_->leave(number_, false);
    }
    void done() noexcept override
    {
        if (const auto places = std::move(places_)) places->leave(number_, true);
    }

private:
    std::shared_ptr<held_places> places_;
    const std::uint64_t number_;
};

held_item held_places::hold(item_place place)
{
    std::uint64_t number = 0;
    {
        std::lock_guard lock(mutex_);
        number = next_++;
        places_.emplace_hint(places_.end(), number, std::move(place));
    }
    return std::make_unique<item>(shared_from_this(), number);
}

std::optional<item_place> held_places::lowest() const
{
    std::lock_guard lock(mutex_);
    if (places_.empty()) return std::nullopt;
    return places_.begin()->second;
}

void held_places::leave(std::uint64_t number, bool done) noexcept
{
    std::lock_guard lock(mutex_);
    if (!done && (!failed_ || number < *failed_)) {
        if (failed_) places_.erase(*failed_);
        failed_ = number;
    } else {
        places_.erase(number);
    }
}

} // namespace runtype::detail
