// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace license {

/// A thread that must not wait for the disk: the one that shows the window. While an instance exists, every use of the
/// store's files by the creating thread is reported to `broken`, which by default aborts a debug build and does nothing
/// in a release build. Instances do not nest.
class StoreFreeThread
{
public:
    /// `use` names the called function.
    using Broken = std::function<void(const char *use)>;

    StoreFreeThread();
    explicit StoreFreeThread(Broken broken);
    ~StoreFreeThread();
    StoreFreeThread(const StoreFreeThread &) = delete;
    StoreFreeThread &operator=(const StoreFreeThread &) = delete;

    /// The calling thread is about to use a file of the store.
    static void check(const char *use);

private:
    const Broken m_broken;
};

} // namespace license
