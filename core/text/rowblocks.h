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

/// Rows that one thread makes into bytes at once: as many as stay near the processor.
inline constexpr std::size_t rowsOfBlock = 1'024;

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

/// Replaces `bytes`, whose memory it uses again.
template <typename Write>
void inMemory(QByteArray &bytes, const Write &write)
{
    bytes.resize(0);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    ByteWriter out(buffer);
    write(out);
    static_cast<void>(out.finish().ok()); // memory takes everything
}

/// Writes the rows in their order, made into bytes by several threads. make() gives each of them a function
/// (ByteWriter &, std::span<const RowIndex>), which may remember what it has found. Stops once `cancelled` is set.
template <typename Make>
void writeInBlocks(ByteWriter &out, std::span<const RowIndex> rows, const std::atomic_bool *cancelled, const Make &make)
{
    struct Maker
    {
        decltype(make()) write;
        QByteArray bytes;
    };
    BlockOrder order;
    Spares<Maker> makers;
    inParallel((rows.size() + rowsOfBlock - 1) / rowsOfBlock, [&](std::size_t number) {
        const bool wanted = !cancelled || !cancelled->load(std::memory_order_relaxed);
        const std::size_t first = wanted ? number * rowsOfBlock : rows.size();
        std::unique_ptr<Maker> maker;
        try {
            maker = makers.take([&make] { return Maker{make(), {}}; });
            inMemory(maker->bytes, [&](ByteWriter &block) {
                maker->write(block, rows.subspan(first, std::min(rowsOfBlock, rows.size() - first)));
            });
        } catch (...) {
            order.write(number, [] {}); // the other threads wait for it
            throw;
        }
        order.write(number, [&] { out.put(maker->bytes); });
        makers.leave(std::move(maker));
    });
}

} // namespace license::text
