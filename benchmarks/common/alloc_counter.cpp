// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Preloaded into a client, counts what it asks malloc and its relatives for. At the end it writes "COUNT BYTES" to the
// file that the environment variable ALLOC_COUNT_FILE names.
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
}

namespace {

std::atomic<unsigned long long> count;
std::atomic<unsigned long long> bytes;

void note(std::size_t size) noexcept
{
    count.fetch_add(1, std::memory_order_relaxed);
    bytes.fetch_add(size, std::memory_order_relaxed);
}

struct reporter {
    ~reporter()
    {
        const char* const path = std::getenv("ALLOC_COUNT_FILE");
        std::FILE* const file = path ? std::fopen(path, "w") : nullptr;
        if (!file) return;
        std::fprintf(file, "%llu %llu\n", count.load(), bytes.load());
        std::fclose(file);
    }
} report_at_exit;

} // namespace

extern "C" {

void* malloc(std::size_t size)
{
    note(size);
    return __libc_malloc(size);
}
void* calloc(std::size_t n, std::size_t size)
{
    note(n * size);
    return __libc_calloc(n, size);
}
void* realloc(void* old, std::size_t size)
{
    note(size);
    return __libc_realloc(old, size);
}
void* memalign(std::size_t alignment, std::size_t size)
{
    note(size);
    return __libc_memalign(alignment, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size)
{
    note(size);
    return __libc_memalign(alignment, size);
}
int posix_memalign(void** out, std::size_t alignment, std::size_t size)
{
    note(size);
    *out = __libc_memalign(alignment, size);
    return *out ? 0 : ENOMEM;
}
}
