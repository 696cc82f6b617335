// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/drivermessages.h"

#include <QtGlobal>

#include <atomic>
#include <mutex>

namespace license {

namespace {

thread_local bool isQuiet = false;
std::atomic<QtMessageHandler> handlerBefore{nullptr};

void passOn(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (isQuiet && type == QtWarningMsg) {
        return;
    }
    if (const QtMessageHandler before = handlerBefore) {
        const platform::SilentLibraries audible(false);
        before(type, context, text);
    }
}

} // namespace

QuietDriver::QuietDriver() : m_before(isQuiet)
{
    static std::once_flag once;
    std::call_once(once, [] { handlerBefore = qInstallMessageHandler(passOn); });
    isQuiet = true;
}

QuietDriver::~QuietDriver()
{
    isQuiet = m_before;
}

} // namespace license
