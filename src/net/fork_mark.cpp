// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/fork_mark.hpp"

#include "net/socket_watch.hpp"

#ifdef RUNTYPE_HAS_SOCKET_WATCH

#include <cstddef>

#include <sys/mman.h>
#include <unistd.h>

namespace runtype::detail {

namespace {

constexpr std::size_t length = 1; // the kernel makes a page of it

/// Null if there is none.
volatile char* page_that_is_wiped() noexcept
{
#ifdef MADV_WIPEONFORK
    void* const page = ::mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) return nullptr;
    // An emulator may take any advice, and follow none.
    const bool heeds = ::madvise(page, length, -1) != 0;
    if (heeds && ::madvise(page, length, MADV_WIPEONFORK) == 0) return static_cast<volatile char*>(page);
    ::munmap(page, length);
#endif
    return nullptr;
}

} // namespace

fork_mark::fork_mark() noexcept : page_(page_that_is_wiped()) { set(); }

fork_mark::~fork_mark()
{
    if (page_) ::munmap(const_cast<char*>(page_), length);
}

bool fork_mark::copied() const noexcept { return page_ ? *page_ == 0 : ::getpid() != owner_; }

void fork_mark::set() noexcept
{
    if (page_)
        *page_ = 1;
    else
        owner_ = ::getpid();
}

} // namespace runtype::detail

#endif
