// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inparallel.h"
#include "core/domain/objecttable.h"
#include "core/text/bytewriter.h"

#include <QBuffer>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <span>
#include <utility>
#include <vector>

namespace license::text {

/// Rows that one thread makes into bytes at once.
inline constexpr std::size_t rowsOfBlock = 4'096;

/// Lets the threads write their blocks one after another.
class BlockOrder
{
public:
    template <typename Write>
    void write(std::size_t number, const Write &write)
    {
        std::unique_lock lock(m_lock);
        m_changed.wait(lock, [this, number] { return m_next == number; });
        write();
        ++m_next;
        m_changed.notify_all();
    }

private:
    std::mutex m_lock;
    std::condition_variable m_changed;
    std::size_t m_next = 0;
};

/// What threads use one at a time, and leave for the next block.
template <typename Thing>
class Spares
{
public:
    template <typename Make>
    std::unique_ptr<Thing> take(const Make &make)
    {
        const std::lock_guard lock(m_lock);
        if (m_things.empty()) {
            return std::make_unique<Thing>(make());
        }
        auto thing = std::move(m_things.back());
        m_things.pop_back();
        return thing;
    }
    void leave(std::unique_ptr<Thing> thing)
    {
        const std::lock_guard lock(m_lock);
        m_things.push_back(std::move(thing));
    }

private:
    std::mutex m_lock;
    std::vector<std::unique_ptr<Thing>> m_things;
};

template <typename Write>
QByteArray inMemory(const Write &write)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    ByteWriter out(buffer);
    write(out);
    static_cast<void>(out.finish().ok()); // memory takes everything
    return bytes;
}

/// Writes the rows in their order, made into bytes by several threads. make() gives each of them a function
/// (ByteWriter &, std::span<const RowIndex>), which may remember what it has found. Stops once `cancelled` is set.
template <typename Make>
void writeInBlocks(ByteWriter &out, std::span<const RowIndex> rows, const std::atomic_bool *cancelled, const Make &make)
{
    BlockOrder order;
    Spares<decltype(make())> writers;
    inParallel((rows.size() + rowsOfBlock - 1) / rowsOfBlock, [&](std::size_t number) {
        const bool wanted = !cancelled || !cancelled->load(std::memory_order_relaxed);
        const std::size_t first = wanted ? number * rowsOfBlock : rows.size();
        QByteArray bytes;
        try {
            auto writer = writers.take(make);
            bytes = inMemory([&](ByteWriter &block) {
                (*writer)(block, rows.subspan(first, std::min(rowsOfBlock, rows.size() - first)));
            });
            writers.leave(std::move(writer));
        } catch (...) {
            order.write(number, [] {}); // the other threads wait for it
            throw;
        }
        order.write(number, [&] { out.put(bytes); });
    });
}

} // namespace license::text
