// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace license {

/// While it exists, this thread's calls are for the file of one generation: once another file has replaced it, every
/// method that reads or saves answers Displaced, and data of one store is never saved in another.
class StoreSession
{
public:
    explicit StoreSession(quint64 generation);
    ~StoreSession();
    StoreSession(const StoreSession &) = delete;
    StoreSession &operator=(const StoreSession &) = delete;

    /// The generation that the calling thread's calls are for; nothing: any.
    static std::optional<quint64> expected();
};

} // namespace license
