// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storefreethread.h"

#include <QtGlobal>

#include <utility>

namespace license {

namespace {

thread_local const StoreFreeThread *standing = nullptr;

void endDebugBuild(const char *use)
{
#ifdef QT_NO_DEBUG
    Q_UNUSED(use)
#else
    qFatal("%s is called in the thread that shows the window", use);
#endif
}

} // namespace

StoreFreeThread::StoreFreeThread() : StoreFreeThread(endDebugBuild) {}

StoreFreeThread::StoreFreeThread(Broken broken) : m_broken(std::move(broken))
{
    Q_ASSERT(!standing);
    standing = this;
}

StoreFreeThread::~StoreFreeThread()
{
    standing = nullptr;
}

void StoreFreeThread::check(const char *use)
{
    if (standing) {
        standing->m_broken(use);
    }
}

} // namespace license
